import type { LexiconProblem } from '../errors.js';

export type Path = readonly PropertyKey[];

/** What one lexicon file holds, once it is checked. */
export interface Source<Data> {
  readonly file: string;
  readonly data: Data;
  /** The line of the node at a path such as `['topics', 0, 'phrases', '3', 1]`, counted from 1. */
  lineOf(path: Path): number;
}

/** Collects what is wrong, so that an editor sees all slips at once. */
export class ProblemList {
  readonly problems: LexiconProblem[] = [];

  add(source: { file: string; lineOf(path: Path): number }, path: Path, wrong: string, remedy: string): void {
    this.problems.push({ file: source.file, line: source.lineOf(path), message: `${wrong} ${remedy}` });
  }
}
