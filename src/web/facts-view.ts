import { capitalize } from '../render/layout.js';
import { ML_WORDS, SIGNAL_WORDS } from '../render/words.js';
import type { ReadReport } from '../types.js';

export interface FactView {
  readonly name: string;
  readonly value: string;
  /** Where the posting says so; null where it is read from the whole. */
  readonly quote: string | null;
}

/** What else the posting says. Users, record, level and what is asked for stand in the advice above. */
export function viewFacts({ ml, signals: { publishes } }: ReadReport): FactView[] {
  const { name, silent, values } = SIGNAL_WORDS.publishes;
  const published =
    publishes.value === null
      ? { name: 'Not said', value: capitalize(silent), quote: null }
      : {
          name,
          value: capitalize(values[publishes.value] ?? publishes.value),
          quote: publishes.evidence[0]?.text ?? null,
        };
  return [{ name: 'Machine learning', value: capitalize(ML_WORDS[ml]), quote: null }, published];
}
