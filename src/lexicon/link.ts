import { listEntries, readId } from './columns.js';
import { createFeatureSpace } from './features.js';
import { placeModels } from './model.js';
import type { CompiledLexicon, Entry, Lexicon, PairTable } from './types.js';
import { createVocabulary } from './vocabulary.js';

/** Links a compiled lexicon into the tables that the stages run on. */
export function linkLexicon(compiled: CompiledLexicon): Lexicon {
  const { hash, columns, groups, roles, calibration, tables, words, automaton } = compiled;
  let entries: readonly Entry[] | undefined;
  return {
    hash,
    get entries() {
      entries ??= listEntries(columns);
      return entries;
    },
    idOf: (entry) => readId(columns, entry),
    columns,
    groups,
    roles,
    calibration,
    tables,
    models: placeModels(tables),
    space: createFeatureSpace(columns, groups),
    vocabulary: createVocabulary(words),
    automaton: { ...automaton, layers: columns.layers },
    pairs: linkPairs(compiled),
  };
}

function linkPairs({ groups, pairs }: CompiledLexicon): PairTable {
  const objects = groups.objects.length;
  const table = {
    objects,
    full: new Int32Array(groups.verbs.length * objects).fill(-1),
    verbAlone: new Int32Array(groups.verbs.length).fill(-1),
    objectAlone: new Int32Array(objects).fill(-1),
  };
  for (let at = 0; at < pairs.length; at += 3) {
    const [verb, object, entry] = [pairs[at]!, pairs[at + 1]!, pairs[at + 2]!];
    if (verb === -1) table.objectAlone[object] = entry;
    else if (object === -1) table.verbAlone[verb] = entry;
    else table.full[verb * objects + object] = entry;
  }
  return table;
}
