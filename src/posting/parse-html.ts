import { Parser } from 'htmlparser2';

/** Is told of what stands in a page, in the order in which it stands. */
export interface HtmlReader {
  onopentag(name: string, attributes: Readonly<Record<string, string>>): void;
  ontext(text: string): void;
  onclosetag(name: string): void;
}

/** Reads HTML in whatever state it is. A browser has a parser of its own, which takes the place of this one there. */
export function parseHtml(html: string, reader: HtmlReader): void {
  new Parser(reader).end(html);
}
