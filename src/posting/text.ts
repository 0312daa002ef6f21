import { cleanCharacters } from './characters.js';
import { hasMarkup } from './elements.js';
import { unescapeMarkup } from './escaped.js';
import { extractText } from './html.js';
import { extractMarkdownText, isMarkdown } from './markdown.js';

export const TEXT_FORMATS = ['plain', 'html', 'markdown'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** What `Posting.text` is for a source text. Without a format, the text itself shows which it is; if in doubt, plain. */
export function readText(source: string, format?: TextFormat): string {
  switch (format ?? recognise(source)) {
    case 'html':
      return extractText(hasMarkup(source) ? source : (unescapeMarkup(source) ?? source));
    case 'markdown':
      return extractMarkdownText(cleanCharacters(source));
    case 'plain':
      return cleanCharacters(source);
  }
}

function recognise(source: string): TextFormat {
  // Markdown may hold HTML, such as `<br>` in its tables; HTML begins with a tag.
  if (!/^\s*</.test(source) && isMarkdown(source)) return 'markdown';
  return hasMarkup(source) || unescapeMarkup(source) !== null ? 'html' : 'plain';
}
