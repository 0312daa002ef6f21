import { type Automaton, unpackAutomaton } from './automaton.js';
import { decodeNumbers } from './base64.js';
import { MODEL_CLASSES, MODEL_NAMES, type ModelName } from './calibration.js';
import { createFeatureSpace, type FeatureSpace, type LinearModel, linkModel } from './features.js';
import type { CompiledLexicon, Lexicon, PairTable } from './types.js';
import { createVocabulary } from './vocabulary.js';

/** Links a compiled lexicon into the tables that the stages run on. */
export function linkLexicon(compiled: CompiledLexicon): Lexicon {
  const { hash, entries, groups, roles, calibration } = compiled;
  const space = createFeatureSpace(entries, groups);
  return {
    space,
    models: linkModels(compiled, space),
    hash,
    entries,
    groups,
    roles,
    calibration,
    vocabulary: createVocabulary(compiled.words),
    automaton: linkAutomaton(compiled),
    pairs: linkPairs(compiled),
  };
}

function linkAutomaton({ automaton }: CompiledLexicon): Automaton {
  return unpackAutomaton({
    edgeCounts: decodeNumbers(automaton.edgeCounts),
    edgeWords: decodeNumbers(automaton.edgeWords),
    edgeTargets: decodeNumbers(automaton.edgeTargets),
    gaps: decodeNumbers(automaton.gaps),
    terminalCounts: decodeNumbers(automaton.terminalCounts),
    terminals: decodeNumbers(automaton.terminals),
  });
}

function linkModels({ calibration }: CompiledLexicon, space: FeatureSpace): Record<ModelName, LinearModel> {
  const link = (name: ModelName) => [
    name,
    linkModel(calibration.models[name], MODEL_CLASSES[name].length, space),
  ];
  return Object.fromEntries(MODEL_NAMES.map(link)) as Record<ModelName, LinearModel>;
}

function linkPairs({ groups, pairs }: CompiledLexicon): PairTable {
  const objects = groups.objects.length;
  const table = {
    objects,
    full: new Int32Array(groups.verbs.length * objects).fill(-1),
    verbAlone: new Int32Array(groups.verbs.length).fill(-1),
    objectAlone: new Int32Array(objects).fill(-1),
  };
  for (const [verb, object, entry] of pairs) {
    if (verb === -1) table.objectAlone[object] = entry;
    else if (object === -1) table.verbAlone[verb] = entry;
    else table.full[verb * objects + object] = entry;
  }
  return table;
}
