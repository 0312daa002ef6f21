import {
  ACTIVITIES,
  type Activity,
  type Evidence,
  type Posting,
  type ReadReport,
  SECTION_KINDS,
  type Span,
} from '../types.js';
import { excerpt } from './excerpt.js';
import { cut, hang, toOneLine, WIDTH } from './layout.js';
import type { Style } from './style.js';
import { ACTIVITY_NAMES, SECTION_NAMES } from './words.js';

const PER_ACTIVITY = 3;
const INSET = '  ';
/** Some entries list many words; the first of them are enough to find the entry by. */
const LONGEST_ENTRY = 50;

/** The strongest evidence for each activity, one line each. */
export function renderTopEvidence(report: ReadReport, posting: Posting, style: Style): string[] {
  return ACTIVITIES.flatMap((activity) => {
    const top = pickStrongest(report.evidence, activity, posting.text);
    if (top.length === 0) return [];
    const quotes = top.map((evidence) => INSET + quote(posting.text, evidence, style, activity));
    return [style.activity(activity, ACTIVITY_NAMES[activity]), ...quotes];
  });
}

/** The heaviest first, and no line of the posting twice. */
function pickStrongest(all: readonly Evidence[], activity: Activity, text: string): Evidence[] {
  const seen = new Set<number>();
  return all
    .filter((evidence) => evidence.activity === activity && evidence.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .filter((evidence) => {
      const line = text.lastIndexOf('\n', evidence.start);
      const isNew = !seen.has(line);
      seen.add(line);
      return isNew;
    })
    .slice(0, PER_ACTIVITY);
}

/** All evidence, a paragraph for each section it stands in, with what each piece counts for and why. */
export function renderAllEvidence(report: ReadReport, posting: Posting, style: Style): string[][] {
  return SECTION_KINDS.map((kind) => {
    const here = report.evidence.filter((evidence) => evidence.section === kind);
    if (here.length === 0) return [];
    const title = style.strong(`In ${SECTION_NAMES[kind]}`);
    return [title, ...here.flatMap((evidence) => explain(evidence, posting, style))];
  });
}

function explain(evidence: Evidence, posting: Posting, style: Style): string[] {
  const name = ACTIVITY_NAMES[evidence.activity].padEnd(12);
  const weight = evidence.weight.toFixed(2).padStart(5);
  const label = `${INSET}${style.activity(evidence.activity, name)}${weight}  `;
  const width = WIDTH - INSET.length - name.length - weight.length - 4;
  const why = [...evidence.reasons, `(${cut(toOneLine(evidence.entry), LONGEST_ENTRY)})`].join(' ');
  const inset = ' '.repeat(INSET.length + name.length + weight.length + 2);
  return [
    label + quote(posting.text, evidence, style, evidence.activity, width),
    ...hang(inset, why).map((line) => style.faint(line)),
  ];
}

/** One line of the posting in quotation marks, with the piece that counts set off where colour can do so. */
export function quote(
  text: string,
  span: Span,
  style: Style,
  activity?: Activity,
  width = WIDTH - INSET.length - 2,
): string {
  const { before, piece, after } = excerpt(text, span, width);
  const marked = activity ? style.activity(activity, piece) : style.strong(piece);
  return `“${before}${marked}${after}”`;
}
