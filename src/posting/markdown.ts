import { Marked, type Tokens } from 'marked';
import { isElement } from './elements.js';
import { escapeHtml } from './escaped.js';
import { extractText } from './html.js';

const marked = new Marked({
  gfm: true,
  renderer: {
    html({ text }: Tokens.HTML | Tokens.Tag): string {
      return isElement(text) ? text : escapeHtml(text);
    },
    // Cells without the line ends between them, which would be read as meant.
    tablecell({ tokens }: Tokens.TableCell): string {
      return `<td>${this.parser.parseInline(tokens)}</td>`;
    },
  },
});

/** Bullets that Markdown does not know but postings are full of; without this their lines would run together. */
const FOREIGN_BULLET = /^([ \t]*)(?:[•‣◦▪▫●○■□∙⁃][ \t]*|[·–—][ \t]+)/gm;

/** The text of a Markdown document, laid out as its HTML would be; tangled beyond reading, it stays as it is. */
export function extractMarkdownText(markdown: string): string {
  if (isTangled(markdown)) return markdown;
  const html = marked.parse(markdown.replace(FOREIGN_BULLET, '$1- '), { async: false });
  return extractText(html, 'kept-after-short-lines');
}

const HEADING = /^ {0,3}#{2,6} +\S/m;
const BOLD = /\*\*(?=\S)[^*\n]{1,200}?(?<=\S)\*\*/g;
const LINK = /\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{0,500}\)/g;
/** One bold word or one link may be how somebody writes; two are a format. */
const SEVERAL = 2;

/** Whether a text is Markdown beyond doubt. Bullets say nothing: plain text has them too. */
export function isMarkdown(text: string): boolean {
  if (text.includes('##') && HEADING.test(text)) return true;
  const bold = text.includes('**') ? count(text, BOLD) : 0;
  return bold >= SEVERAL || (text.includes('](') && bold + count(text, LINK) >= SEVERAL);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found >= SEVERAL) break;
  }
  return found;
}

/** Four times the longest posting, which leaves room for addresses and marks; patterns that meet much more of it run out of stack. */
const LONGEST = 2_000_000;
/** No posting has more marks of emphasis, links and the like in one go, nor lists and quotations nested as deep. */
const MOST_MARKS = 2000;
const DEEP_NESTING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){20}/m;

/** Text on which reading Markdown would take minutes, or not come back: its time grows with the square of the marks. */
function isTangled(text: string): boolean {
  if (text.length > LONGEST || DEEP_NESTING.test(text)) return true;
  return text.split(/\n[ \t]*\n/).some((run) => (run.match(/[*_~`[\]<>|\\!&:@]/g)?.length ?? 0) > MOST_MARKS);
}
