import type { Advice } from '../advice/types.js';
import type { Posting, Report } from '../types.js';
import { renderAdviceMarkdown } from './advice-markdown.js';
import { renderMarkdown } from './markdown.js';
import type { RoleNames } from './text.js';

/** A report with what to do about it as Markdown. */
export function renderWholeMarkdown(
  report: Report,
  posting: Posting,
  advice: Advice | null,
  lexicon: RoleNames,
): string {
  const markdown = renderMarkdown(report, posting, lexicon);
  return advice ? `${markdown}\n${renderAdviceMarkdown(advice)}` : markdown;
}
