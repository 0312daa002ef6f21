import { type FeatureRow, RowBuilder } from '../../lexicon/features.js';
import type { Layer, Lexicon } from '../../lexicon/types.js';
import { SECTION_KINDS, type SectionKind } from '../../types.js';
import type { Document, Sentence, WeighedMatch } from '../document.js';

/** How many sentences on each side say something about the one between. */
const AROUND = 3;
/** Layers whose entries say by themselves what kind of sentence they stand in. */
const TELLING: ReadonlySet<Layer> = new Set(['work', 'look', 'cue', 'role', 'scope', 'signal', 'learned']);

interface Looks {
  readonly byKind: Readonly<Record<SectionKind, number>>;
  readonly namesWork: boolean;
}

/** For each sentence what tells its zone: its heading, its looks and those around it, the entries in it. */
export function zoneRows(
  document: Document,
  bySentence: readonly WeighedMatch[][],
  lexicon: Lexicon,
): FeatureRow[] {
  const looks = bySentence.map((own) => looksOf(own, lexicon));
  return document.sentences.map((sentence, index) => {
    const row = new RowBuilder(lexicon.space);
    row.add('bias', 1);
    row.add(`under: ${document.sections[sentence.section]!.kind}`, 1);
    if (sentence.bullet) row.add('bullet', 1);
    if (looks[index]!.namesWork) row.add('names work', 1);
    addVerbFirst(row, sentence, bySentence[index]!, lexicon);
    addLooks(row, document, looks, index);
    for (const match of bySentence[index]!)
      if (TELLING.has(lexicon.entries[match.entry]!.layer)) row.addNumber(match.entry, 1);
    return row;
  });
}

function looksOf(matches: readonly WeighedMatch[], { entries, groups }: Lexicon): Looks {
  const byKind = Object.fromEntries(SECTION_KINDS.map((kind) => [kind, 0])) as Record<SectionKind, number>;
  let namesWork = false;
  for (const { entry } of matches) {
    const { layer, group, weight } = entries[entry]!;
    if (layer === 'look') byKind[groups.sections[group]!] += weight;
    if (layer === 'work') namesWork = true;
  }
  return { byKind, namesWork };
}

function addVerbFirst(
  row: RowBuilder,
  sentence: Sentence,
  matches: readonly WeighedMatch[],
  { entries }: Lexicon,
): void {
  if (matches.some(({ first, entry }) => first === sentence.first && entries[entry]!.layer === 'work'))
    row.add('begins with work', 1);
}

function addLooks(row: RowBuilder, document: Document, looks: readonly Looks[], index: number): void {
  const section = document.sentences[index]!.section;
  const around: Looks[] = [];
  for (let i = Math.max(0, index - AROUND); i <= index + AROUND && i < looks.length; i++)
    if (i !== index && document.sentences[i]!.section === section) around.push(looks[i]!);
  for (const kind of SECTION_KINDS) {
    const own = Math.min(3, looks[index]!.byKind[kind]) / 3;
    if (own > 0) row.add(`looks: ${kind}`, own);
    const near =
      around.reduce((sum, { byKind }) => sum + Math.min(3, byKind[kind]) / 3, 0) / Math.max(1, around.length);
    if (near > 0) row.add(`around: ${kind}`, near);
  }
  const work = around.filter(({ namesWork }) => namesWork).length / Math.max(1, around.length);
  if (work > 0) row.add('work around', work);
}
