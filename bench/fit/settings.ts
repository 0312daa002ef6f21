/** What a posting model may listen to, in blocks, with how strongly each block's numbers are held at 0; the rest is not heard. */
export type Hearing = Partial<Record<Block, number>>;
export type Block =
  | 'work'
  | 'role'
  | 'learned'
  | 'scope'
  | 'signal'
  | 'topics'
  | 'cues'
  | 'scopes'
  | 'signals'
  | 'shares'
  | 'years';
export type PostingModel = 'mix' | 'role' | 'ml' | 'level' | 'ships' | 'publishes';

const WORK: Hearing = { work: 0.1, role: 1, learned: 0.03, topics: 0.1, cues: 0.05, shares: 0.1 };

export interface Settings {
  readonly words: { readonly employers: number; readonly most: number };
  /** Of the sentence models. */
  readonly ridges: { readonly zone: number; readonly letters: number; readonly context: number };
  readonly hearing: Readonly<Record<PostingModel, Hearing>>;
  readonly innerFolds: number;
  /** Copies of each posting with this share of its entries left, and what such a copy counts for the role. */
  readonly thinned: readonly { readonly left: number; readonly weight: number }[];
}

/** Chosen by cross-validation; differences of a factor of two around them are within the error of the figures. */
export const SETTINGS: Settings = {
  words: { employers: 8, most: 3000 },
  ridges: { zone: 2, letters: 3, context: 3 },
  hearing: {
    role: WORK,
    mix: { topics: 0.3, cues: 0.3, learned: 1, shares: 0.01 },
    ml: { topics: 0.1, cues: 0.1, learned: 0.1, shares: 0.1 },
    level: {
      work: 0.1,
      role: 1,
      topics: 0.1,
      cues: 0.1,
      learned: 0.1,
      shares: 0.1,
      scope: 0.3,
      scopes: 0.1,
      years: 0.1,
    },
    ships: { work: 0.5, topics: 0.3, cues: 0.3, learned: 0.3, shares: 0.1, signal: 0.5, signals: 0.1 },
    publishes: { signal: 0.3, signals: 0.03, topics: 0.3, shares: 0.3 },
  },
  innerFolds: 3,
  thinned: [{ left: 0.3, weight: 0.15 }],
};
