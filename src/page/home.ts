import { Form } from './form.js';
import { Live } from './live.js';
import { keepOffline } from './offline.js';
import { Reader } from './reader.js';
import { startKeeping } from './share/start.js';
import { startTaking } from './take/start.js';

/** The page with the form. Each part finds its own place in it. */
const form = new Form(document.querySelector<HTMLFormElement>('form.paste')!);
const place = document.querySelector<HTMLElement>('#reading')!;
const live = new Live(form, new Reader(), place, document.querySelector<HTMLElement>('#spoken')!);

if (form.text.value.trim() !== '') void live.read();
startTaking(live);
startKeeping(live);
keepOffline();
