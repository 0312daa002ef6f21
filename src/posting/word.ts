import { Parser } from 'htmlparser2';
import { escapeHtml } from './escaped.js';

type Attributes = Readonly<Record<string, string>>;

/** What a style makes of its paragraphs, where that matters here. */
export type ParagraphKind = 'heading' | 'item';

/** Parts that repeat for older programs what stands beside them, or that their author has taken out. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** Elements that are the same in HTML. */
const CONTAINERS: Readonly<Record<string, string>> = { 'w:tbl': 'table', 'w:tr': 'tr', 'w:tc': 'td' };

/** Elements that stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:br': '<br>',
  'w:cr': '<br>',
  'w:tab': ' ',
  'w:noBreakHyphen': '-',
};

/** A paragraph being read. */
interface Paragraph {
  html: string;
  style: string;
  /** The list that it says it is in, `0` for none; undefined where only its style may say. */
  list: string | undefined;
}

/**
 * A document in WordprocessingML (ECMA-376, part 1, 17) as HTML: headings, paragraphs, list items, tables and line breaks, without
 * anything that only changes the look.
 */
export function convertWord(xml: string, styles: ReadonlyMap<string, ParagraphKind | null>): string {
  const html: string[] = [];
  /** Text boxes put paragraphs into paragraphs. */
  const open: Paragraph[] = [];
  let inText = false;
  readXml(xml, {
    start(name, attributes) {
      const paragraph = open.at(-1);
      if (CONTAINERS[name]) html.push(`<${CONTAINERS[name]}>`);
      else if (name === 'w:p') open.push({ html: '', style: '', list: undefined });
      else if (name === 'w:t') inText = true;
      else if (name === 'w:pStyle' && paragraph) paragraph.style = attributes['w:val'] ?? '';
      else if (name === 'w:numId' && paragraph) paragraph.list = attributes['w:val'];
      else if (paragraph) paragraph.html += SIGNS[name] ?? '';
    },
    text(text) {
      const paragraph = open.at(-1);
      if (inText && paragraph) paragraph.html += escapeHtml(text);
    },
    end(name) {
      if (name === 'w:t') inText = false;
      else if (CONTAINERS[name]) html.push(`</${CONTAINERS[name]}>`);
      else if (name === 'w:p') html.push(closeParagraph(open.pop()!, styles, html.at(-1)));
    },
  });
  return html.join('');
}

function closeParagraph(
  { html, style, list }: Paragraph,
  styles: ReadonlyMap<string, ParagraphKind | null>,
  before = '',
): string {
  const kind = styles.get(style);
  if (kind === 'heading') return `<h2>${html}</h2>`;
  if (list === undefined ? kind === 'item' : list !== '0') return `<li>${html}</li>`;
  // The first paragraph of a cell stands beside what the cell before it holds.
  return before === '<td>' ? html : `<p>${html}</p>`;
}

interface Style {
  readonly id: string;
  basedOn: string | undefined;
  kind: ParagraphKind | undefined;
}

/** The styles of a document that make headings or list items of their paragraphs, themselves or through the style they are based on. */
export function readStyles(xml: string): ReadonlyMap<string, ParagraphKind | null> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  readXml(xml, {
    start(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { id: attributes['w:styleId'] ?? '', basedOn: undefined, kind: undefined };
        styles.set(style.id, style);
      } else if (!style) return;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl' && value < '9') style.kind = 'heading';
      else if (name === 'w:numId' && value !== '0') style.kind ??= 'item';
    },
    text() {},
    end(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  const kinds = new Map<string, ParagraphKind | null>();
  for (const id of styles.keys()) findKind(id, styles, kinds);
  return kinds;
}

/** Notes the kind of a style, and so of every one between it and the style that says so: a chain may be long, and is gone along once. */
function findKind(
  id: string,
  styles: ReadonlyMap<string, Style>,
  kinds: Map<string, ParagraphKind | null>,
): void {
  const passed: string[] = [];
  let kind: ParagraphKind | null = null;
  for (let style = styles.get(id); style; style = styles.get(style.basedOn ?? '')) {
    kind = style.kind ?? kinds.get(style.id) ?? null;
    if (kinds.has(style.id)) break;
    // Until it is known. Styles that are based on one another have none.
    kinds.set(style.id, null);
    passed.push(style.id);
    if (style.kind) break;
  }
  for (const one of passed) kinds.set(one, kind);
}

interface XmlReader {
  start(name: string, attributes: Attributes): void;
  text(text: string): void;
  end(name: string): void;
}

/** No document nests as deeply; beyond it, reading would take time that grows with the square of the depth. */
const DEEPEST = 512;

/** @throws Error where elements nest too deeply */
function readXml(xml: string, reader: XmlReader): void {
  let depth = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new Error('its elements nest too deeply');
        if (skipped > 0 || SKIPPED.has(name)) skipped += 1;
        else reader.start(name, attributes);
      },
      ontext(text) {
        if (skipped === 0) reader.text(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (skipped > 0) skipped -= 1;
        else reader.end(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
