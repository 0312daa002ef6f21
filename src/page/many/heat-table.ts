import type { HeatCell, HeatMap, HeatRow } from '../../render/report-page/heat-map.js';
import { element } from '../element.js';
import type { Cell } from './filter.js';

/** Draws the map of titles as the report does, with cells that can be picked. */
export class HeatTable {
  private shown = '';

  constructor(
    private readonly table: HTMLTableElement,
    pick: (cell: Cell) => void,
  ) {
    table.addEventListener('click', ({ target }) => {
      const { title, role } = (target as Element).closest('button')?.dataset ?? {};
      if (title !== undefined) pick({ title, role: role as Cell['role'] });
    });
  }

  show(map: HeatMap, picked: Cell | null): void {
    const state = JSON.stringify([map, picked]);
    if (state === this.shown) return;
    this.shown = state;
    const focused = this.nameOf(document.activeElement);
    this.table.replaceChildren(
      drawHead(map),
      ...map.bands.map(({ rows }) => element('tbody', {}, ...rows.map((row) => drawRow(row, picked)))),
    );
    if (focused === null) return;
    for (const button of this.table.querySelectorAll('button'))
      if (this.nameOf(button) === focused) button.focus({ preventScroll: true });
  }

  private nameOf(button: Element | null): string | null {
    if (!(button instanceof HTMLElement) || !this.table.contains(button)) return null;
    return `${button.dataset.title} ${button.dataset.role}`;
  }
}

function drawHead({ columns }: HeatMap): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, 'Title'),
      element('th', { scope: 'col', class: 'count' }, 'Postings'),
      ...columns.map((role) => element('th', { scope: 'col' }, role)),
    ),
  );
}

function drawRow(row: HeatRow, picked: Cell | null): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, row.name),
    element('td', { class: 'count' }, row.postings.toLocaleString('en-US')),
    ...row.cells.map((cell) => drawCell(row, cell, picked)),
  );
}

function drawCell({ name }: HeatRow, cell: HeatCell, picked: Cell | null): HTMLElement {
  const { role, label, step, claimed, postings } = cell;
  const className = `heat-${step}${claimed ? ' claimed' : ''}`;
  if (postings === 0) return element('td', { class: className });
  const isPicked = picked?.title === name && picked.role === role;
  const count = postings === 1 ? '1 posting' : `${postings} postings`;
  return element(
    'td',
    { class: className },
    element(
      'button',
      {
        type: 'button',
        'data-title': name,
        'data-role': role,
        'aria-pressed': String(isPicked),
        'aria-label': `${name}, work ${role}: ${label} percent, ${count}`,
      },
      label,
    ),
  );
}
