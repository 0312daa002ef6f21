/** Elements that job pages are made of. Anything else in angle brackets is taken for text, such as `List<String>`. */
const ELEMENTS =
  'a abbr address article aside b base blockquote body br button caption center code col colgroup dd del details div dl dt em ' +
  'fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link ' +
  'main mark menu meta nav noscript o:p ol option p picture pre s samp script section select small source span strike strong style ' +
  'sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul video wbr';

const NAMES = new Set(ELEMENTS.split(' '));

const TAG = /<(\/?)([a-z][a-z0-9:]*)(?:\s[^<>]*)?\/?>/gi;

/** Elements that a plain text may quote whole, and that say nothing of how the rest is written. */
const QUOTED = new Set(['script', 'style', 'iframe', 'svg', 'img', 'object']);

/** Elements that need no end, and of which several in one text are no accident. */
const UNCLOSED = new Set(['p', 'li', 'td', 'tr', 'dd', 'dt']);
const SEVERAL = 3;

/**
 * Whether a text is HTML source rather than text with a `<` in it: a document, a line break, an element that begins and
 * ends, or several paragraphs or list items.
 */
export function hasMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) return true;
  const opened = new Set<string>();
  let unclosed = 0;
  for (const [, slash, tag] of text.matchAll(TAG)) {
    const name = tag!.toLowerCase();
    if (!NAMES.has(name) || QUOTED.has(name)) continue;
    if (name === 'br' || (slash === '/' && opened.has(name))) return true;
    if (slash === '') opened.add(name);
    if (UNCLOSED.has(name)) unclosed += 1;
    if (unclosed >= SEVERAL) return true;
  }
  return false;
}

/** Whether a piece of Markdown source in angle brackets is a tag or a comment, and not text that looks like one. */
export function isElement(source: string): boolean {
  const name = /^<\/?([a-z][a-z0-9:]*)/i.exec(source)?.[1];
  return name === undefined ? source.startsWith('<!') : NAMES.has(name.toLowerCase());
}
