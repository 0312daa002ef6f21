import { Form } from './form.js';
import { showGlance } from './glance.js';
import { Live } from './live.js';
import { keepOffline } from './offline.js';
import { Reader } from './reader.js';
import { startSharing } from './share/start.js';
import { startFitLine } from './shelf/fit-line.js';
import { startKeeping } from './shelf/keep.js';
import { startWantForm } from './shelf/want-form.js';
import { Note } from './take/note.js';
import { startTaking } from './take/start.js';
import { offerToObject } from './wrong/offer.js';

/** The page with the form. Each part finds its own place in it. */
const form = new Form(document.querySelector<HTMLFormElement>('form.paste')!);
const place = document.querySelector<HTMLElement>('#reading')!;
const reader = new Reader();
const note = new Note(document.querySelector<HTMLElement>('#taken')!);
const live = new Live(form, reader, place, document.querySelector<HTMLElement>('#spoken')!);

startWantForm(form.element);
startKeeping(live, note);
startFitLine(live);
startTaking(live, note);
startSharing(live);
offerToObject(live);

showGlance(document.querySelector<HTMLElement>('.glance')!, live);
// Nothing to point at before something has been read.
let hasMarks = false;
live.onRead(async () => {
  if (hasMarks) return;
  hasMarks = true;
  const { Marks } = await import('./marks/marks.js');
  new Marks(live, reader);
});

// After a reload or on the way back the browser fills the form in once the page has loaded.
addEventListener('pageshow', () => void live.read());
keepOffline();
