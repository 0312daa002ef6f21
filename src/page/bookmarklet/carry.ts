/**
 * The bookmark that takes a posting from its page to rolecall: runs on whatever page it is clicked on, asks no server, and carries
 * what it finds behind the `#` of an address. The build makes one line of it, and `bookmarklet.ts` a bookmark of that.
 */
import { pack } from '../share/pack.js';

/** Where rolecall is; set when the bookmark is made. */
declare const __ROLECALL__: string;

/** Chromium opens no longer address. */
const LONGEST_ADDRESS = 2_000_000;
/** A page's main part has more letters than this, or it is not the main part. */
const LEAST_LETTERS = 200;

async function carry(): Promise<void> {
  // Opened first, while the browser still knows that somebody clicked.
  const tab = open();
  const main = findMain();
  const html = listData() + headingBefore(main) + keepVisible(main);
  const whole = await pack({ text: html, format: 'html' });
  const fragment = whole.length < LONGEST_ADDRESS ? whole : await pack({ text: main.innerText });
  (tab ?? window).location.href = __ROLECALL__ + fragment;
}

/** What the page says of the posting to search engines. Whether it is all there, rolecall sees. */
function listData(): string {
  return Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    (script) => script.outerHTML,
  ).join('');
}

function findMain(): HTMLElement {
  const parts = ['main', '[role=main]', 'article'].map((name) => document.querySelector<HTMLElement>(name));
  return parts.find((part) => part && part.innerText.length > LEAST_LETTERS) ?? document.body;
}

/** The first heading names the job; where the main part does not begin with it, it is put in front. */
function headingBefore(main: HTMLElement): string {
  const heading = document.querySelector('h1');
  return heading && !main.innerText.trim().startsWith(heading.innerText.trim()) ? heading.outerHTML : '';
}

/** As HTML, so that headings and bullets survive, but without what the page does not show. */
function keepVisible(main: HTMLElement): string {
  const copy = main.cloneNode(true) as HTMLElement;
  const copies = copy.querySelectorAll('*');
  main.querySelectorAll('*').forEach((element, i) => {
    if (getComputedStyle(element).display === 'none') copies[i]!.remove();
  });
  return copy.outerHTML;
}

void carry();
