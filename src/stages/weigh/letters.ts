import { layerSet } from '../../lexicon/automaton.js';
import type { FeatureSink } from '../../lexicon/features.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { Scene } from './scene.js';

const SPEAKING = layerSet('work', 'role', 'learned');
const WORK = layerSet('work');

/** Says of one sentence what tells the activities it speaks of: its entries, their topics, and its heading. */
export function describeLetters(sink: FeatureSink, s: number, scene: Scene, lexicon: Lexicon): void {
  const { document, matches } = scene;
  const { entries, left, bySentence } = matches;
  const { scalars, firstTopic } = lexicon.space;
  const { layers, groups, weights } = lexicon.columns;
  sink.add(scalars.bias, 1);
  sink.add(scalars.under[document.sections[document.sentences[s]!.section]!.kind], 1);
  const said: number[] = [];
  const strengths: number[] = [];
  const raise = (feature: number, strength: number): void => {
    const at = said.indexOf(feature);
    if (at === -1) {
      said.push(feature);
      strengths.push(strength);
    } else if (strength > strengths[at]!) strengths[at] = strength;
  };
  for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
    const entry = entries[m]!;
    if ((layers[entry]! & SPEAKING) === 0) continue;
    raise(entry, left[m]!);
    if (layers[entry] === WORK) raise(firstTopic + groups[entry]!, (left[m]! * weights[entry]!) / 3);
  }
  for (let i = 0; i < said.length; i++) sink.add(said[i]!, strengths[i]!);
}
