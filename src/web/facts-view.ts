import { joinWords } from '../render/layout.js';
import { describeHints, LEVEL_WORDS, ML_WORDS, SIGNAL_WORDS } from '../render/words.js';
import type { Finding, Quote, ReadReport, Signals } from '../types.js';
import { capitalize } from './words.js';

export interface FactView {
  readonly name: string;
  readonly value: string;
  /** Where the posting says so; null where it is read from the whole. */
  readonly quote: string | null;
}

/** What else the posting says, and, since it is worth asking about, what it does not say. */
export function viewFacts(report: ReadReport): FactView[] {
  const facts: FactView[] = [
    { name: 'Machine learning', value: capitalize(ML_WORDS[report.ml]), quote: null },
  ];
  const silences: string[] = [];
  const add = (name: string, value: string, evidence: readonly Quote[] = []) =>
    facts.push({ name, value: capitalize(value), quote: evidence[0]?.text ?? null });
  for (const [signal, finding] of listSignals(report.signals)) {
    const { name, silent, values } = SIGNAL_WORDS[signal];
    if (finding.value === null) silences.push(silent);
    else add(name, values[finding.value] ?? finding.value, finding.evidence);
  }
  const { level } = report;
  if (level.value) add('Level', LEVEL_WORDS[level.value], level.evidence);
  else silences.push('how senior the work is');
  const asked = describeHints(report.hints);
  if (asked !== '') add('Asks for', asked);
  if (silences.length > 0) add('Not said', joinWords(silences, 'or'));
  return facts;
}

function listSignals({ ships, publishes, record }: Signals): [keyof Signals, Finding<string>][] {
  return [
    ['ships', ships],
    ['publishes', publishes],
    ['record', record],
  ];
}
