import { describeProgress } from '../../batch/progress.js';

/** Rarely enough that a screen reader can read it out, in milliseconds. */
const SPOKEN_EVERY = 15_000;

/** Shows how far a run is: in a bar, in words, and now and then aloud. */
export class Progress {
  private start = 0;
  private spoken = 0;
  private allBytes = 0;

  constructor(
    private readonly bar: HTMLProgressElement,
    private readonly text: HTMLElement,
    private readonly say: (words: string) => void,
  ) {}

  begin(allBytes: number): void {
    this.allBytes = allBytes;
    this.start = performance.now();
    this.spoken = this.start;
    // Without a value the bar shows that something goes on.
    this.bar.removeAttribute('value');
    this.text.textContent = 'Getting ready to read.';
  }

  update(postings: number, bytes: number): void {
    const now = performance.now();
    this.bar.value = bytes / this.allBytes;
    this.text.textContent = `${describeProgress({ postings, bytes }, now - this.start, {
      allBytes: this.allBytes,
      begun: { postings: 0, bytes: 0 },
    })}.`;
    if (now - this.spoken < SPOKEN_EVERY) return;
    this.spoken = now;
    this.say(this.text.textContent);
  }

  /** How long it has taken, in milliseconds. */
  get elapsed(): number {
    return performance.now() - this.start;
  }
}
