import type { Answer } from '../types.js';
import type { PackedAutomaton } from './automaton.js';
import type { Calibration } from './calibration.js';
import { joinColumns } from './columns.js';
import { createFeatureSpace } from './features.js';
import { linkModels } from './model.js';
import type { CompiledLexicon, Entry, Groups, PairRule, RoleProfile } from './types.js';

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

/** Puts the lists into arrays, and the fitted numbers in the order of the features that they speak of. */
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
    words: words.join('\n'),
    columns,
    automaton,
    pairs: Int32Array.from(pairs.flat()),
    tables: linkModels(models, space).tables,
  };
}
