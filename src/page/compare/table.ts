import { ACTIVITY_LETTERS } from '../../web/words.js';
import { element, shape } from '../element.js';
import { linkToKept } from '../shelf/open-kept.js';
import type { Column } from './column.js';
import type { Cell, Row, ShareCell, TextCell } from './rows.js';

/**
 * A column for each posting, a row for each thing to compare. On narrow screens every row becomes a list, so the roles are
 * written out: what is no longer laid out as a table would else no longer be read out as one.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly Row[],
  takeOut: (column: Column) => void,
): HTMLElement {
  const heads = columns.map((column) => drawHead(column, takeOut));
  return element(
    'table',
    { class: 'side-by-side', role: 'table', 'aria-labelledby': 'comparison-caption' },
    element('caption', { class: 'unseen', id: 'comparison-caption' }, 'The postings side by side'),
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, element('td', { role: 'cell', class: 'corner' }), ...heads),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows.map((row) => drawRow(row, columns))),
  );
}

function drawHead(column: Column, takeOut: (column: Column) => void): HTMLElement {
  const { number, title, kept } = column;
  const name = title ?? `posting ${number}`;
  const button = element(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': `Take out ${name}` },
    'Take out',
  );
  button.addEventListener('click', () => takeOut(column));
  return element(
    'th',
    { scope: 'col', role: 'columnheader', 'data-id': kept.id },
    drawNumber(number),
    title
      ? element('bdi', { class: 'title', title }, title)
      : element('span', { class: 'title none' }, 'No title'),
    element('bdi', { class: 'note' }, kept.company.trim() || (title ? '' : quoteStart(kept.text))),
    element(
      'span',
      { class: 'actions' },
      element('a', { href: linkToKept(kept), 'aria-label': `Open ${name}` }, 'Open'),
      button,
    ),
  );
}

function drawNumber(number: number): HTMLElement {
  return element('span', { class: 'number' }, String(number));
}

/** So much of a text without a title tells which one it is. */
const START = 60;

function quoteStart(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= START ? `“${line}”` : `“${line.slice(0, START).replace(/\s\S*$/, '')} …”`;
}

function drawRow(row: Row, columns: readonly Column[]): HTMLElement {
  const { name, note, activity, cells } = row;
  const letter = activity
    ? element('span', { class: `letter fill-${activity}`, 'aria-hidden': 'true' }, ACTIVITY_LETTERS[activity])
    : null;
  return element(
    'tr',
    { role: 'row', class: row.isMain ? 'main' : activity ? 'shares-row' : null },
    element(
      'th',
      { scope: 'row', role: 'rowheader' },
      letter,
      letter ? ' ' : null,
      name,
      note ? element('span', { class: 'note' }, ` ${note}`) : null,
    ),
    ...cells.map((cell, place) =>
      element('td', { role: 'cell' }, drawOwner(columns[place]!), drawCell(cell, row)),
    ),
  );
}

/** Whose cell it is, where the head of its column does not stand above it. It is read out with the head anyway. */
function drawOwner({ number, title }: Column): HTMLElement {
  return element(
    'span',
    { class: 'owner', 'aria-hidden': 'true' },
    drawNumber(number),
    element('bdi', {}, title ?? 'No title'),
  );
}

function drawCell(cell: Cell, { activity, wanted, silence }: Row): HTMLElement {
  if (cell === null) return element('span', { class: 'silent' }, silence);
  return 'share' in cell ? drawShare(cell, activity!, wanted) : drawText(cell);
}

function drawText({ text, note, tone }: TextCell): HTMLElement {
  return element(
    'span',
    { class: tone ? `said ${tone}` : 'said' },
    element('b', {}, text),
    note ? element('span', { class: 'note' }, ` ${note}`) : null,
  );
}

/** All bars have one scale, from 0 to 100, so that they can be compared by eye along their row. */
function drawShare(
  { share, low, high }: ShareCell,
  activity: string,
  wanted: number | undefined,
): HTMLElement {
  return element(
    'span',
    { class: 'measure' },
    shape(
      'svg',
      { width: '100%', height: 18, 'aria-hidden': 'true' },
      shape('rect', { class: 'rail', y: 4, width: '100%', height: 10 }),
      shape('rect', { class: `fill-${activity}`, y: 4, width: `${share}%`, height: 10 }),
      shape('line', { class: 'doubt', x1: `${low}%`, x2: `${high}%`, y1: 9, y2: 9 }),
      ...(wanted === undefined
        ? []
        : [shape('line', { class: 'wanted', x1: `${wanted}%`, x2: `${wanted}%`, y1: 0, y2: 18 })]),
    ),
    element('span', { class: 'share' }, `${share} %`),
  );
}
