import type { Totals } from '../../batch/totals.js';
import type { Result } from '../../compare/result.js';
import type { ColumnMap } from '../../posting/columns.js';

/** A file as the command line would know it. */
export interface Source {
  readonly file: File;
  /** Its name, behind those of the folders that it was dropped with. */
  readonly path: string;
  /** What a posting from it is called that has no id of its own. */
  readonly id: string;
}

/** Which blocks are a worker's own: every `of`-th, from `mine` on. */
export interface Share {
  readonly mine: number;
  readonly of: number;
}

/** What the page asks of a worker: whether the files hold texts, and then to read them. */
export interface Task {
  readonly task: 'check' | 'read';
  readonly sources: readonly Source[];
  readonly map: ColumnMap;
  readonly share: Share;
}

/** Some postings that follow one another, read. What is large is in files that the browser keeps where it likes. */
export interface Block {
  readonly told: 'block';
  /** Blocks are counted through all files, from 0. */
  readonly number: number;
  readonly results: readonly Result[];
  readonly totals: Totals;
  /** As `rolecall score` writes them, without and with `--format csv`. */
  readonly lines: Blob;
  readonly rows: Blob;
  /** The postings as JSON, and where each of them ends; one that could not be read takes no room. */
  readonly postings: Blob;
  readonly ends: readonly number[];
  /** How many bytes of all files had been taken up by then. */
  readonly bytes: number;
}

/** Why files cannot be read as they are. */
export interface Misfit {
  readonly message: string;
  /** The columns among which somebody has to say which holds the text; null where that would not help. */
  readonly columns: readonly string[] | null;
}

/** What a worker tells the page. */
export type Told =
  | { readonly told: 'checked'; readonly misfit: Misfit | null }
  | Block
  | { readonly told: 'end'; readonly blocks: number }
  | { readonly told: 'failure'; readonly message: string };
