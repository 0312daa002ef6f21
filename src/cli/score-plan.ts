import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Conversion, unfinished, type Wanted } from '../batch/finish.js';
import { draftOf, journalOf } from '../batch/journal.js';
import type { LineKind } from '../batch/line-format.js';
import { partOf } from '../batch/part-file.js';
import type { Repeats } from '../batch/repeats.js';
import type { ScoreSettings } from '../batch/score.js';
import { writeCsv } from '../batch/write-csv.js';
import { UsageError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import type { ColumnMap } from '../posting/columns.js';
import type { Failure } from './fail-on.js';

export const FORMATS = ['jsonl', 'csv', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** The options of `score` as they are typed. */
export interface ScoreOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly report?: string;
  readonly force?: boolean;
  readonly resume?: boolean;
  readonly brief?: boolean;
  readonly duplicates?: boolean;
  readonly unique?: boolean;
  readonly jobs?: number;
  readonly map: ColumnMap;
  readonly quiet?: boolean;
  readonly failOn: readonly Failure[];
  readonly lexicon?: string;
}

/** What they come to. */
export interface Plan {
  readonly settings: ScoreSettings;
  readonly repeats: Repeats | null;
  readonly format: Format;
}

/** @throws UsageError for options that do not go together */
export function makePlan(options: ScoreOptions): Plan {
  const format = options.format ?? formatOf(options.out);
  refuseMissingOut(options, format);
  const repeats = options.unique ? 'leave-out' : options.duplicates ? 'mark' : null;
  return {
    format,
    repeats,
    settings: {
      map: options.map,
      lines: chooseLines(format, options.report),
      // A table has no room for what is left out.
      brief: options.brief === true || format !== 'jsonl',
      marks: repeats !== null,
    },
  };
}

/** By the ending of the file; one without an ending, or none at all, takes JSON lines. */
function formatOf(out: string | undefined): Format {
  const extension = extname(out ?? '').toLowerCase();
  const format = ENDINGS[extension];
  if (format === undefined)
    throw new UsageError(
      `What should ${out} hold? Let it end in .jsonl, .csv or .parquet, or say so with --format.`,
    );
  return format;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '': 'jsonl',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
  '.csv': 'csv',
  '.parquet': 'parquet',
};

function refuseMissingOut({ out, report, resume }: ScoreOptions, format: Format): void {
  if (out !== undefined) {
    if (report !== undefined && resolve(report) === resolve(out))
      throw new UsageError(`--out and --report are both ${out}. Choose another --report.`);
    return;
  }
  if (resume) throw new UsageError('--resume goes on with a file of results. Name it with --out.');
  if (format === 'parquet') throw new UsageError('Parquet is written to a file. Name it with --out.');
  if (report !== undefined)
    throw new UsageError('--report is made from a file of results. Name that, too, with --out.');
}

/** Parquet and the report are made from finished lines of JSON; a table that has a report beside it is, too. */
function chooseLines(format: Format, report: string | undefined): LineKind {
  return format === 'csv' && report === undefined ? 'csv' : 'jsonl';
}

/** What is to be made of the lines. */
export function chooseWanted(
  out: string,
  report: string | undefined,
  { format, settings }: Plan,
  lexicon: Lexicon,
): Wanted {
  return {
    out,
    convert: format === settings.lines ? null : CONVERSIONS[format],
    report: report === undefined ? null : { path: report, convert: reportWith(lexicon) },
  };
}

const CONVERSIONS: Readonly<Record<Format, Conversion | null>> = {
  jsonl: null,
  csv: writeCsv,
  parquet: async (lines, out) => {
    const { writeParquet } = await import('../batch/write-parquet.js');
    await writeParquet(lines, out);
  },
};

function reportWith({ roles }: Lexicon): Conversion {
  return async (lines, out) => {
    const { writeReport } = await import('../batch/write-report.js');
    await writeReport(lines, out, { roles });
  };
}

/** Every file that a run writes; none of them is ever read as a posting. */
export function filesOf({ out, report }: ScoreOptions): string[] {
  const files = out === undefined ? [] : [out, partOf(out), journalOf(out), draftOf(out), unfinished(out)];
  return report === undefined ? files : [...files, report, unfinished(report)];
}

/** The same options give the same bytes; others need not. */
export function optionsOf({ settings: { map, lines, brief }, repeats }: Plan): Record<string, unknown> {
  return { map, format: lines, brief, duplicates: repeats === 'mark', unique: repeats === 'leave-out' };
}

export function refuseExistingReport({ report, force, resume }: ScoreOptions): void {
  if (report !== undefined && !force && !resume && existsSync(report))
    throw new UsageError(`${report} exists. Choose another --report, or replace it with --force.`);
}
