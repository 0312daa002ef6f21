import { element } from '../element.js';
import { COLUMNS, drawRow } from './columns.js';
import type { Row } from './results.js';
import type { Sorting, SortKey } from './sort.js';

/** Rows above and below those in sight, so that scrolling a little shows no gap. */
const MARGIN = 6;

export interface TableListener {
  open(place: number): void;
  sort(key: SortKey): void;
}

/**
 * A table that keeps only the rows near those in sight in the page, however many there are. Rows are of one height, and two empty ones
 * take the room of the rest. One row at a time is reached by Tab; the arrow keys go on from there.
 */
export class Table {
  private rows: readonly Row[] = [];
  /** The rows that are in the page, by their place. */
  private readonly drawn = new Map<number, { readonly row: Row; readonly line: HTMLTableRowElement }>();
  private readonly above = spacer();
  private readonly below = spacer();
  private readonly head: HTMLTableSectionElement;
  private readonly body = element('tbody');
  /** Measured as soon as there is a row, since it grows with the reader's size of letters. */
  private height = 0;
  private current = 0;
  private waits = false;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly table: HTMLTableElement,
    private readonly listener: TableListener,
  ) {
    this.head = element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...COLUMNS.map(this.drawHeading)));
    this.body.append(this.above, this.below);
    table.replaceChildren(this.head, this.body);
    scroller.addEventListener('scroll', () => this.redrawSoon());
    new ResizeObserver(() => {
      this.height = 0;
      this.redrawSoon();
    }).observe(scroller);
    this.body.addEventListener('click', (event) => this.click(event));
    this.body.addEventListener('keydown', (event) => this.press(event));
    this.body.addEventListener('focusin', ({ target }) => {
      const place = this.placeOf(target as Element);
      if (place !== undefined) this.makeCurrent(place);
    });
  }

  /** Shows other rows. Those that stay where they were are left alone, and with them the focus. */
  show(rows: readonly Row[], sorting: Sorting | null): void {
    this.rows = rows;
    this.table.setAttribute('aria-rowcount', String(rows.length + 1));
    for (const [i, heading] of [...this.head.rows[0]!.cells].entries()) {
      const isSorted = sorting?.key === COLUMNS[i]!.key;
      if (isSorted) heading.setAttribute('aria-sort', sorting.descends ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
    this.current = Math.max(0, Math.min(this.current, rows.length - 1));
    this.redraw();
  }

  toTop(): void {
    this.scroller.scrollTop = 0;
    this.current = 0;
  }

  /** Brings a row into sight and the focus to it. */
  goTo(place: number): void {
    if (this.rows.length === 0) return;
    this.makeCurrent(Math.max(0, Math.min(place, this.rows.length - 1)));
    const start = this.current * this.height;
    const room = this.scroller.clientHeight - this.head.offsetHeight;
    const { scrollTop } = this.scroller;
    if (start < scrollTop) this.scroller.scrollTop = start;
    else if (start + this.height > scrollTop + room) this.scroller.scrollTop = start + this.height - room;
    this.redraw();
    this.drawn.get(this.current)?.line.querySelector('button')?.focus({ preventScroll: true });
  }

  private drawHeading = ({ key, heading, className }: (typeof COLUMNS)[number]): HTMLElement => {
    const button = element('button', { type: 'button' }, heading());
    button.addEventListener('click', () => this.listener.sort(key));
    return element('th', { scope: 'col', class: className }, button);
  };

  private redrawSoon(): void {
    if (this.waits) return;
    this.waits = true;
    requestAnimationFrame(() => {
      this.waits = false;
      this.redraw();
    });
  }

  private redraw(): void {
    if (this.rows.length > 0 && this.height === 0) this.measure();
    const [first, end] = this.range();
    for (const [place, { row }] of this.drawn)
      if (place < first || place >= end || row !== this.rows[place]) this.drop(place);
    let next = this.above.nextElementSibling!;
    for (let place = first; place < end; place += 1) {
      const known = this.drawn.get(place);
      if (known) next = known.line.nextElementSibling!;
      else this.body.insertBefore(this.draw(place), next);
    }
    this.above.style.height = `${first * this.height}px`;
    this.below.style.height = `${(this.rows.length - end) * this.height}px`;
    this.keepReachable(first, end);
  }

  private range(): readonly [first: number, end: number] {
    if (this.height === 0) return [0, 0];
    const first = Math.floor(this.scroller.scrollTop / this.height) - MARGIN;
    const count = Math.ceil(this.scroller.clientHeight / this.height) + 2 * MARGIN;
    const start = Math.max(0, Math.min(first, this.rows.length - count));
    return [start, Math.min(this.rows.length, start + count)];
  }

  private measure(): void {
    const [any] = this.drawn.values();
    const line = any?.line ?? this.draw(0);
    if (!any) this.body.insertBefore(line, this.below);
    this.height = line.getBoundingClientRect().height;
  }

  private draw(place: number): HTMLTableRowElement {
    const row = this.rows[place]!;
    const line = drawRow(row, place);
    this.drawn.set(place, { row, line });
    return line;
  }

  private drop(place: number): void {
    const { line } = this.drawn.get(place)!;
    if (line.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    line.remove();
    this.drawn.delete(place);
  }

  /** Tab leads to a row that is in the page. */
  private keepReachable(first: number, end: number): void {
    if (this.rows.length === 0) return;
    const place = Math.max(first, Math.min(this.current, end - 1));
    if (place === this.current) this.makeCurrent(place);
    else this.makeCurrent(Math.min(end - 1, Math.ceil(this.scroller.scrollTop / this.height)));
  }

  private makeCurrent(place: number): void {
    this.button(this.current)?.setAttribute('tabindex', '-1');
    this.current = place;
    this.button(place)?.setAttribute('tabindex', '0');
  }

  private button(place: number): HTMLButtonElement | null | undefined {
    return this.drawn.get(place)?.line.querySelector('button');
  }

  private placeOf(target: Element): number | undefined {
    const index = target.closest('tr')?.getAttribute('aria-rowindex');
    return index ? Number(index) - 2 : undefined;
  }

  private click({ target }: Event): void {
    const place = this.placeOf(target as Element);
    // Whoever selects text in a row wants the text.
    if (place === undefined || getSelection()?.isCollapsed === false) return;
    this.makeCurrent(place);
    this.listener.open(place);
  }

  private press(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.height) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.rows.length,
      End: this.rows.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.goTo(this.current + step);
  }
}

/** An empty row in the place of many. */
function spacer(): HTMLTableRowElement {
  return element('tr', { class: 'spacer', 'aria-hidden': 'true' });
}
