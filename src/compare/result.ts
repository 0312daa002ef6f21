import {
  ACTIVITIES,
  type ActivityMix,
  ANSWERS,
  type Answer,
  REFUSALS,
  ROLES,
  type Role,
  type Status,
  VERDICT_KINDS,
  type VerdictKind,
} from '../types.js';

/** A finished result as far as many of them are looked at together: what one row of a table of results says. */
export interface Result {
  readonly id: string;
  readonly source: string;
  readonly status: Status;
  readonly role: Answer | null;
  readonly probability: number | null;
  readonly second: Answer | null;
  readonly mix: ActivityMix | null;
  readonly level: string | null;
  readonly verdict: VerdictKind | null;
  readonly gap: number | null;
  readonly message: string;
  readonly title: string | null;
  /** The roles that the title claims. */
  readonly claims: readonly Role[];
  /** The title in the lexicon that was recognised. */
  readonly entry: string | null;
  readonly company: string | null;
  readonly team: string | null;
  /** The id of the first posting with the same text. */
  readonly duplicateOf: string | null;
}

/** The cells of a row by column, typed or all text. */
export type Cells = Readonly<Record<string, unknown>>;

const STATUSES: readonly Status[] = ['ok', 'outside', 'unclear', ...REFUSALS];

/** Reads a row of results, whatever kind of table it comes from; null where it is none. */
export function readResult(cells: Cells): Result | null {
  const status = readOneOf(cells.status, STATUSES);
  const id = readText(cells.id);
  if (status === null || id === null) return null;
  return {
    id,
    source: readText(cells.source) ?? '',
    status,
    role: readOneOf(cells.role, ANSWERS),
    probability: readNumber(cells.probability),
    second: readOneOf(cells.second, ANSWERS),
    mix: readMix(cells),
    level: readText(cells.level),
    verdict: readOneOf(cells.verdict, VERDICT_KINDS),
    gap: readNumber(cells.gap),
    message: readText(cells.message) ?? '',
    title: readText(cells.title),
    claims: readRoles(cells.title_roles),
    entry: readText(cells.title_entry),
    company: readText(cells.company),
    team: readText(cells.team),
    duplicateOf: readText(cells.duplicate_of),
  };
}

/** Whether nothing could be read as a posting. */
export function isRefused({ status }: Result): boolean {
  return (REFUSALS as readonly Status[]).includes(status);
}

function readText(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

function readNumber(cell: unknown): number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
}

function readOneOf<Value extends string>(cell: unknown, values: readonly Value[]): Value | null {
  return values.find((value) => value === cell) ?? null;
}

function readRoles(cell: unknown): Role[] {
  const names = readText(cell)?.split(' ') ?? [];
  return ROLES.filter((role) => names.includes(role));
}

function readMix(cells: Cells): ActivityMix | null {
  const [research, modeling, engineering, product] = ACTIVITIES.map((name) => readNumber(cells[name]));
  if (research == null || modeling == null || engineering == null || product == null) return null;
  return { research, modeling, engineering, product };
}
