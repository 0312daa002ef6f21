import { Desk } from './many/desk.js';
import { listDropped, listFiles } from './many/list-sources.js';
import { Outcome } from './many/outcome.js';
import { keepOffline } from './offline.js';
import { followDrops } from './take/drop.js';

/** The page that reads many postings. */
const page = document.querySelector<HTMLElement>('#many')!;
const desk = new Desk(page, new Outcome(document.querySelector<HTMLElement>('#outcome')!));

const input = document.querySelector<HTMLInputElement>('#files')!;
input.addEventListener('change', () => {
  desk.take(listFiles(input.files ?? []));
  // So that the same file can be chosen again.
  input.value = '';
});
document.querySelector('#choose')!.addEventListener('click', () => input.click());
followDrops(
  (transfer) => void listDropped(transfer).then((sources) => desk.take(sources)),
  'Drop the postings here',
);

page.hidden = false;
keepOffline();
