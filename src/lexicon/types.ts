import type { Activity, ActivityMix, Answer, Level, Role, SectionKind } from '../types.js';
import type { Automaton, AutomatonTables } from './automaton.js';
import type { Calibration } from './calibration.js';
import type { EntryColumns } from './columns.js';
import type { FeatureSpace } from './features.js';
import type { Models } from './model.js';
import type { Vocabulary, WordTable } from './vocabulary.js';

/**
 * What an entry is for. Phrases of one layer compete for words (leftmost, then longest); layers do not see each other.
 * `work` holds activities and outside work, `except` the words that mean something else.
 */
export const LAYERS = [
  'work',
  'except',
  'verb',
  'object',
  'heading',
  'look',
  'cue',
  'title',
  'title-level',
  'scope',
  'signal',
  'role',
  'learned',
] as const;
export type Layer = (typeof LAYERS)[number];

/** One thing we look for. */
export interface Entry {
  /** As shown to people: the phrase, or `deploy … models` for a pair. */
  readonly id: string;
  readonly layer: Layer;
  /** Index into the list of groups that belongs to the layer: topics, cues, section kinds, … */
  readonly group: number;
  /** 1 to 3 as written in the lexicon; 0 where the layer has no weights. */
  readonly weight: number;
}

export interface Topic {
  /** `engineering/model-serving`; `outside/people-management` for outside work. */
  readonly id: string;
  readonly activity: Activity | null;
  /** What the kind of outside work is called in a verdict; the topic's own name otherwise. */
  readonly name: string;
  readonly meaning: string;
}

export type CueEffect = 'deny' | 'hedge' | 'others' | 'none' | 'stop';

export interface Cue {
  readonly cue: string;
  readonly effect: CueEffect;
  readonly reach: 'after' | 'before' | 'sentence';
  readonly reason: string;
}

export interface TitleGroup {
  readonly roles: readonly Role[];
  /** What a title that claims none of the five may hide. */
  readonly hides: string | null;
}

export interface SignalGroup {
  readonly signal: 'ships' | 'publishes' | 'record';
  readonly value: string;
}

export interface RoleCue {
  readonly role: Answer;
  /** 1 where the cue speaks for the role, -1 where it speaks against it. */
  readonly sign: 1 | -1;
}

export interface RoleProfile {
  readonly name: string;
  readonly article: string;
  readonly meaning: string;
  /** Shares that sum to 1; null for OUT. */
  readonly profile: ActivityMix | null;
}

/** The lists that entries point into by `group`. */
export interface Groups {
  readonly topics: readonly Topic[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly sections: readonly SectionKind[];
  readonly cues: readonly Cue[];
  readonly titles: readonly TitleGroup[];
  readonly titleLevels: readonly (readonly Level[])[];
  readonly scopes: readonly Level[];
  readonly signals: readonly SignalGroup[];
  readonly roleCues: readonly RoleCue[];
}

/** A verb class with an object class: `[verb, object, entry]`, -1 where that side is left out. */
export type PairRule = readonly [verb: number, object: number, entry: number];

/** What `compile` makes of the YAML: what a file holds and a worker is handed. */
export interface CompiledLexicon {
  readonly hash: string;
  readonly groups: Groups;
  readonly roles: Readonly<Record<Answer, RoleProfile>>;
  readonly calibration: Doubt;
  readonly words: WordTable;
  readonly columns: EntryColumns;
  readonly automaton: AutomatonTables;
  /** Three numbers a rule, as PairRule has them. */
  readonly pairs: Int32Array;
  readonly tables: Models['tables'];
}

/** How sure to be. */
export type Doubt = Omit<Calibration, 'models'>;

/** The compiled lexicon, linked into the tables that the stages run on. */
export interface Lexicon extends Models {
  readonly hash: string;
  /** All entries, in their order; made when first asked for, since reading a posting does not. */
  readonly entries: readonly Entry[];
  /** How an entry is shown to people. */
  idOf(entry: number): string;
  readonly columns: EntryColumns;
  readonly groups: Groups;
  readonly roles: Readonly<Record<Answer, RoleProfile>>;
  readonly vocabulary: Vocabulary;
  readonly automaton: Automaton;
  readonly pairs: PairTable;
  readonly space: FeatureSpace;
  readonly calibration: Doubt;
}

/** Pairs as a dense table: `full[verb * objects + object]` is an entry or -1, as are the two one-sided fallbacks. */
export interface PairTable {
  readonly objects: number;
  readonly full: Int32Array;
  readonly verbAlone: Int32Array;
  readonly objectAlone: Int32Array;
}
