import { Form } from './form.js';
import { Live } from './live.js';
import { keepOffline } from './offline.js';
import { Reader } from './reader.js';
import { startFitLine } from './shelf/fit-line.js';
import { startKeeping } from './shelf/keep.js';
import { startWantForm } from './shelf/want-form.js';
import { startSharing } from './share/start.js';
import { startTaking } from './take/start.js';

/** The page with the form. Each part finds its own place in it. */
const form = new Form(document.querySelector<HTMLFormElement>('form.paste')!);
const place = document.querySelector<HTMLElement>('#reading')!;
const live = new Live(form, new Reader(), place, document.querySelector<HTMLElement>('#spoken')!);

startWantForm(form.element);
startKeeping(live);
startFitLine(live);
if (form.text.value.trim() !== '') void live.read();
startTaking(live);
startSharing(live);
keepOffline();
