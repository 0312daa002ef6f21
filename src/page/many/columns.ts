import { type PostingRow, viewPosting } from '../../render/report-page/posting-row.js';
import { ACTIVITY_NAMES } from '../../render/words.js';
import { ACTIVITIES, type Activity } from '../../types.js';
import { element } from '../element.js';
import type { Row } from './results.js';
import type { SortKey } from './sort.js';

/** A column of the table of postings. */
interface Column {
  readonly key: SortKey;
  readonly heading: () => Node | string;
  readonly cell: (view: PostingRow) => string;
  readonly className: string;
}

const words = (key: SortKey, name: string, cell: Column['cell']): Column => ({
  key,
  cell,
  heading: () => name,
  className: `words ${key}`,
});
const figure = (key: SortKey, name: string, cell: Column['cell']): Column => ({
  key,
  cell,
  heading: () => name,
  className: key,
});

function share(activity: Activity, place: number): Column {
  const name = ACTIVITY_NAMES[activity];
  const heading = () =>
    element(
      'span',
      {},
      element('span', { class: `letter fill-${activity}`, 'aria-hidden': 'true' }, name.charAt(0)),
      element('span', { class: 'unseen' }, name),
    );
  return { key: activity, heading, cell: ({ shares }) => shares[place]!, className: 'share' };
}

/** The same as in the report, with the title in front. */
export const COLUMNS: readonly Column[] = [
  words('title', 'Title', ({ title }) => title),
  words('company', 'Employer', ({ company }) => company),
  words('role', 'Work', ({ role }) => role),
  figure('sure', 'Sure', ({ sure }) => sure),
  ...ACTIVITIES.map(share),
  words('claim', 'Claim', ({ verdict }) => verdict),
  figure('gap', 'Gap', ({ gap }) => gap),
  words('status', 'Status', ({ status }) => status),
  words('id', 'Id', ({ id }) => id),
];

/** A row of the table. The title opens it. */
export function drawRow({ result }: Row, place: number): HTMLTableRowElement {
  const view = viewPosting(result);
  const [, ...others] = COLUMNS;
  const name = view.title || result.message;
  const open = element(
    'button',
    { type: 'button', tabindex: -1, class: view.title ? null : 'said' },
    name || '–',
  );
  const className = result.verdict === 'differs' ? 'differs' : null;
  return element(
    'tr',
    { 'aria-rowindex': place + 2, class: className },
    element('th', { scope: 'row', class: 'words title' }, open),
    ...others.map((column) => element('td', { class: column.className }, column.cell(view))),
  );
}
