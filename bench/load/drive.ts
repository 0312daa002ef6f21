import { Agent, request } from 'node:http';

/** What is sent, and what has to come back, to the last byte. */
export interface Shot {
  readonly body: Buffer;
  readonly expected: Buffer;
}

/** What came of sending so many a second for so long. */
export interface Load {
  readonly rate: number;
  /** For how long it was sent. */
  readonly planned: number;
  /** Until the last answer. */
  readonly seconds: number;
  /** Answered, rightly. */
  readonly right: number;
  /** Answered with something else than what was expected. */
  readonly wrong: number;
  /** Told to come back later. */
  readonly shed: number;
  /** Neither: broken connections, and other refusals. */
  readonly failed: number;
  /** Milliseconds of those that were answered rightly, from the moment at which they were due. */
  readonly waits: Float64Array;
  /** Milliseconds of those that were shed. */
  readonly shedWaits: Float64Array;
  /** Rightly answered in each second. */
  readonly bySecond: readonly number[];
}

/** How many requests may be under way; what is due beyond that waits, and its wait counts. */
const MOST_UNDER_WAY = 800;
/** How often it looks what is due, in milliseconds. */
const TICK = 2;

/**
 * Sends at an even rate, whatever comes back and however late. Tools that send a second's worth at once, or the next one
 * only when the last was answered, measure a milder load.
 */
export async function drive(
  url: string,
  shots: readonly Shot[],
  rate: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_UNDER_WAY });
  const counts = { right: 0, wrong: 0, shed: 0, failed: 0 };
  const waits: number[] = [];
  const shedWaits: number[] = [];
  const bySecond: number[] = Array.from({ length: Math.ceil(seconds) }, () => 0);
  const total = Math.round(rate * seconds);
  const start = performance.now();
  let sent = 0;
  let underWay = 0;

  const send = (): Promise<void> => {
    const due = start + (sent * 1000) / rate;
    const shot = shots[sent++ % shots.length]!;
    underWay++;
    return fire(url, agent, shot).then((outcome) => {
      underWay--;
      counts[outcome]++;
      const now = performance.now();
      const second = Math.floor((now - start) / 1000);
      if (outcome === 'right' && second < bySecond.length) bySecond[second]!++;
      if (outcome === 'right') waits.push(now - due);
      if (outcome === 'shed') shedWaits.push(now - due);
    });
  };
  const all: Promise<void>[] = [];
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
    while (sent < due && underWay < MOST_UNDER_WAY) all.push(send());
    await new Promise((resolve) => setTimeout(resolve, TICK));
  }
  await Promise.all(all);
  agent.destroy();
  const spent = (performance.now() - start) / 1000;
  return {
    rate,
    planned: seconds,
    seconds: spent,
    ...counts,
    waits: Float64Array.from(waits).sort(),
    shedWaits: Float64Array.from(shedWaits).sort(),
    bySecond,
  };
}

export type Outcome = 'right' | 'wrong' | 'shed' | 'failed';

/** Sends one, and looks at the whole answer. */
export function fire(url: string, agent: Agent, { body, expected }: Shot): Promise<Outcome> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  return new Promise((resolve) => {
    const sending = request(url, { agent, method: 'POST', headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', () => resolve('failed'));
      response.on('end', () => {
        if (response.statusCode === 503 && response.headers['retry-after']) return resolve('shed');
        if (response.statusCode !== 200) return resolve('failed');
        resolve(Buffer.concat(pieces).equals(expected) ? 'right' : 'wrong');
      });
    });
    sending.on('error', () => resolve('failed'));
    sending.end(body);
  });
}

/** @param sorted in ascending order */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
