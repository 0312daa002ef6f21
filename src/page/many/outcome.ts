import { type Cell, selectRows } from './filter.js';
import { FilterForm } from './filter-form.js';
import { HeatTable } from './heat-table.js';
import { Opened } from './opened.js';
import { Results, type Row } from './results.js';
import { type Sorting, type SortKey, sortRows } from './sort.js';
import { Table } from './table.js';
import { mapRows, rowsOfCell } from './title-map.js';

/** While reading goes on, what is shown follows this often, in milliseconds; seldomer where drawing it takes long. */
const FOLLOW_EVERY = 250;
const SHARE_OF_TIME = 10;

/** What was read, as a table and a map that follow the filter. */
export class Outcome {
  results = new Results();
  private rows: readonly Row[] = [];
  private sorting: Sorting | null = null;
  private picked: Cell | null = null;
  private took = 0;
  private pending = 0;
  private readonly opened: Opened;
  private readonly window: HTMLElement;
  private readonly table: Table;
  private readonly heat: HeatTable;
  private readonly filter: FilterForm;
  private readonly unpick: HTMLButtonElement;
  private readonly count: HTMLElement;
  private readonly mapped: HTMLElement;

  constructor(private readonly place: HTMLElement) {
    const find = <Found extends HTMLElement>(id: string) => document.getElementById(id) as Found;
    this.opened = new Opened(find<HTMLDialogElement>('opened'), (row) => this.table.goTo(row));
    this.window = find('window');
    this.table = new Table(this.window, find<HTMLTableElement>('postings'), {
      open: (row) => void this.opened.open(this.results, this.rows, row),
      sort: (key) => this.sort(key),
    });
    this.heat = new HeatTable(find<HTMLTableElement>('heat'), (cell) => this.pick(cell));
    this.filter = new FilterForm(find<HTMLFormElement>('filter'), () => this.change());
    find('clear').addEventListener('click', () => this.pick(null));
    this.count = find('count');
    this.mapped = find('mapped');
    this.unpick = find<HTMLButtonElement>('unpick');
    this.unpick.addEventListener('click', () => {
      this.pick(null);
      find('words').focus();
    });
  }

  /** Begins anew, with nothing. */
  clear(): void {
    this.opened.close();
    this.results = new Results();
    this.sorting = null;
    this.picked = null;
    this.filter.reset();
    this.change();
  }

  /** More has been read. */
  follow(): void {
    if (this.pending !== 0) return;
    const wait = this.rows.length === 0 ? 0 : Math.max(FOLLOW_EVERY, SHARE_OF_TIME * this.took);
    this.pending = window.setTimeout(() => this.show(), wait);
  }

  /** All has been read. */
  finish(): void {
    this.show();
  }

  private sort(key: SortKey): void {
    this.sorting = { key, descends: this.sorting?.key === key && !this.sorting.descends };
    this.change();
  }

  private pick(cell: Cell | null): void {
    const isSame = cell !== null && this.picked?.title === cell.title && this.picked.role === cell.role;
    this.picked = isSame ? null : cell;
    this.change();
    // Where the map is below the table, what came of it is out of sight.
    if (this.picked !== null && this.unpick.getBoundingClientRect().bottom < 0) this.unpick.focus();
  }

  private change(): void {
    this.table.toTop();
    this.show();
  }

  private show(): void {
    const start = performance.now();
    clearTimeout(this.pending);
    this.pending = 0;
    const all = this.results.rows;
    this.place.hidden = all.length === 0;
    const selected = selectRows(all, this.filter.read());
    const map = mapRows(selected);
    const picked = this.picked ? rowsOfCell(selected, map, this.picked) : selected;
    this.rows = sortRows(picked, this.sorting);
    // As high as all rows need, so that a filter does not move what is below.
    this.window.style.setProperty('--rows', String(all.length));
    this.table.show(this.rows, this.sorting);
    this.heat.show(map, this.picked);
    this.mapped.hidden = map.bands.length === 0;
    this.sayCount(all.length);
    this.took = performance.now() - start;
  }

  private sayCount(all: number): void {
    const say = (count: number) => count.toLocaleString('en-US');
    const shown = this.rows.length;
    this.count.textContent = shown === all ? `All ${say(all)}` : `${say(shown)} of ${say(all)}`;
    this.unpick.hidden = this.picked === null;
    if (this.picked) this.unpick.textContent = `${this.picked.title}, work ${this.picked.role}: show all`;
  }
}
