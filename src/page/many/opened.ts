import { Reader } from '../reader.js';
import type { Results, Row } from './results.js';

/** Shows one posting of the table with its reading, over the page, so that the table stays where it is. */
export class Opened {
  private reader: Reader | undefined;
  private rows: readonly Row[] = [];
  private place = 0;
  private results: Results | undefined;
  private readonly content: HTMLElement;
  private readonly where: HTMLElement;
  private readonly before: HTMLButtonElement;
  private readonly after: HTMLButtonElement;

  /** @param back is told which row was open last */
  constructor(
    private readonly dialog: HTMLDialogElement,
    back: (place: number) => void,
  ) {
    const find = <Found extends HTMLElement>(selector: string) => dialog.querySelector<Found>(selector)!;
    this.content = find('.opened-content');
    this.where = find('#opened-where');
    this.before = find('#before');
    this.after = find('#after');
    this.before.addEventListener('click', () => void this.show(this.place - 1));
    this.after.addEventListener('click', () => void this.show(this.place + 1));
    find('#close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      this.content.replaceChildren();
      back(this.place);
    });
  }

  /** @param rows those that the table shows, in its order */
  async open(results: Results, rows: readonly Row[], place: number): Promise<void> {
    this.results = results;
    this.rows = rows;
    this.dialog.showModal();
    await this.show(place);
  }

  close(): void {
    this.dialog.close();
  }

  private async show(place: number): Promise<void> {
    this.place = place;
    const row = this.rows[place]!;
    this.before.disabled = place === 0;
    this.after.disabled = place === this.rows.length - 1;
    this.where.textContent = `${(place + 1).toLocaleString('en-US')} of ${this.rows.length.toLocaleString('en-US')}: ${row.result.source}`;
    this.content.setAttribute('aria-busy', 'true');
    if (this.content.childNodes.length === 0) this.content.replaceChildren(say('Opening the posting …'));
    const reading = await this.read(row).catch(explain);
    if (this.place !== place || !this.dialog.open) return;
    this.content.removeAttribute('aria-busy');
    if (typeof reading === 'string') this.content.innerHTML = reading;
    else this.content.replaceChildren(reading);
    this.content.scrollTop = 0;
  }

  /** The reading as HTML of our own, the same as on the first page; where there is no posting, why. */
  private async read(row: Row): Promise<string | HTMLElement> {
    const posting = await this.results!.posting(row);
    if (posting === null) return say(row.result.message);
    this.reader ??= new Reader();
    return (await this.reader.read({ posting, shown: true })).html!;
  }
}

function explain(error: unknown): HTMLElement {
  console.error(error);
  return say(
    'The posting could not be opened. Load the page again; if that does not help, please report it.',
  );
}

function say(message: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = message;
  return paragraph;
}
