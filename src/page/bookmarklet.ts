import { BASE } from './base.js';
import { make } from './make.js';
import { keepOffline } from './offline.js';
import { copyText } from './share/copy.js';

/** `bookmarklet/carry.ts` in one line, made by the build. */
declare const __CARRY__: string;

/** A bookmark runs what follows `javascript:`; a sign that means something in addresses has to be written otherwise. */
const address = `javascript:${encodeURIComponent(__CARRY__.replace('ROLECALL_ADDRESS', location.origin + BASE))}`;

const place = document.querySelector<HTMLElement>('#bookmark')!;
const said = document.querySelector<HTMLElement>('#said')!;

const link = make('a', 'bookmark', 'Read in rolecall');
link.href = address;
link.addEventListener('click', (event) => {
  event.preventDefault();
  said.textContent = 'Drag it to the bookmarks bar; click it there, on the page of a job.';
});

const button = make('button', 'quiet', 'Copy its address');
button.type = 'button';
button.addEventListener('click', async () => {
  said.textContent = (await copyText(address, place))
    ? 'Copied. Make a bookmark of any page, and put this in place of its address.'
    : 'Copy the marked text, make a bookmark of any page, and put this in place of its address.';
});

place.replaceChildren(link, button);
keepOffline();
