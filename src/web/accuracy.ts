import { readFileSync } from 'node:fs';
import { Marked, type Tokens } from 'marked';
import { findInProject } from './paths.js';

const marked = new Marked({
  gfm: true,
  renderer: {
    // Wider than a phone, so it scrolls by itself, and can be reached with the keyboard to do so.
    code({ text }: Tokens.Code): string {
      return `<pre tabindex="0" role="region" aria-label="Figures"><code>${escapeHtml(text)}</code></pre>\n`;
    },
    // Links into the repository lead nowhere from here.
    link({ href, tokens }: Tokens.Link): string {
      const words = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
    },
    html({ text }: Tokens.HTML | Tokens.Tag): string {
      return escapeHtml(text);
    },
  },
});

/** `docs/accuracy.md`, which the benchmark writes, as HTML. Read once, at the start. */
export function loadAccuracy(file = findInProject('docs/accuracy.md')): string {
  return marked.parse(readFileSync(file, 'utf8'), { async: false });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
