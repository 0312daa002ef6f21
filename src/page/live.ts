import { InputError } from '../errors.js';
import type { Form } from './form.js';
import type { ReadAnswer } from './messages.js';
import { readPosting } from './read-posting.js';
import type { Reader } from './reader.js';

/** So long after the last key: short enough to follow, long enough not to flicker. */
const PAUSE = 150;

/** What is told to the other parts of the page whenever a posting has been read. */
export type Listener = (answer: ReadAnswer) => void;

/** Reads the form whenever it changes, and shows the reading below it: nothing is sent anywhere. */
export class Live {
  private readonly listeners: Listener[] = [];
  private pending = 0;
  private newest = 0;
  answer: ReadAnswer | null = null;

  constructor(
    readonly form: Form,
    private readonly reader: Reader,
    private readonly place: HTMLElement,
    private readonly status: HTMLElement,
  ) {
    form.element.addEventListener('input', () => this.schedule());
    form.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.read().then(() => this.place.querySelector<HTMLElement>('h1, h2')?.scrollIntoView());
    });
  }

  onRead(listener: Listener): void {
    this.listeners.push(listener);
  }

  schedule(): void {
    clearTimeout(this.pending);
    this.pending = window.setTimeout(() => void this.read(), PAUSE);
  }

  /** Reads what stands in the form now. An answer that a newer one has overtaken is not shown. */
  async read(): Promise<void> {
    clearTimeout(this.pending);
    const turn = ++this.newest;
    if (this.form.text.value.trim() === '') return this.clear();
    this.place.setAttribute('aria-busy', 'true');
    try {
      const posting = await readPosting(this.form.read());
      const answer = await this.reader.read({ posting, want: this.form.want(), shown: true });
      if (turn === this.newest) this.show(answer);
    } catch (error) {
      if (turn === this.newest) this.fail(error);
    }
  }

  private show(answer: ReadAnswer): void {
    this.answer = answer;
    const open = [...this.place.querySelectorAll('details[open][id]')].map(({ id }) => id);
    this.place.innerHTML = answer.html ?? '';
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    this.place.removeAttribute('aria-busy');
    if (this.status.textContent !== answer.spoken) this.status.textContent = answer.spoken;
    for (const listener of this.listeners) listener(answer);
  }

  private clear(): void {
    this.answer = null;
    this.place.replaceChildren();
    this.place.removeAttribute('aria-busy');
    this.status.textContent = '';
  }

  /** The form is as it was, and can still be sent to the server. */
  private fail(error: unknown): void {
    if (!(error instanceof InputError)) console.error(error);
    this.place.removeAttribute('aria-busy');
    const message =
      error instanceof InputError
        ? error.message
        : 'The posting could not be read in this page. Load the page again; if that does not help, please report it.';
    const paragraph = document.createElement('p');
    paragraph.className = 'live-failure';
    paragraph.textContent = message;
    this.place.replaceChildren(paragraph);
    this.status.textContent = message;
  }
}
