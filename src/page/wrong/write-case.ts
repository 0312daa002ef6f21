import { ACTIVITIES, type Evidence, type Posting, type Report } from '../../types.js';

/** What whoever found a reading wrong says of it. */
export interface Objection {
  /** What it should be; empty where that is left open. */
  readonly expected: string;
  readonly note: string;
  /** Whether the words of the posting may stand in the report of the case. */
  readonly withPosting: boolean;
}

/** A reading that seems wrong, as Markdown to be handed on: what came out, of what, and what should have. */
export function writeCase(report: Report, posting: Posting, objection: Objection): string {
  const { expected, note, withPosting } = objection;
  const parts = [
    '# A reading that seems wrong',
    listFacts(report, posting, expected),
    ...(note.trim() === '' ? [] : [`## Note\n\n${note.trim()}`]),
    ...('evidence' in report ? [`## What counted\n\n${listEvidence(report.evidence, withPosting)}`] : []),
    ...(withPosting ? [`## The posting\n\n${fence(posting.text)}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function listFacts(report: Report, { title }: Posting, expected: string): string {
  const facts = [
    ['Engine', report.engine],
    ['Lexicon', report.lexicon],
    ['Title as given', title ? inLine(title) : 'none'],
    ['Read as', 'evidence' in report ? `${report.role ?? 'none'} (${report.status})` : report.status],
    ['Should be', expected === '' ? 'not said' : expected],
  ];
  if ('evidence' in report) {
    facts.push(['Verdict', report.verdict?.kind ?? 'none']);
    facts.push([
      'Probabilities',
      report.ranking.map((rank) => `${rank.role} ${rank.probability}`).join(', '),
    ]);
    facts.push([
      'Mix',
      report.mix ? ACTIVITIES.map((name) => `${name} ${report.mix![name]}`).join(', ') : 'none',
    ]);
    facts.push(['Level', report.level.value ?? 'not said']);
  }
  return facts.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** The entries are the lexicon's words; what they were found in are the posting's. */
function listEvidence(evidence: readonly Evidence[], withPosting: boolean): string {
  if (evidence.length === 0) return 'Nothing.';
  const rows = [...evidence]
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry, activity, section, weight, text }) => [
      ...[entry, activity, section, `${weight}`],
      ...(withPosting ? [text] : []),
    ]);
  const head = ['entry', 'activity', 'section', 'weight', ...(withPosting ? ['found in'] : [])];
  return [head, head.map(() => '---'), ...rows].map(writeRow).join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => inLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Fenced by more backticks than the text has anywhere in a row. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text.trimEnd()}\n${marks}`;
}
