import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** An instruction of the Containerfile, its lines joined. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** One list of instructions for each stage; what stands before the first is left out. */
export function readStages(): Instruction[][] {
  const text = readFileSync(new URL('Containerfile', ROOT), 'utf8');
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const instructions = lines.map((line) => {
    const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line)!;
    return { name: name!, rest: rest!.replace(/\s+/g, ' ') };
  });
  const starts = instructions.flatMap(({ name }, i) => (name === 'FROM' ? [i] : []));
  return starts.map((start, i) => instructions.slice(start, starts[i + 1]));
}

export interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

export function copiesOf(stage: readonly Instruction[]): Copy[] {
  return stage
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => {
      const [, from, paths] = /^(?:--from=(\S+) )?(.*)$/.exec(rest)!;
      const words = paths!.split(' ');
      return { from, sources: words.slice(0, -1), target: words.at(-1)! };
    });
}

/** What follows the last instruction of this name in a stage. */
export function lastOf(stage: readonly Instruction[], name: string): string {
  return stage.findLast((one) => one.name === name)!.rest;
}
