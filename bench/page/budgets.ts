/** What a page may cost whoever opens it for the first time. Sizes are bytes as they travel, packed with Brotli. */
export interface Budget {
  readonly path: string;
  readonly name: string;
  /** All that is loaded until the page is at rest. */
  readonly transfer: number;
  /** The page itself, its style and its script: what has to be there before it can be used. */
  readonly first: number;
}

const KB = 1000;

/** Where a posting can be pasted, the whole engine and lexicon are loaded, once. Pages that only show something load neither. */
export const BUDGETS: readonly Budget[] = [
  { path: '/', name: 'Read one', transfer: 460 * KB, first: 50 * KB },
  { path: '/examples/applied-scientist', name: 'Read one, an example', transfer: 530 * KB, first: 125 * KB },
  { path: '/compare', name: 'Compare', transfer: 440 * KB, first: 30 * KB },
  { path: '/many', name: 'Many at once', transfer: 40 * KB, first: 40 * KB },
  { path: '/about', name: 'About', transfer: 25 * KB, first: 25 * KB },
  { path: '/roles', name: 'The five roles', transfer: 25 * KB, first: 25 * KB },
];

/** On a middling phone and a slow network, in milliseconds, and as a share of the screen: what audits of pages call good. */
export const LIMITS = { largestPaint: 2_500, blocking: 200, shift: 0.1 } as const;
