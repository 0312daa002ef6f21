import type { Document } from '../../src/stages/document.js';
import { ANSWERS, type Answer } from '../../src/types.js';
import type { Label } from '../labelled.js';

/** What a reading's first choice gets of its vote, by how sure the reader was; the second choice gets the rest. */
const FIRST_SHARE = { 1: 0.6, 2: 0.8, 3: 0.95 } as const;

/** The role as a soft target: half the settled label, half the readings' first and second choices. */
export function roleTarget(label: Label): number[] {
  const target = new Map<Answer, number>([[label.role, 0.5]]);
  const give = (role: Answer, share: number): void => {
    target.set(role, (target.get(role) ?? 0) + share);
  };
  for (const { role, second, conf } of label.readings) {
    const first = second === null ? 1 : FIRST_SHARE[conf];
    give(role, (0.5 * first) / label.readings.length);
    if (second !== null) give(second, (0.5 * (1 - first)) / label.readings.length);
  }
  return ANSWERS.map((answer) => target.get(answer) ?? 0);
}

/** 1 for the class that the label names, 0 for the others; the last class stands for null. */
export function oneHot(classes: readonly string[], value: string | null): number[] {
  const at = value === null ? classes.length - 1 : classes.indexOf(value);
  return classes.map((_, i) => (i === at ? 1 : 0));
}

/** What the label says of one sentence: shares of readings, 0 to 1. Null where no reader saw it as a unit. */
export interface SentenceLabel {
  readonly zone: readonly [duty: number, requirement: number, neither: number];
  /** Research, modeling, engineering, product. */
  readonly letters: readonly number[];
}

/** Finds for each sentence the labelled unit that it shares most characters with. */
export function sentenceLabels(document: Document, label: Label): (SentenceLabel | null)[] {
  const marked = new Map(label.spans.map(([start, end, letters]) => [`${start}-${end}`, letters]));
  return document.sentences.map(({ start, end }) => {
    let best: readonly [number, number] | null = null;
    let most = 0;
    for (const unit of label.units) {
      const shared = Math.min(end, unit[1]) - Math.max(start, unit[0]);
      if (shared > most) [best, most] = [unit, shared];
    }
    if (best === null) return null;
    return readLetters(marked.get(`${best[0]}-${best[1]}`) ?? {}, label.readings.length);
  });
}

function readLetters(letters: Partial<Record<string, number>>, readings: number): SentenceLabel {
  const share = (letter: string): number => Math.min(1, (letters[letter] ?? 0) / readings);
  const duty = Math.max(...['R', 'M', 'E', 'P'].map(share));
  const requirement = Math.min(1 - duty, Math.max(...['r', 'm', 'e', 'p'].map(share)));
  return {
    zone: [duty, requirement, 1 - duty - requirement],
    letters: ['r', 'm', 'e', 'p'].map((letter) => Math.max(share(letter), share(letter.toUpperCase()))),
  };
}
