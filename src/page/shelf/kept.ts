import type { Pasted } from '../../posting/posting.js';

/** So many fit side by side. */
export const MOST_KEPT = 6;

/** A posting as it stood in the form, so that it can stand there again, and is read anew by whatever version opens it. */
export type Keepable = Required<Pick<Pasted, 'text'>> & { readonly title: string; readonly company: string };

export interface Kept extends Keepable {
  /** Later ones have higher numbers; with its number, a posting that was taken out gets its old place again. */
  readonly id: number;
}

export function isSame(a: Keepable, b: Keepable): boolean {
  return a.text === b.text && a.title === b.title && a.company === b.company;
}
