import { toOneLine } from './layout.js';

/** Text of a posting with every character escaped that Markdown or the HTML in it would take for more than itself. */
export function escapeMarkdown(text: string): string {
  return toOneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

/**
 * Running text that may hold words of a posting, such as the name of a company: escaped only where a character would be
 * taken for more than itself, so that the source stays readable, too. No address in it becomes a link.
 */
export function escapeProse(text: string): string {
  return toOneLine(text)
    .replace(/[\\`*_{}[\]|<>~&]/g, '\\$&')
    .replace(/(?<=\S)([.:@])(?=\S)/g, '\\$1')
    .replace(/^([#+\-=]|\d+[.)])/, '\\$1');
}
