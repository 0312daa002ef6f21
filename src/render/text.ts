import { leavesNothing } from '../advice/leaves-nothing.js';
import { listWords } from '../advice/phrasing.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Posting, ReadReport, RefusedReport, Report, Role } from '../types.js';
import { nameAnswer, nameOutside } from './answer-text.js';
import { isRefused } from './brief.js';
import { quote, renderAllEvidence, renderTopEvidence } from './evidence-text.js';
import { renderFacts } from './facts-text.js';
import { cut, hang, percent, toOneLine, WIDTH, wrap } from './layout.js';
import { renderMix } from './mix-text.js';
import type { Style } from './style.js';
import { REFUSAL_WORDS } from './words.js';

export interface TextOptions {
  readonly style: Style;
  /** All evidence with weights and reasons, rather than the strongest of each activity. */
  readonly explain: boolean;
  /** Neither evidence nor the sentences on which the role turns. */
  readonly brief: boolean;
}

export type RoleNames = Pick<Lexicon, 'roles'> & { readonly groups: Pick<Lexicon['groups'], 'topics'> };

/** A report as it reads in a terminal of 80 columns. */
export function renderText(
  report: Report,
  posting: Posting,
  lexicon: RoleNames,
  options: TextOptions,
): string {
  const { style } = options;
  if (isRefused(report)) return join([renderRefusal(report, style)]);
  return join([
    renderHead(report, lexicon, style),
    renderSentence(report, lexicon),
    renderShares(report, lexicon, style),
    renderFacts(report, posting, options),
    ...(options.brief ? [] : renderEvidence(report, posting, options)),
    options.brief ? [] : renderFlip(report, posting, lexicon, style),
    renderLacking(report, style),
  ]);
}

/** Paragraphs that have nothing to say leave no gap. */
function join(paragraphs: readonly (readonly string[])[]): string {
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderRefusal(report: RefusedReport, style: Style): string[] {
  const label = `Not read (${REFUSAL_WORDS[report.status]})`;
  return [style.warning(label), ...wrap(report.message, WIDTH)];
}

function renderHead(report: ReadReport, lexicon: RoleNames, style: Style): string[] {
  const posted = report.title ? cut(toOneLine(report.title.text), WIDTH - 12) : '(no title given)';
  return [`Posted as   ${style.strong(posted)}`, ...renderAnswer(report, lexicon, style)];
}

function renderAnswer(report: ReadReport, lexicon: RoleNames, style: Style): string[] {
  const [first, second] = report.ranking;
  if (!first || !second) return [];
  if (report.status === 'unclear') return [`Really      ${style.strong('unclear')}`];
  const name = report.status === 'outside' ? nameOutside(report, lexicon) : lexicon.roles[report.role].name;
  const next = `next ${nameAnswer(second, lexicon)} ${percent(second.probability)}`;
  const sureness = `(${percent(first.probability)}; ${next})`;
  const label = 'Really      ';
  if (label.length + name.length + 2 + sureness.length <= WIDTH)
    return [`${label}${style.strong(name)}  ${sureness}`];
  return [
    `${label}${style.strong(cut(name, WIDTH - label.length))}`,
    ...hang(' '.repeat(label.length), sureness),
  ];
}

function renderSentence(report: ReadReport, lexicon: RoleNames): string[] {
  if (report.status !== 'unclear') return wrap(report.verdict.sentence, WIDTH);
  const likeliest = report.ranking.slice(0, 2).map((ranked) => {
    return `${nameAnswer(ranked, lexicon)} (${percent(ranked.probability)})`;
  });
  return wrap(
    `This posting says too little of the work to name a role. What there is leans to ${listWords(likeliest, 'or')}.`,
    WIDTH,
  );
}

function renderShares(report: ReadReport, lexicon: RoleNames, style: Style): string[] {
  if (!report.mix) return [];
  const really: readonly Role[] = report.status === 'ok' ? [report.role] : [];
  const roles = [...new Set([...really, ...(report.title?.roles ?? [])])];
  return renderMix(report.mix, report.interval!, roles, lexicon, style);
}

function renderEvidence(report: ReadReport, posting: Posting, { style, explain }: TextOptions): string[][] {
  const shown = report.status === 'outside' ? report.outside.evidence.slice(0, 3) : [];
  const quotes = shown.map((span) => `  ${quote(posting.text, span, style)}`);
  const outside = quotes.length > 0 ? [style.strong('What puts it outside'), ...quotes] : [];
  if (explain) return [outside, ...renderAllEvidence(report, posting, style)];
  return [outside, renderTopEvidence(report, posting, style)];
}

function renderFlip(report: ReadReport, posting: Posting, lexicon: RoleNames, style: Style): string[] {
  if (!report.flip || report.flip.sentences.length === 0) return [];
  const { role, sentences } = report.flip;
  const what = sentences.length === 1 ? 'this sentence' : `these ${sentences.length} sentences`;
  const other =
    role === 'OUT' ? 'none of the five roles' : `${lexicon.roles[role].article} ${lexicon.roles[role].name}`;
  const lead = leavesNothing(report, report.flip)
    ? `Nothing but ${what} speaks of the work:`
    : `Without ${what} the work would read as ${other}:`;
  return [
    ...wrap(lead, WIDTH),
    ...sentences.map((span) => `  ${quote(posting.text, span, { ...style, strong: (text) => text })}`),
  ];
}

function renderLacking(report: ReadReport, style: Style): string[] {
  if (report.lacking.length === 0) return [];
  return [style.strong('Too thin to judge'), ...report.lacking.flatMap((sentence) => hang('  - ', sentence))];
}
