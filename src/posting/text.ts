import { cleanCharacters } from './characters.js';
import { hasMarkup } from './elements.js';
import { unescapeMarkup } from './escaped.js';
import { extractText } from './html.js';
import { extractMarkdownText, isMarkdown } from './markdown.js';

export const TEXT_FORMATS = ['plain', 'html', 'markdown'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** What `Posting.text` is for a source text. Without a format, the text itself shows which it is; if in doubt, plain. */
export function readText(source: string, format?: TextFormat): string {
  switch (format ?? recogniseFormat(source)) {
    case 'html':
      return extractText(readHtml(source));
    case 'markdown':
      return extractMarkdownText(cleanCharacters(source));
    case 'plain':
      return cleanCharacters(source);
  }
}

/** The HTML of a source text, whose markup may be escaped. */
export function readHtml(source: string): string {
  return hasMarkup(source) ? source : (unescapeMarkup(source) ?? source);
}

export function recogniseFormat(source: string): TextFormat {
  // Markdown may hold HTML, such as `<br>` in its tables; HTML begins with a tag.
  if (!/^\s*</.test(source) && isMarkdown(source)) return 'markdown';
  return hasMarkup(source) || unescapeMarkup(source) !== null ? 'html' : 'plain';
}
