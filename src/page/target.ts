import { keepOffline } from './offline.js';
import { startAim } from './shelf/aim.js';
import { startWantForm } from './shelf/want-form.js';

/** The page with the quiz and the mix that is wanted: what comes of them is kept in this browser. */
startAim(document.querySelector<HTMLElement>('.quiz')!);
startWantForm(document.querySelector<HTMLFormElement>('.want form')!);
keepOffline();
