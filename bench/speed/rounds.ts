import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a peer's process says once it is ready, of each run, and where something is wrong. */
export type Answer = Ready | Run | { readonly wrong: string };
interface Ready {
  readonly postings: number;
  /** Of the texts that one run reads, in UTF-8. */
  readonly bytes: number;
  readonly checked: string;
}
interface Run {
  readonly seconds: number;
  /** The most memory so far, in bytes. */
  readonly peak: number;
}

/** A peer with how long each of its runs took. */
export interface Timed extends Ready {
  readonly name: string;
  readonly seconds: readonly number[];
  readonly peak: number;
}

export interface RoundOptions {
  readonly folder: string;
  readonly rounds: number;
  /** How much of the corpus: 1 for all of it. */
  readonly share: number;
  readonly say: (progress: string) => void;
}

/**
 * Lets peers read the corpus in turn, each in a process of its own, so that what slows the machine for a while slows all of them.
 * @throws where one of them gives a wrong answer
 */
export async function runInRounds(
  names: readonly string[],
  options: RoundOptions,
): Promise<Map<string, Timed>> {
  const { folder, rounds, share, say } = options;
  const children: ChildProcess[] = [];
  try {
    const peers = [];
    for (const name of names) {
      say(`${name}: makes ready`);
      const child = fork(new URL('./inside.ts', import.meta.url), [name, folder, String(share)]);
      children.push(child);
      peers.push({ name, child, ready: await nextAnswer<Ready>(name, child), runs: [] as Run[] });
    }
    for (let round = 1; round <= rounds; round++)
      for (const { name, child, runs } of peers) {
        say(`${name}: round ${round} of ${rounds}`);
        child.send('run');
        runs.push(await nextAnswer<Run>(name, child));
      }
    return new Map(
      peers.map(({ name, ready, runs }) => [
        name,
        { name, ...ready, seconds: runs.map(({ seconds }) => seconds), peak: runs.at(-1)!.peak },
      ]),
    );
  } finally {
    for (const child of children) child.kill();
  }
}

async function nextAnswer<Wanted>(name: string, child: ChildProcess): Promise<Wanted> {
  const [answer] = await Promise.race([
    once(child, 'message') as Promise<[Answer]>,
    once(child, 'exit').then(([code]) => [{ wrong: `it ended with ${code}` }] as [Answer]),
  ]);
  if ('wrong' in answer) throw new Error(`${name}: ${answer.wrong}`);
  return answer as Wanted;
}
