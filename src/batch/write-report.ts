import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import { countInOverview, type Overview, startOverview } from '../compare/overview.js';
import { readResult } from '../compare/result.js';
import { type RoleNames, viewReport } from '../render/report-page/view.js';
import { toRow } from '../render/row.js';
import { loadAccuracy } from './accuracy.js';
import { readResultLines } from './results/jsonl.js';
import { refuseAsResults } from './results/refuse.js';

export interface ReportOptions {
  /** The roles as the lexicon names them: `lexicon.roles`. */
  readonly roles: RoleNames;
}

/**
 * Writes finished JSONL results as one HTML page, which asks for nothing else: the same results, the same bytes. What it
 * needs in memory depends on how many titles, employers and teams there are, not on how many postings.
 * @throws InputError where a line is no result; what the file system throws goes through
 */
export async function writeReport(
  linesPath: string,
  reportPath: string,
  { roles }: ReportOptions,
): Promise<void> {
  const { overview, engines, lexicons } = await surveyLines(linesPath);
  const style = ['public/style.css', 'views/report/report.css', 'views/report/heat-map.css']
    .map(readInline)
    .join('');
  const script = readInline('views/report/report.js');
  const page = await ejs.renderFile(fileURLToPath(inProject('views/report.ejs')), {
    report: viewReport(overview, roles),
    accuracy: loadAccuracy(),
    engines,
    lexicons,
    policy: allowOnly(style, script),
    style,
    script,
  });
  await writeFile(reportPath, page);
}

interface Survey {
  readonly overview: Overview;
  readonly engines: readonly string[];
  readonly lexicons: readonly string[];
}

async function surveyLines(linesPath: string): Promise<Survey> {
  const overview = startOverview();
  const engines = new Set<string>();
  const lexicons = new Set<string>();
  for await (const { report } of readResultLines(createReadStream(linesPath, 'utf8'), linesPath)) {
    const result = readResult(toRow(report, report));
    if (!result) throw refuseAsResults(linesPath, `${report.id} has no status that rolecall knows`);
    countInOverview(overview, result);
    engines.add(report.engine);
    lexicons.add(report.lexicon);
  }
  return { overview, engines: [...engines], lexicons: [...lexicons] };
}

/** Nothing may load or run but the very style and script that are in the page, whatever a posting contains. */
function allowOnly(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A file that becomes part of the page. Browsers read its line ends as LF before they take the hash. */
function readInline(path: string): string {
  return readFileSync(inProject(path), 'utf8').replaceAll('\r\n', '\n');
}

function inProject(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
