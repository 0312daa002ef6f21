import { RolecallError } from '../../errors.js';

/** Says what was done, and offers to undo it; or what could not be done, and why. */
export class Notice {
  private undoing: (() => Promise<void>) | null = null;

  constructor(
    private readonly text: HTMLElement,
    readonly undo: HTMLButtonElement,
  ) {
    undo.addEventListener('click', () => void this.takeBack());
  }

  say(sentence: string, undoing: (() => Promise<void>) | null = null): void {
    this.text.textContent = sentence;
    this.undoing = undoing;
    this.undo.hidden = undoing === null;
    this.text.scrollIntoView({ block: 'nearest' });
  }

  /** Does something that may fail for a reason that can be told. */
  async try(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof RolecallError)) throw error;
      this.say(error.message);
    }
  }

  private async takeBack(): Promise<void> {
    const undoing = this.undoing;
    if (!undoing) return;
    await this.try(async () => {
      await undoing();
      this.say('Undone.');
      // The button that had the focus is gone.
      this.text.focus();
    });
  }
}
