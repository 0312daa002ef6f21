import { InputError, SeveralPostings } from '../../errors.js';
import type { Posting } from '../../types.js';
import { BASE } from '../base.js';
import type { Form } from '../form.js';
import { fillForm } from './fill.js';
import type { Note } from './note.js';

/** Puts into the form what files and links hold. Where they cannot be read, the form stays as it is. */
export class Opening {
  private newest = 0;

  constructor(
    private readonly form: Form,
    private readonly note: Note,
  ) {}

  /** One posting at a time is read here. */
  async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    await this.open(file.name, async () => {
      if (files.length > 1)
        throw new SeveralPostings(`These are ${files.length} files, and one at a time is read here.`);
      const { readFile } = await import('./read-file.js');
      return readFile(file);
    });
  }

  /**
   * @param name what it is that is opened
   * @returns whether it is in the form now
   */
  async open(name: string, read: () => Promise<Posting>): Promise<boolean> {
    const turn = ++this.newest;
    this.note.say(`Reading ${name} …`);
    try {
      const posting = await read();
      // What was opened last is what is wanted.
      if (turn !== this.newest) return false;
      const restore = fillForm(this.form, posting);
      const ways = restore ? [{ words: 'Put back what was there', to: restore }] : [];
      this.note.say(`${name} is in the form, and was not sent anywhere.`, ...ways);
      return true;
    } catch (error) {
      if (turn === this.newest) this.explain(name, error);
      return false;
    }
  }

  private explain(name: string, error: unknown): void {
    if (error instanceof SeveralPostings) {
      this.note.say(error.message, { words: 'Open it under “Many at once”', to: `${BASE}many` });
    } else if (error instanceof InputError) {
      this.note.say(error.message);
    } else {
      console.error(error);
      this.note.say(
        `${name} could not be read in this page. Load the page again; if that does not help, copy the text and paste it.`,
      );
    }
  }
}
