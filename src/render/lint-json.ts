import type { LintResult } from '../advice/lint.js';
import type { Posting, Report } from '../types.js';
import { placeOf } from './place.js';

/** What there is to say about a draft, for programs; `text` is what `start` and `end` enclose. */
export function renderLintJson(
  { expected, findings }: LintResult,
  { engine, lexicon, status, role, title, mix, verdict }: Report,
  { text }: Posting,
  source: string,
): string {
  const result = {
    schema: 'rolecall/lint@1',
    engine,
    lexicon,
    source,
    title,
    expected,
    status,
    role,
    mix,
    gap: verdict?.gap ?? null,
    findings: findings.map(({ rule, level, message, start, end }) => {
      const { line, column } = placeOf(text, start);
      return { rule, level, message, start, end, line, column, text: text.slice(start, end) };
    }),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
