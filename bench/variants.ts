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
Research Scientist, Lynxmere Labs - publish novel research
Data Analyst, Oat & Barley - build dashboards
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
  // A line with the end of a sentence in it is none, nor is the last line of a paragraph.
  !/[.!?]\s/.test(line) &&
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

/** What stands between empty lines, in the opposite order; a text of fewer than three headed parts stays as it is. */
function reverseSections(text: string): string {
  const parts = text.trim().split(/\n\s*\n/);
  const headed = parts.filter((part) => {
    const [first, second] = part.split('\n');
    return isHeading(first!, second);
  });
  return headed.length < 3 || headed.length < parts.length - 1 ? text : [...parts].reverse().join('\n\n');
}

function mapHeadings(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  return lines.map((line, i) => (isHeading(line, lines[i + 1]) ? change(line) : line)).join('\n');
}

const DUTIES =
  /responsib|what you.ll do|what you will do|the work|the role|your job|duties|you will|in this role/i;

function renameDuties(text: string, heading: string): string {
  return mapHeadings(text, (line) => (DUTIES.test(line) ? heading : line));
}

/** All on one line, as a careless copy has it. */
function toParagraph(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^\s*[-*•]\s+/, '').trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => (/[.!?:]$/.test(line) ? line : `${line}.`))
    .join(' ');
}

/** Bullets as sentences of a letter. */
function toLetter(text: string): string {
  const lines = mapHeadings(text, () => '').split('\n');
  const said = lines.map((line) =>
    isBullet(line)
      ? `I would ask you to ${lowerFirst(line.replace(/^\s*[-*•]\s+/, '').replace(/[.;]$/, ''))}.`
      : line,
  );
  return `Dear reader,\n\n${said.join('\n')}\n\nYours,\nR. Abara`;
}

function lowerFirst(line: string): string {
  return /^\p{Lu}\p{Ll}/u.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

const ROLE_NAMES = [
  'Research Scientist',
  'Applied Scientist',
  'Research Engineer',
  'Machine Learning Engineer',
  'Software Engineer',
];

/** Each role name becomes the next one. */
function swapRoleNames(text: string): string {
  const names = new RegExp(`\\b(?:${ROLE_NAMES.join('|')})\\b`, 'g');
  return text.replace(names, (name) => ROLE_NAMES[(ROLE_NAMES.indexOf(name) + 1) % ROLE_NAMES.length]!);
}

const STUFFING = `

Benefits
- A library on deep learning, transformers, reinforcement learning and PyTorch
- A yearly trip to NeurIPS, ICML or ICLR
- Talks on novel research, publications and large language models
`;
const DENIED = `

What this job is not
You will not train models, and you will not publish papers. Our scientists do both.
`;

export interface Variant {
  readonly name: string;
  /** Most points that a share may move, before rounding; null where only the duties must still be found. */
  readonly most: number | null;
  apply(text: string): string;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'another title above', most: 0, apply: (text) => `Principal Research Scientist\n\n${text}` },
  { name: 'role names swapped', most: 0, apply: swapRoleNames },
  { name: 'keywords in the benefits', most: 2, apply: (text) => text + STUFFING },
  { name: 'work that is denied', most: 2, apply: (text) => text + DENIED },
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
    apply: (text) => mapHeadings(text, (line) => line.toUpperCase()),
  },
  {
    name: 'British spelling',
    most: 1,
    apply: (text) => BRITISH.reduce((kept, [from, to]) => kept.replace(from, to), text),
  },
  { name: 'pasted twice', most: 2, apply: (text) => `${text}\n\n${text}` },
  { name: 'navigation around it', most: 2, apply: (text) => NAVIGATION_ABOVE + text + NAVIGATION_BELOW },
  { name: 'sections in another order', most: 2, apply: reverseSections },
  { name: 'no headings', most: null, apply: (text) => mapHeadings(text, () => '') },
  {
    name: 'duties under an odd heading',
    most: null,
    apply: (text) => renameDuties(text, 'A day in your shoes'),
  },
  { name: 'in your first 90 days', most: null, apply: (text) => renameDuties(text, 'In your first 90 days') },
  { name: 'one long paragraph', most: null, apply: toParagraph },
  { name: 'as a letter', most: null, apply: toLetter },
];
