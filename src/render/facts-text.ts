import { listHints } from '../advice/hints.js';
import { listWords } from '../advice/phrasing.js';
import type { Finding, Posting, Quote, ReadReport, Signals } from '../types.js';
import { quote } from './evidence-text.js';
import { WIDTH, wrap } from './layout.js';
import type { Style } from './style.js';
import { LEVEL_WORDS, ML_WORDS, SIGNAL_WORDS } from './words.js';

const LABEL = 12;
/** A fact leaves this much of its line to the quotation that shows it; with less, there is none. */
const SHORTEST_QUOTE = 16;

/** What the posting shows beside the four activities: one line each, with the words that show it unless it is to be brief. */
export function renderFacts(
  report: ReadReport,
  posting: Posting,
  { style, brief }: { readonly style: Style; readonly brief: boolean },
): string[] {
  const line = (label: string, words: string, evidence: readonly Quote[]) =>
    renderFact(label, words, brief ? [] : evidence, posting, style);
  const { level, hints } = report;
  const lines = [line('ML', ML_WORDS[report.ml], [])];
  if (level.value) lines.push(line('Level', LEVEL_WORDS[level.value], level.evidence));
  for (const [signal, finding] of listSignals(report.signals)) {
    const words = SIGNAL_WORDS[signal];
    if (finding.value !== null)
      lines.push(line(words.name, words.values[finding.value] ?? finding.value, finding.evidence));
  }
  const asked = listHints(hints).join(', ');
  if (asked !== '') lines.push(line('Asks for', asked, []));
  return [...lines, ...renderSilence(report, style)];
}

function renderFact(
  label: string,
  words: string,
  evidence: readonly Quote[],
  posting: Posting,
  style: Style,
): string {
  const start = label.padEnd(LABEL) + words;
  const room = WIDTH - start.length - 4;
  const shown = evidence[0];
  if (!shown || room < SHORTEST_QUOTE) return start;
  return `${start}  ${style.faint(quote(posting.text, shown, { ...style, strong: (text) => text }, undefined, room))}`;
}

function listSignals(signals: Signals): [keyof Signals, Finding<string>][] {
  return [
    ['ships', signals.ships],
    ['publishes', signals.publishes],
    ['record', signals.record],
  ];
}

/** What the posting does not say is worth asking about. */
function renderSilence(report: ReadReport, style: Style): string[] {
  const silent = listSignals(report.signals)
    .filter(([, finding]) => finding.value === null)
    .map(([signal]) => SIGNAL_WORDS[signal].silent);
  if (report.level.value === null) silent.push('how senior the work is');
  if (silent.length === 0) return [];
  const text = listWords(silent, 'or');
  return wrap(text, WIDTH - LABEL).map((line, index) => {
    return style.faint((index === 0 ? 'Not said' : '').padEnd(LABEL) + line);
  });
}
