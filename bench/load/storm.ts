import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { COMMAND } from '../speed/processes.js';
import { drive, fire, type Load, type Shot } from './drive.js';
import { type Running, start } from './running.js';
import { echoing, makeShots } from './shots.js';

export interface Storm {
  /** At rising rates, until two of them, one after the other, were too much. */
  readonly rise: readonly Load[];
  /** At twice the first of the two. */
  readonly storm: Load;
  /** Bytes in memory, every second of the storm. */
  readonly memory: readonly number[];
  /** Seconds of processor time that the server took in the storm. */
  readonly processor: number;
  /** Milliseconds that each of the first answers after the storm took, one after another. */
  readonly after: readonly number[];
  /** The same rise for a bare Express that gives back what it was sent. */
  readonly echo: readonly Load[];
}

const ECHO = fileURLToPath(new URL('echo.mjs', import.meta.url));
const FIRST_RATE = 40;
const STEP = 1.3;
const FIRST_ANSWERS = 20;

/** @param say is told what is going on */
export async function raiseStorm(seconds: number, say: (progress: string) => void): Promise<Storm> {
  const step = Math.max(3, seconds / 30);
  const shots = await makeShots();
  const server = await start([COMMAND, 'serve']);
  await drive(server.url, shots, FIRST_RATE, step);
  const rise = await raise(server, shots, step, FIRST_RATE, say);
  const rate = 2 * rise.at(-2)!.rate;
  say(`storm: ${rate.toFixed(0)} a second for ${seconds} seconds`);
  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(server.memory()), 1000);
  const before = server.processor();
  const storm = await drive(server.url, shots, rate, seconds);
  const processor = server.processor() - before;
  clearInterval(sampling);
  const after = await askInTurn(server, shots);
  await server.stop();

  const bare = await start([ECHO]);
  const echo = await raise(bare, echoing(shots), step, 4 * FIRST_RATE, say);
  await bare.stop();
  return { rise, storm, memory, processor, after, echo };
}

/** Whether more came than could be answered: some were shed, or the last answers came late. */
export function isTooMuch({ right, rate, planned, seconds }: Load): boolean {
  return right < 0.95 * rate * planned || seconds > 1.2 * planned;
}

async function raise(
  { url }: Running,
  shots: readonly Shot[],
  seconds: number,
  first: number,
  say: (progress: string) => void,
): Promise<Load[]> {
  const loads: Load[] = [];
  for (let rate = first; ; rate *= STEP) {
    const load = await drive(url, shots, rate, seconds);
    loads.push(load);
    say(`${rate.toFixed(0)} a second: ${(load.right / load.seconds).toFixed(0)} answered, ${load.shed} shed`);
    // One alone may be a moment at which the machine did something else.
    if (loads.length > 1 && loads.slice(-2).every(isTooMuch)) return loads;
  }
}

async function askInTurn({ url }: Running, shots: readonly Shot[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const waits: number[] = [];
  for (const shot of shots.slice(0, FIRST_ANSWERS)) {
    const begun = performance.now();
    const outcome = await fire(url, agent, shot);
    if (outcome !== 'right') throw new Error(`After the storm, an answer was ${outcome}.`);
    waits.push(performance.now() - begun);
  }
  agent.destroy();
  return waits;
}
