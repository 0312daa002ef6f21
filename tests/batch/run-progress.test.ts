import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeProgress, ProgressLine } from '../../src/batch/progress.js';

const NOTHING = { postings: 0, bytes: 0 };

describe('describeProgress', () => {
  it.each([
    [
      'from the start',
      { postings: 12_400, bytes: 37 },
      4000,
      NOTHING,
      '12,400 postings done, 3,100 a second, 37 % read, 7 seconds left',
    ],
    [
      'after a resume',
      { postings: 900, bytes: 60 },
      1000,
      { postings: 800, bytes: 50 },
      '900 postings done, 100 a second, 60 % read, 4 seconds left',
    ],
    [
      'for long',
      { postings: 60, bytes: 1 },
      60_000,
      NOTHING,
      '60 postings done, 1 a second, 1 % read, 1 h 39 min left',
    ],
    [
      'and no time where all is read but not judged yet',
      { postings: 30, bytes: 100 },
      1000,
      NOTHING,
      '30 postings done, 30 a second, nearly done',
    ],
  ])('tells rate and time left %s', (_, state, elapsed, begun, text) => {
    expect(describeProgress(state, elapsed, { allBytes: 100, begun })).toBe(text);
  });

  it('promises nothing where nobody knows how much there is', () => {
    expect(describeProgress({ postings: 5, bytes: 9 }, 1000, { allBytes: null, begun: NOTHING })).toBe(
      '5 postings done, 5 a second',
    );
  });
});

describe('ProgressLine', () => {
  afterEach(() => vi.useRealTimers());

  const show = (isRewritten: boolean, seconds: number) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const stream = new PassThrough();
    const progress = new ProgressLine({ stream, isRewritten, allBytes: 1000, begun: NOTHING });
    for (let second = 0.5; second <= seconds; second += 0.5) {
      vi.advanceTimersByTime(500);
      progress.update({ postings: second * 2, bytes: second });
    }
    progress.clear();
    return String(stream.read() ?? '');
  };

  it.each([true, false])('says nothing of short work (terminal: %j)', (isRewritten) => {
    expect(show(isRewritten, 0.5)).toBe('');
  });

  it('writes one line again and again, and takes it away at the end', () => {
    const written = show(true, 2);
    expect(written).not.toContain('\n');
    expect(written.match(/postings done/g)).toHaveLength(3);
    expect(written.endsWith('\r\u001b[K')).toBe(true);
  });

  it('writes a line now and then where lines stay', () => {
    const written = show(false, 65);
    expect(written).not.toContain('\u001b');
    expect(written.trimEnd().split('\n')).toHaveLength(2);
  });
});
