import { availableParallelism } from 'node:os';
import { UsageError } from '../errors.js';
import { LOG_LEVELS, type LogLevel } from './log.js';

/** What whoever hosts the page may choose. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the site begins, such as `/rolecall`; empty for the root. */
  readonly base: string;
  readonly proxies: number | string | undefined;
  readonly rateLimit: number;
  readonly threads: number;
  readonly queue: number;
  readonly log: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment. An empty variable is as good as none.
 * @throws UsageError where a variable holds what it cannot
 */
export function readSettings(environment: Environment): Settings {
  const read = (name: string) => environment[name]?.trim() ?? '';
  const number = (name: string, usual: number, least: number, most: number) =>
    readNumber(name, read(name), { usual, least, most });
  return {
    port: number('PORT', 3000, 0, 65_535),
    host: read('HOST') || '127.0.0.1',
    base: readBase(read('BASE_PATH')),
    proxies: readProxies(read('TRUST_PROXY')),
    rateLimit: number('RATE_LIMIT', 60, 0, 1_000_000),
    // One core is left for taking in and sending out.
    threads: number('WORKERS', Math.max(1, availableParallelism() - 1), 1, 256),
    queue: number('QUEUE', 64, 0, 10_000),
    log: readLevel(read('LOG')),
  };
}

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function readNumber(name: string, given: string, { usual, least, most }: Range): number {
  if (given === '') return usual;
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  throw new UsageError(
    `${name} is "${given}"; give a number from ${least} to ${most}, for example ${name}=${usual}.`,
  );
}

function readBase(given: string): string {
  const base = given.replace(/\/+$/, '');
  if (/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)*$/.test(base)) return base;
  throw new UsageError(
    `BASE_PATH is "${given}"; give the path under which the page is reached, for example BASE_PATH=/rolecall.`,
  );
}

/** To trust every proxy would be to believe whatever address a client claims; so `true` is not taken. */
function readProxies(given: string): number | string | undefined {
  if (given === '' || given === '0') return undefined;
  return /^\d{1,2}$/.test(given) ? Number(given) : given;
}

function readLevel(given: string): LogLevel {
  const level = LOG_LEVELS.find((name) => name === (given || LOG_LEVELS[0]));
  if (level !== undefined) return level;
  throw new UsageError(`LOG is "${given}"; give one of ${LOG_LEVELS.join(', ')}.`);
}
