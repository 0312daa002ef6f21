import type { Answer } from '../types.js';
import {
  type Automaton,
  type AutomatonTables,
  type PackedAutomaton,
  tabulateAutomaton,
} from './automaton.js';
import type { Calibration } from './calibration.js';
import { joinColumns } from './columns.js';
import { createFeatureSpace } from './features.js';
import { linkModels } from './model.js';
import type { CompiledLexicon, Entry, Groups, PairRule, RoleProfile } from './types.js';
import { tabulateWords } from './vocabulary.js';

/** What the lexicon's files say, in lists and objects. */
export interface LexiconDraft {
  /** Distinct folded words; word i has number i + 1. */
  readonly words: readonly string[];
  /** The phrases of all layers as one graph. */
  readonly automaton: PackedAutomaton;
  readonly entries: readonly Entry[];
  readonly groups: Groups;
  readonly pairs: readonly PairRule[];
  readonly roles: Readonly<Record<Answer, RoleProfile>>;
  readonly calibration: Calibration;
}

/** Makes of the lists the very tables that are looked things up in, so that a start has nothing left to build. */
export function packLexicon(draft: LexiconDraft, hash: string): CompiledLexicon {
  const { words, automaton, entries, groups, pairs, roles, calibration } = draft;
  const { models, ...doubt } = calibration;
  const columns = joinColumns(entries);
  const space = createFeatureSpace(columns, groups);
  return {
    hash,
    groups,
    roles,
    calibration: doubt,
    words: tabulateWords(words),
    columns,
    automaton: withoutLayers(tabulateAutomaton(automaton, columns.layers)),
    pairs: Int32Array.from(pairs.flat()),
    tables: linkModels(models, space).tables,
  };
}

/** The layers stand among the columns. */
function withoutLayers({ layers: _, ...tables }: Automaton): AutomatonTables {
  return tables;
}
