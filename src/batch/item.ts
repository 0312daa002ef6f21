import type { Pasted } from '../posting/pasted.js';
import type { Origin } from '../render/json.js';

/** One posting of a batch, or why there is none in its place. */
export type BatchItem = Origin & ({ readonly pasted: Pasted } | { readonly problem: string });
