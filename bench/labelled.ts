import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, Answer, Level, MlKind, Posting } from '../src/types.js';

interface Reading {
  readonly role: Answer;
  readonly second: Answer | null;
  readonly mix: readonly number[] | null;
  readonly conf: 1 | 2 | 3;
}

/** A letter as in the labels: a capital for a duty, a small one for a requirement. */
type Letter = 'R' | 'M' | 'E' | 'P' | 'r' | 'm' | 'e' | 'p';

export const LETTER_ACTIVITY: Readonly<Record<string, Activity>> = {
  r: 'research',
  m: 'modeling',
  e: 'engineering',
  p: 'product',
};

/** One label a posting, as `dev.labels.jsonl` has it. */
export interface Label {
  readonly id: string;
  readonly role: Answer;
  /** Percent: research, modeling, engineering, product. */
  readonly mix: readonly [number, number, number, number] | null;
  readonly second: Answer | null;
  readonly agreed: boolean | null;
  readonly ml: MlKind | null;
  readonly level: Level | null;
  readonly ships: 'yes' | 'no' | null;
  readonly publishes: 'expected' | 'optional' | null;
  readonly conf: 1 | 2 | 3;
  readonly readings: readonly Reading[];
  readonly units: readonly (readonly [number, number])[];
  readonly spans: readonly (readonly [number, number, Partial<Record<Letter, number>>])[];
}

export interface LabelledPosting {
  readonly posting: Posting & { readonly id: string };
  readonly label: Label;
  /** Postings of one employer stay in one fold. */
  readonly employer: string;
  /** What the posting as a whole counts for when numbers are fitted: 1 for real ones, whose kind is read most. */
  readonly weight: number;
}

function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

interface PostingRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly company?: string | null;
}

function employerOf({ id, company }: PostingRow): string {
  const name = (company ?? '').trim().toLowerCase();
  return name === '' || name === 'none' ? `id:${id}` : name;
}

function toPosting({ id, text, title, company }: PostingRow): Posting & { id: string } {
  return { id, text, ...(title ? { title } : {}), ...(company ? { company } : {}) };
}

/**
 * Reads a folder of labelled postings: `dev.postings.jsonl` with `dev.labels.jsonl`.
 * @throws Error with what is missing
 */
export function readLabelled(folder: string): LabelledPosting[] {
  const files = ['dev.postings.jsonl', 'dev.labels.jsonl'].map((name) => join(folder, name));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(`${missing.join(' and ')} not found: give a folder with labelled postings.`);
  return joinLabels(files[0]!, files[1]!);
}

function joinLabels(postings: string, labelled: string): LabelledPosting[] {
  const labels = new Map(readLines<Label>(labelled).map((label) => [label.id, label]));
  return readLines<PostingRow>(postings).flatMap((row) => {
    const label = labels.get(row.id);
    return label ? [{ posting: toPosting(row), label, employer: employerOf(row), weight: 1 }] : [];
  });
}

/** The project's own invented postings to fit to. */
const PRACTICE = 'bench/practice';
/** They teach words; how common each role is, and what goes with what, is better learned from real postings. */
const PRACTICE_WEIGHT = 0.1;
/** Labels of further real postings, whose texts are not part of the project. */
const FURTHER_LABELS = 'bench/labels/more.labels.jsonl';

/**
 * What is fitted to beside the labelled postings of a folder and never measured on: invented postings, and labels of further
 * real ones where the folder has their texts.
 */
export function readBeside(folder: string): LabelledPosting[] {
  const texts = join(folder, 'more.postings.jsonl');
  const further = existsSync(texts) ? joinLabels(texts, FURTHER_LABELS) : [];
  return [...further, ...readLabelled(PRACTICE).map((item) => ({ ...item, weight: PRACTICE_WEIGHT }))];
}

export function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** A fifth of the employers, whose postings nobody who writes entries has read. */
export function isSetAside(employer: string): boolean {
  return fnv(employer) % 5 === 3;
}

/** The fold of each employer: the largest first, each into the fold that holds fewest postings so far. */
export function assignFolds(items: readonly LabelledPosting[], folds: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { employer } of items) counts.set(employer, (counts.get(employer) ?? 0) + 1);
  const order = [...counts].sort(([a, n], [b, m]) => m - n || fnv(a) - fnv(b) || (a < b ? -1 : 1));
  const sizes = new Array<number>(folds).fill(0);
  return new Map(
    order.map(([employer, count]) => {
      const fold = sizes.indexOf(Math.min(...sizes));
      sizes[fold]! += count;
      return [employer, fold];
    }),
  );
}
