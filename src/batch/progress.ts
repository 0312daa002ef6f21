import type { Writable } from 'node:stream';

/** How far a batch is. */
export interface State {
  readonly postings: number;
  readonly bytes: number;
}

export interface ProgressOptions {
  /** Where it is shown. */
  readonly stream: Writable & { readonly isTTY?: boolean };
  /** Whether the stream is a terminal that knows how to write a line again. */
  readonly isRewritten: boolean;
  /** How many bytes there are to read; null where nobody knows. */
  readonly allBytes: number | null;
  /** Where this run begins. */
  readonly begun: State;
}

/** Short work is over before anybody wonders. In milliseconds, like all that follow. */
const FIRST_AFTER = 1000;
const REWRITTEN_EVERY = 200;
const LINE_EVERY = 30_000;

const CLEAR_LINE = '\r\u001b[K';

/** Shows long work: on a terminal as one line that changes, elsewhere as a line now and then. */
export class ProgressLine {
  private readonly start = performance.now();
  private next: number;
  private isShown = false;

  constructor(private readonly options: ProgressOptions) {
    this.next = this.start + (options.isRewritten ? FIRST_AFTER : LINE_EVERY);
  }

  update(state: State): void {
    const now = performance.now();
    if (now < this.next) return;
    const { stream, isRewritten } = this.options;
    this.next = now + (isRewritten ? REWRITTEN_EVERY : LINE_EVERY);
    const text = describeProgress(state, now - this.start, this.options);
    stream.write(isRewritten ? `${CLEAR_LINE}${text}` : `${text}\n`);
    this.isShown = isRewritten;
  }

  /** Makes room for what is said at the end. */
  clear(): void {
    if (this.isShown) this.options.stream.write(CLEAR_LINE);
    this.isShown = false;
  }
}

/** `12,400 postings done, 3,100 a second, 37 % read, 2 minutes left`, and `nearly done` where all is read */
export function describeProgress(
  { postings, bytes }: State,
  elapsed: number,
  { allBytes, begun }: Pick<ProgressOptions, 'allBytes' | 'begun'>,
): string {
  const rate = ((postings - begun.postings) * 1000) / elapsed;
  const parts = [`${count(postings)} postings done`, `${count(rate)} a second`];
  const read = bytes - begun.bytes;
  // What was read last is still to be judged, and nobody knows how long that takes.
  if (allBytes !== null && bytes >= allBytes) parts.push('nearly done');
  else if (allBytes !== null && read > 0) {
    parts.push(`${Math.floor((100 * bytes) / allBytes)} % read`);
    parts.push(`${describeTime(((allBytes - bytes) * elapsed) / read)} left`);
  }
  return parts.join(', ');
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function describeTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} minutes`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
