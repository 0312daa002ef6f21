import type { HtmlReader } from '../posting/parse-html.js';

/**
 * Reads HTML with the browser's own parser, into a document of its own in which no script runs and nothing is loaded.
 * Takes the place of `src/posting/parse-html.ts` in the page.
 */
export function parseHtml(html: string, reader: HtmlReader): void {
  const { documentElement } = new DOMParser().parseFromString(withoutForbidden(html), 'text/html');
  let node: Node | null = documentElement;
  // Without recursion, since pages may be nested deeper than the stack is.
  while (node) {
    open(node, reader);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      close(node, reader);
      if (node.nextSibling || node === documentElement) break;
      node = node.parentNode;
    }
    node = !node || node === documentElement ? null : node.nextSibling;
  }
}

/**
 * Browsers complain of styles and handlers that the page's policy forbids even in a document that nobody sees and that runs
 * nothing, so they go by another name there. An element for what cannot be read is read as no more than text, wherever it stands.
 */
function withoutForbidden(html: string): string {
  return html
    .replace(/<(\/?)(?:style|noscript)\b/gi, '<$1iframe')
    .replace(/<[a-z][^>]*/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, `$1${OWN}$2`));
}

/** What stands before the name of an attribute that is not to be acted upon. */
const OWN = 'data-own-';

function open(node: Node, reader: HtmlReader): void {
  if (node instanceof Element) reader.onopentag(node.localName, attributesOf(node));
  else if (node.nodeType === Node.TEXT_NODE) reader.ontext(node.nodeValue ?? '');
}

function close(node: Node, reader: HtmlReader): void {
  if (node instanceof Element) reader.onclosetag(node.localName);
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [
      name.startsWith(OWN) ? name.slice(OWN.length) : name,
      value,
    ]),
  );
}
