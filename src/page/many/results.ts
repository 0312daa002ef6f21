import { addTotals, startTotals } from '../../batch/totals.js';
import { isRefused, type Result } from '../../compare/result.js';
import { groupTitle } from '../../compare/title.js';
import { CSV_HEADER } from '../../render/csv.js';
import type { Posting } from '../../types.js';
import type { Block } from './messages.js';

/** One posting as the page knows it: its result, and what is looked for in it. */
export interface Row {
  /** Its place in the input. */
  readonly place: number;
  readonly result: Result;
  /** Title, employer and id, in small letters. */
  readonly words: string;
  /** The title that it is counted under in the map; null where it is not in the map. */
  readonly group: string | null;
}

/** Everything that was read, in the order of the input. Texts and lines stay in files of the browser until they are wanted. */
export class Results {
  readonly rows: Row[] = [];
  readonly totals = startTotals();
  private readonly blocks: { readonly first: number; readonly block: Block }[] = [];

  add(block: Block): void {
    this.blocks.push({ first: this.rows.length, block: { ...block, results: [] } });
    for (const result of block.results) this.rows.push(toRow(result, this.rows.length));
    addTotals(this.totals, block.totals);
  }

  /** The posting of a row as it was read; null where it was not. */
  async posting({ place }: Row): Promise<Posting | null> {
    const { first, block } = this.blocks.findLast((one) => one.first <= place)!;
    const start = block.ends[place - first - 1] ?? 0;
    const text = await block.postings.slice(start, block.ends[place - first]).text();
    return text === '' ? null : JSON.parse(text);
  }

  /** What `rolecall score` would have written. */
  writeLines(): Blob {
    return new Blob(this.blocks.map(({ block }) => block.lines));
  }

  /** What `rolecall score --format csv` would have written. */
  writeRows(): Blob {
    return new Blob([CSV_HEADER, ...this.blocks.map(({ block }) => block.rows)]);
  }
}

/** Stands for all titles without a name. */
export const UNTITLED = '';

function toRow(result: Result, place: number): Row {
  const { title, company, id, entry, role } = result;
  return {
    place,
    result,
    words: [title, company, id].join('\n').toLowerCase(),
    group: isRefused(result) || role === null ? null : entry === null ? UNTITLED : groupTitle(entry),
  };
}
