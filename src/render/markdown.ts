import { ACTIVITIES, type Evidence, type Posting, type ReadReport, type Report } from '../types.js';
import { nameAnswer, nameOutside } from './answer-text.js';
import { isRefused } from './brief.js';
import { percent } from './layout.js';
import { escapeMarkdown } from './markdown-escape.js';
import type { RoleNames } from './text.js';
import { ACTIVITY_NAMES, LEVEL_WORDS, ML_WORDS, SIGNAL_WORDS } from './words.js';

/** How many pieces of evidence are quoted for each activity. */
const MOST_QUOTES = 3;

/** A report as Markdown, for notes and tickets. Text of the posting is escaped, so that it stays text. */
export function renderMarkdown(report: Report, posting: Posting, lexicon: RoleNames): string {
  const head = `# ${escapeMarkdown(report.title?.text ?? 'Posting without a title')}`;
  if (isRefused(report)) return `${head}\n\n${report.message}\n`;
  const parts = [
    head,
    renderVerdict(report, lexicon),
    renderShares(report, lexicon),
    renderFacts(report),
    renderQuotes(report, posting),
    report.lacking.length > 0
      ? `## Too thin to judge\n\n${report.lacking.map((sentence) => `- ${sentence}`).join('\n')}`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderVerdict(report: ReadReport, lexicon: RoleNames): string {
  const ranked = report.ranking
    .slice(0, 2)
    .map((answer) => `${nameAnswer(answer, lexicon)} ${percent(answer.probability)}`);
  if (report.status === 'unclear')
    return `**Unclear.** The posting says too little of the work to name a role; it leans to ${ranked.join(' or ')}.`;
  const name = report.status === 'outside' ? nameOutside(report, lexicon) : lexicon.roles[report.role].name;
  return `**Really: ${name}** (${ranked.join('; next ')}). ${report.verdict.sentence}`;
}

function renderShares(report: ReadReport, lexicon: RoleNames): string {
  const { mix, interval } = report;
  if (!mix || !interval) return '';
  const claimed = report.title?.roles ?? [];
  const roles = [...new Set([...(report.status === 'ok' ? [report.role] : []), ...claimed])];
  const rows = ACTIVITIES.map((activity) => {
    const [low, high] = interval[activity];
    const usual = roles.map((role) => `${Math.round(100 * lexicon.roles[role].profile![activity])} %`);
    return [ACTIVITY_NAMES[activity], `${mix[activity]} %`, `${low}–${high}`, ...usual];
  });
  const header = [
    'Activity',
    'Share',
    '90 % range',
    ...roles.map((role) => `usual ${lexicon.roles[role].name}`),
  ];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function renderFacts({ ml, level, signals }: ReadReport): string {
  const told = (Object.keys(SIGNAL_WORDS) as (keyof typeof SIGNAL_WORDS)[]).flatMap((name) => {
    const value = signals[name].value;
    return value === null ? [] : [`- ${SIGNAL_WORDS[name].name}: ${SIGNAL_WORDS[name].values[value]}`];
  });
  return [
    `- Machine learning: ${ML_WORDS[ml]}`,
    ...(level.value ? [`- Level: ${LEVEL_WORDS[level.value]}`] : []),
    ...told,
  ].join('\n');
}

/** The heaviest pieces of each activity. */
function renderQuotes({ evidence }: ReadReport, posting: Posting): string {
  const blocks = ACTIVITIES.flatMap((activity) => {
    const own = evidence
      .filter((one) => one.activity === activity)
      .sort((a, b) => b.weight - a.weight || a.start - b.start);
    const quotes = leaveOutRepeats(own, posting.text)
      .slice(0, MOST_QUOTES)
      .map(({ start, end }) => `- “${escapeMarkdown(posting.text.slice(start, end))}”`);
    return quotes.length > 0 ? [`### ${ACTIVITY_NAMES[activity]}\n\n${quotes.join('\n')}`] : [];
  });
  return blocks.length > 0 ? ['## Evidence', ...blocks].join('\n\n') : '';
}

/** No words twice: not those that stand within others, nor the same words again elsewhere. */
function leaveOutRepeats(evidence: readonly Evidence[], text: string): Evidence[] {
  const kept: Evidence[] = [];
  const wordsOf = ({ start, end }: Evidence) => text.slice(start, end).toLowerCase();
  for (const piece of evidence) {
    const isRepeat = kept.some(
      (one) => (one.start < piece.end && piece.start < one.end) || wordsOf(one) === wordsOf(piece),
    );
    if (!isRepeat) kept.push(piece);
  }
  return kept;
}
