import { layerSet } from '../../lexicon/automaton.js';
import type { FeatureSink } from '../../lexicon/features.js';
import type { Lexicon } from '../../lexicon/types.js';
import { SECTION_KINDS } from '../../types.js';
import type { Scene } from './scene.js';

/** How many sentences on each side say something about the one between. */
const AROUND = 3;
/** Layers whose entries say by themselves what kind of sentence they stand in. */
const TELLING = layerSet('work', 'look', 'cue', 'role', 'scope', 'signal', 'learned');
const WORK = layerSet('work');
const KINDS = SECTION_KINDS.length;

/** Says of one sentence what tells its zone: its heading, its looks and those around it, the entries in it. */
export function describeZone(sink: FeatureSink, s: number, scene: Scene, lexicon: Lexicon): void {
  const { document, matches, namesWork } = scene;
  const { entries, bySentence } = matches;
  const { scalars } = lexicon.space;
  const { layers } = lexicon.columns;
  const sentence = document.sentences[s]!;
  sink.add(scalars.bias, 1);
  sink.add(scalars.under[document.sections[sentence.section]!.kind], 1);
  if (sentence.bullet) sink.add(scalars.bullet, 1);
  if (namesWork[s] === 1) sink.add(scalars.namesWork, 1);
  if (beginsWithWork(scene, s, layers)) sink.add(scalars.beginsWithWork, 1);
  describeLooks(sink, s, scene, lexicon);
  for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++)
    if ((layers[entries[m]!]! & TELLING) !== 0) sink.add(entries[m]!, 1);
}

function beginsWithWork({ document, matches }: Scene, s: number, layers: Int32Array): boolean {
  const { entries, firsts, bySentence } = matches;
  const begin = document.sentences[s]!.first;
  for (let m = bySentence[s]!; m < bySentence[s + 1]! && firsts[m] === begin; m++)
    if (layers[entries[m]!] === WORK) return true;
  return false;
}

function describeLooks(sink: FeatureSink, s: number, scene: Scene, { space }: Lexicon): void {
  const { document, looks, namesWork } = scene;
  const { scalars } = space;
  const { sentences } = document;
  const { section } = sentences[s]!;
  // Sections are runs of sentences, so those around of the same section are a run, too.
  let low = s;
  let high = s;
  while (low > 0 && low > s - AROUND && sentences[low - 1]!.section === section) low--;
  while (high < sentences.length - 1 && high < s + AROUND && sentences[high + 1]!.section === section) high++;
  const others = Math.max(1, high - low);
  for (let kind = 0; kind < KINDS; kind++) {
    const own = looks[s * KINDS + kind]!;
    if (own > 0) sink.add(scalars.looks[kind]!, own);
    let near = 0;
    for (let i = low; i <= high; i++) if (i !== s) near += looks[i * KINDS + kind]!;
    if (near > 0) sink.add(scalars.around[kind]!, near / others);
  }
  let work = 0;
  for (let i = low; i <= high; i++) if (i !== s) work += namesWork[i]!;
  if (work > 0) sink.add(scalars.workAround, work / others);
}
