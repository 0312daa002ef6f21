import { InputError } from '../errors.js';
import type { Form } from './form.js';
import { make } from './make.js';
import type { ReadAnswer } from './messages.js';
import { patch } from './patch.js';
import { readPosting } from './read-posting.js';
import type { Reader } from './reader.js';

/** So long after the last key: short enough to follow, long enough not to flicker. */
const PAUSE = 150;
/** So long after a reading it is spoken, unless a newer one comes. */
const QUIET = 900;

/** What the place of the reading holds: nothing, nothing yet, a reading, or why there is none. */
export type State = 'empty' | 'waiting' | 'shown' | 'failed';

/** What is told to the other parts of the page whenever a posting has been read. */
export type Listener = (answer: ReadAnswer) => void;

/** Reads the form whenever it changes, and shows the reading beside it: nothing is sent anywhere. */
export class Live {
  private readonly listeners: Listener[] = [];
  private readonly changes: ((state: State) => void)[] = [];
  private pending = 0;
  private speaking = 0;
  private newest = 0;
  private isBroken = false;
  answer: ReadAnswer | null = null;

  constructor(
    readonly form: Form,
    private readonly reader: Reader,
    readonly place: HTMLElement,
    private readonly status: HTMLElement,
  ) {
    form.element.addEventListener('input', () => this.schedule());
    form.element.addEventListener('submit', (event) => {
      // What cannot be read here can still be read by the server.
      if (this.isBroken) return;
      event.preventDefault();
      if (this.isEmpty) this.askForText();
      else void this.read().then(() => this.bringIntoView());
    });
  }

  onRead(listener: Listener): void {
    this.listeners.push(listener);
  }

  onState(listener: (state: State) => void): void {
    this.changes.push(listener);
  }

  schedule(): void {
    clearTimeout(this.pending);
    clearTimeout(this.speaking);
    this.pending = window.setTimeout(() => void this.read(), PAUSE);
  }

  /** Reads what stands in the form now. An answer that a newer one has overtaken is not shown. */
  async read(): Promise<void> {
    clearTimeout(this.pending);
    const turn = ++this.newest;
    if (this.isEmpty) return this.clear();
    this.place.setAttribute('aria-busy', 'true');
    if (!this.place.hasChildNodes()) this.enter('waiting');
    try {
      const posting = await readPosting(this.form.read());
      const answer = await this.reader.read({ posting, want: this.form.want(), shown: true });
      if (turn === this.newest) this.show(answer);
    } catch (error) {
      if (turn === this.newest) this.fail(error);
    }
  }

  /** Speaks when typing has paused, and not the same twice. */
  say(words: string): void {
    clearTimeout(this.speaking);
    this.speaking = window.setTimeout(() => {
      if (this.status.textContent !== words) this.status.textContent = words;
    }, QUIET);
  }

  private show(answer: ReadAnswer): void {
    this.answer = answer;
    this.isBroken = false;
    patch(this.place, answer.html ?? '');
    this.enter('shown');
    this.say(answer.spoken);
    for (const listener of this.listeners) listener(answer);
  }

  private clear(): void {
    this.answer = null;
    this.place.replaceChildren();
    this.enter('empty');
    this.say('');
  }

  private fail(error: unknown): void {
    this.answer = null;
    this.isBroken = !(error instanceof InputError);
    if (this.isBroken) console.error(error);
    const message = this.isBroken ? BROKEN : (error as InputError).message;
    const heading = make('h2', '', 'This could not be read');
    heading.tabIndex = -1;
    this.place.replaceChildren(make('section', 'lacks', heading, make('p', '', message)));
    this.enter('failed');
    this.say(message);
  }

  private enter(state: State): void {
    if (state !== 'waiting') this.place.removeAttribute('aria-busy');
    if (this.place.dataset.state === state) return;
    this.place.dataset.state = state;
    for (const listener of this.changes) listener(state);
  }

  private get isEmpty(): boolean {
    return this.form.text.value.trim() === '';
  }

  /** The browser's own words, where it shows them; gone with the next key. */
  private askForText(): void {
    const { text } = this.form;
    text.setCustomValidity('Paste a posting first.');
    text.reportValidity();
    text.setCustomValidity('');
  }

  /** For who looks for a button: the reading is there already. */
  private bringIntoView(): void {
    const heading = this.place.querySelector<HTMLElement>('h2');
    (heading ?? this.form.text).focus({ preventScroll: true });
    if (heading) this.place.scrollIntoView();
  }
}

const BROKEN =
  'This page could not load what it reads with. Press the button below the posting to have the server read it instead: it keeps nothing.';
