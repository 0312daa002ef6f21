import { cleanCharacters } from './characters.js';
import { type LineBreaks, Lines } from './lines.js';
import { type HtmlReader, parseHtml } from './parse-html.js';

/** Elements whose text nobody sees, or that lead elsewhere. */
const SKIPPED = new Set(
  'audio button canvas datalist dialog iframe math nav noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Blocks that stand apart from their neighbours by an empty line. */
const PARAGRAPHS = new Set(
  'article blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);

/** Blocks that merely begin a line. */
const BLOCKS = new Set(
  'address aside body caption center dd details div dt figcaption footer form header html legend li main summary tbody tfoot thead tr'.split(
    ' ',
  ),
);

/** Browsers stop nesting here, too; beyond it, reading would take time that grows with the square of the depth. */
const DEEPEST = 512;

class TooDeep extends Error {}

/**
 * The text of an HTML page or fragment as a reader sees it: blocks are lines, bullets begin with `- `, cells of a table
 * are parted by ` | `. Markup may be broken in any way; what cannot be understood is read as text.
 */
export function extractText(html: string, breaks: LineBreaks = 'flow'): string {
  const lines = new Lines(breaks);
  try {
    parseHtml(html, new PageReader(lines));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return cleanCharacters(html.replace(/<[^<>]*>/g, '\n')).trim();
  }
  return cleanCharacters(lines.finish());
}

/** The source of every script of one type in a page, such as `application/ld+json`, in the order of the page. */
export function extractScripts(html: string, type: string): string[] {
  const scripts: string[] = [];
  let depth = 0;
  let inside = false;
  const reader = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
      inside = name === 'script' && attributes.type?.trim().toLowerCase() === type;
      if (inside) scripts.push('');
    },
    ontext(text: string): void {
      if (inside) scripts[scripts.length - 1] += text;
    },
    onclosetag(): void {
      depth -= 1;
      inside = false;
    },
  };
  try {
    parseHtml(html, reader);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return scripts;
}

/** Lays out what the parser meets, in the order in which it meets it. */
class PageReader implements HtmlReader {
  private depth = 0;
  private hidden = 0;
  private preformatted = 0;

  constructor(private readonly lines: Lines) {}

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new TooDeep();
    if (this.hidden > 0 || isHidden(name, attributes)) this.hidden += 1;
    else if (name === 'pre') this.preformatted += 1;
    if (this.hidden === 0) openElement(this.lines, name);
  }

  ontext(text: string): void {
    if (this.hidden > 0) return;
    if (this.preformatted > 0) this.lines.addVerbatim(text);
    else this.lines.add(text);
  }

  onclosetag(name: string): void {
    this.depth -= 1;
    if (this.hidden > 0) {
      this.hidden -= 1;
      return;
    }
    if (name === 'pre') this.preformatted -= 1;
    closeElement(this.lines, name);
  }
}

function openElement(lines: Lines, name: string): void {
  if (name === 'br') lines.breakLine();
  else if (name === 'td' || name === 'th') lines.openCell();
  else if (PARAGRAPHS.has(name)) lines.openParagraph();
  else if (BLOCKS.has(name)) lines.openLine();
  if (name === 'li') lines.openBullet();
}

function closeElement(lines: Lines, name: string): void {
  if (name === 'li') lines.closeBullet();
  if (PARAGRAPHS.has(name)) lines.openParagraph();
  else if (BLOCKS.has(name)) lines.openLine();
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    SKIPPED.has(name) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  );
}
