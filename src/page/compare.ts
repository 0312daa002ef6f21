import { startAnother } from './compare/another.js';
import type { Column } from './compare/column.js';
import { Columns } from './compare/columns.js';
import { bringIn, saveFile } from './compare/files.js';
import { Notice } from './compare/notice.js';
import { listRows } from './compare/rows.js';
import { sayDifferentWork } from './compare/same-title.js';
import { drawTable } from './compare/table.js';
import { element } from './element.js';
import { keepOffline } from './offline.js';
import { Reader } from './reader.js';
import { ShelfError } from './shelf/database.js';
import { type Kept, MOST_KEPT } from './shelf/kept.js';
import { Shelf } from './shelf/shelf.js';
import { keptAim, keptWant, onAimElsewhere, onWantElsewhere } from './shelf/wish.js';

/** The page on which kept postings stand side by side. */
const find = <Found extends HTMLElement>(id: string) => document.querySelector<Found>(`#${id}`)!;
const shelf = new Shelf();
const reader = new Reader();
const columns = new Columns(reader);
const notice = new Notice(find('notice-text'), find<HTMLButtonElement>('undo'));
let turn = 0;

/** Shows what is kept now. */
async function show(): Promise<void> {
  const own = ++turn;
  try {
    const kept = await shelf.list();
    const read = await columns.of(kept);
    if (own === turn) draw(read);
  } catch (error) {
    if (!(error instanceof ShelfError)) console.error(error);
    const failed =
      'The postings could not be read in this page; they are still kept. Load the page again; if that does not help, please report it.';
    notice.say(error instanceof ShelfError ? error.message : failed);
  }
  find('compare').hidden = false;
}

function draw(read: readonly Column[]): void {
  const number = read.length;
  const want = keptWant();
  find('striking').replaceChildren(...sayDifferentWork(read).map((sentence) => element('li', {}, sentence)));
  const rows = listRows(read, { want, aim: keptAim() });
  find('comparison').replaceChildren(
    ...(number > 0 ? [drawTable(read, rows, ({ kept }) => void takeOut([kept]))] : []),
  );
  find('comparison').className = number > 3 ? 'scroll many' : 'scroll';
  find('none').hidden = number > 0;
  find('one').hidden = number !== 1;
  find('key').hidden = number === 0;
  find('wanted-key').hidden = want === undefined;
  find('unwanted-key').hidden = want !== undefined;
  find('another').hidden = number >= MOST_KEPT;
  find('full').hidden = number < MOST_KEPT;
  for (const id of ['save', 'clear']) find<HTMLButtonElement>(id).hidden = number === 0;
}

async function takeOut(kept: readonly Kept[]): Promise<void> {
  await notice.try(async () => {
    await shelf.remove(kept);
    const what = kept.length === 1 ? 'The posting was' : `${kept.length} postings were`;
    notice.say(`${what} taken out.`, () => shelf.putBack(kept));
    notice.undo.focus();
  });
}

startAnother(find<HTMLFormElement>('another'), shelf, reader, notice);
find('save').addEventListener('click', () => void notice.try(() => saveFile(shelf)));
find('clear').addEventListener('click', () => void notice.try(async () => takeOut(await shelf.list())));
find('bring').addEventListener('click', () => find('file').click());
find<HTMLInputElement>('file').addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) void notice.try(() => bringIn(file, shelf, notice));
  // The same file may be chosen again.
  input.value = '';
});
shelf.onChange(() => void show());
onWantElsewhere(() => void show());
onAimElsewhere(() => void show());
void show();
keepOffline();
