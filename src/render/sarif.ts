import { LINT_RULES, type LintFinding } from '../advice/lint/rules.js';
import type { LintResult } from '../advice/lint.js';
import type { Posting, Report } from '../types.js';
import { placeOf } from './place.js';

/** Where a draft was read from. */
export interface DraftSource {
  /** Path as given, or `stdin`. */
  readonly source: string;
  readonly isFile: boolean;
  /** Whether it is the text itself; in HTML and Markdown places are others than in the text that is read from it. */
  readonly isText: boolean;
}

/** Findings as SARIF 2.1.0, for editors and code review. */
export function renderSarif(
  { findings }: LintResult,
  { engine }: Report,
  { text }: Posting,
  draft: DraftSource,
): string {
  const artifacts = listArtifacts(text, draft);
  const place = { ...artifacts.at(-1)!.location, index: artifacts.length - 1 };
  const run = {
    tool: { driver: describeTool(engine) },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: listNotes(draft) }],
    artifacts,
    results: findings.map((finding) => describeResult(finding, text, place)),
    columnKind: 'utf16CodeUnits',
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function describeTool(engine: string) {
  return {
    name: 'rolecall',
    semanticVersion: engine,
    rules: LINT_RULES.map(({ id, level, name, help }) => ({
      id,
      shortDescription: { text: `${name}.` },
      fullDescription: { text: help },
      defaultConfiguration: { level },
    })),
  };
}

interface Artifact {
  readonly location: { readonly uri: string };
  readonly description?: { readonly text: string };
  readonly contents?: { readonly text: string };
}

/** What was read, and last the text that places count in; with its contents where no file holds it. */
function listArtifacts(text: string, { source, isFile, isText }: DraftSource): Artifact[] {
  const location = { uri: toUri(source) };
  if (!isFile) return [{ location, contents: { text } }];
  if (isText) return [{ location }];
  const description = { text: `The text of ${source}, as rolecall text prints it.` };
  return [{ location }, { location: { uri: toUri(textOf(source)) }, description, contents: { text } }];
}

function textOf(source: string): string {
  return `${source}.txt`;
}

function listNotes({ source, isFile, isText }: DraftSource) {
  if (isText) return [];
  const where = isFile ? `; here it is called ${textOf(source)}` : '';
  const text = `${source} is HTML or Markdown. Lines and columns count in its text, as rolecall text prints it${where}.`;
  return [{ level: 'note', message: { text } }];
}

function describeResult({ rule, level, message, start, end }: LintFinding, text: string, place: object) {
  const from = placeOf(text, start);
  const to = placeOf(text, end);
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
  return {
    ruleId: rule,
    ruleIndex: LINT_RULES.findIndex(({ id }) => id === rule),
    level,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: place, region } }],
  };
}

/** A path as a relative or absolute reference. */
function toUri(path: string): string {
  const reference = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return reference.startsWith('/') ? `file://${reference}` : reference;
}
