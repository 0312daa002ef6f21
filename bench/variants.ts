/** The same posting in other clothes: what must not change a verdict. */

const COMPANY = `About us
We are a fast-growing company founded in 2009, backed by leading investors, with offices in twelve cities. Our mission is to make everyday life a little easier, and millions of people trust us with it.
We value curiosity, kindness and ownership. Our products have won several awards.

`;
const BOILERPLATE = `

Benefits
- Health, dental and vision insurance
- 25 days of paid holiday and a training budget
- 401(k) with company match
- Free lunch on Wednesdays

Pay
The base salary for this position ranges from $140,000 to $190,000 per year, depending on experience and location.

Equal opportunity
We are an equal opportunity employer. All qualified applicants will receive consideration for employment without regard to race, color, religion, sex, sexual orientation, gender identity, national origin, disability or veteran status.

How to apply
Send your resume through our careers page. Our recruiting team will get back to you within two weeks.
`;
const NAVIGATION_ABOVE = `Home
Jobs
Companies
Salaries
Sign in
Search jobs
Back to results
Save job
Share

`;
const NAVIGATION_BELOW = `

Similar jobs
Report this job
Privacy policy
Terms of use
Cookie settings
© 2026 All rights reserved
`;

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b(\w+)ization\b/g, '$1isation'],
  [/\b(\w{3,})iz(e|es|ed|ing)\b/g, '$1is$2'],
  [/\bmodeling\b/g, 'modelling'],
  [/\bbehavior/g, 'behaviour'],
  [/\bprogram\b/g, 'programme'],
  [/\blabeled\b/g, 'labelled'],
  [/\banalyze/g, 'analyse'],
];

const isBullet = (line: string): boolean => /^\s*[-*•]\s+/.test(line);
const isHeading = (line: string, next: string | undefined): boolean =>
  line.trim() !== '' &&
  line.length < 60 &&
  !isBullet(line) &&
  !/[.,;]$/.test(line.trim()) &&
  next !== undefined &&
  next.trim() !== '';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('’', '&rsquo;');
}

/** Headings, bullets and paragraphs as a job board's HTML has them. */
function toHtml(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      if (line.trim() === '') return '';
      if (isBullet(line)) return `<ul><li>${escapeHtml(line.replace(/^\s*[-*•]\s+/, ''))}</li></ul>`;
      return isHeading(line, lines[i + 1]) ? `<h3>${escapeHtml(line)}</h3>` : `<p>${escapeHtml(line)}</p>`;
    })
    .join('\n');
}

function toMarkdown(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => (isHeading(line, lines[i + 1]) ? `## ${line}\n` : isBullet(line) ? line : `${line}\n`))
    .join('\n');
}

export interface Variant {
  readonly name: string;
  /** Most points that a share may move, before rounding. */
  readonly most: number;
  apply(text: string): string;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'company story above', most: 2, apply: (text) => COMPANY + text },
  { name: 'benefits, pay, legal, apply below', most: 2, apply: (text) => text + BOILERPLATE },
  { name: 'as HTML', most: 1, apply: toHtml },
  { name: 'as Markdown', most: 1, apply: toMarkdown },
  { name: 'CRLF', most: 1, apply: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'other bullets', most: 1, apply: (text) => text.replace(/^(\s*)[-*•]\s+/gm, '$1● ') },
  { name: 'curly quotes', most: 1, apply: (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”') },
  { name: 'non-breaking spaces', most: 1, apply: (text) => text.replace(/(\w) (\w)/g, '$1\u00a0$2') },
  {
    name: 'headings in capitals',
    most: 1,
    apply: (text) => {
      const lines = text.split('\n');
      return lines.map((line, i) => (isHeading(line, lines[i + 1]) ? line.toUpperCase() : line)).join('\n');
    },
  },
  {
    name: 'British spelling',
    most: 1,
    apply: (text) => BRITISH.reduce((kept, [from, to]) => kept.replace(from, to), text),
  },
  { name: 'pasted twice', most: 2, apply: (text) => `${text}\n\n${text}` },
  { name: 'navigation around it', most: 2, apply: (text) => NAVIGATION_ABOVE + text + NAVIGATION_BELOW },
];
