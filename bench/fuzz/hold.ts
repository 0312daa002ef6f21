import { RolecallError } from '../../src/errors.js';

/** What does not hold, in words for whoever has to mend it. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function hold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Broken(what);
}

/** The result of something that may refuse, or null where it does. Whatever else it throws is a fault. */
export function orRefused<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof RolecallError) return null;
    throw error;
  }
}

export async function orRefusedLater<Result>(act: () => Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RolecallError) return null;
    throw error;
  }
}

export function holdSame(a: unknown, b: unknown, what: string): void {
  const [first, second] = [write(a), write(b)];
  hold(first === second, `${what}:\n${first.slice(0, 2000)}\n${second.slice(0, 2000)}`);
}

/** Figures of any size, since tables hold those. */
function write(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one)) ?? 'undefined';
}
