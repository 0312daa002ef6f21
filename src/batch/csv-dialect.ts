/** How a table is written, beyond what RFC 4180 says. */
export interface CsvDialect {
  readonly delimiter: string;
  /** What stands before a quotation mark inside a quoted cell: another one, or a backslash as Spark and MySQL write it. */
  readonly escape: '"' | '\\';
  /** Whether every backslash is written twice although quotation marks are doubled, as Python does when told of an escape character. */
  readonly doublesBackslashes: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Tells how a table is written by its beginning. */
export function recogniseDialect(head: string): CsvDialect {
  const delimiter = chooseDelimiter(head);
  return { delimiter, escape: chooseEscape(head, delimiter), doublesBackslashes: doublesBackslashes(head) };
}

/** Spreadsheets in half of Europe write semicolons, and some exports tabs or bars: whichever the first line has most of. */
export function chooseDelimiter(head: string): string {
  const line = firstLine(head).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** A backslash before a quotation mark is meant as an escape where the mark cannot be the end of its cell. */
function chooseEscape(head: string, delimiter: string): '"' | '\\' {
  for (const { 0: run, index } of head.matchAll(/\\+"/g)) {
    const next = head[index + run.length];
    const isEscape = run.length % 2 === 0 && next !== undefined && !`"\r\n${delimiter}`.includes(next);
    if (isEscape) return '\\';
  }
  return '"';
}

/** Only sure where all names are quoted, as by QUOTE_NONNUMERIC, and backslashes come in pairs without exception. */
function doublesBackslashes(head: string): boolean {
  if (!/^"[^"\n]*"(?:[^"\n]"[^"\n]*")*\r?$/.test(firstLine(head))) return false;
  const runs = head.replace(/\\+$/, '').match(/\\+/g) ?? [];
  return runs.length > 0 && runs.every((run) => run.length % 2 === 0);
}

function firstLine(text: string): string {
  return /^[^\n]*/.exec(text)![0];
}
