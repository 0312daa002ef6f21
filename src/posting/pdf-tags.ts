/** Where a piece of text stands in the outline of a tagged PDF. */
export interface Tag {
  /** The paragraph, heading or cell that it belongs to. */
  readonly block: number;
  /** The list item that it belongs to, if any. */
  readonly item: number | undefined;
  /** Whether it is the number or the bullet of its item. */
  readonly isLabel: boolean;
}

/** A node of the outline, as pdf.js gives it: an element with its role, or the id of a piece of the page. */
interface OutlineNode {
  readonly role?: string;
  readonly children?: readonly OutlineNode[];
  readonly id?: string;
}

/** Roles whose text stands apart, after PDF 32000-1, 14.8.4. */
const BLOCKS = /^(?:P|H[1-6]?|Title|Caption|BlockQuote|LI|LBody|T[RHD]|TOCI|Div|Sect|Art|Note|Code)$/;

/** The tags of a page by the ids of its pieces. Word, browsers and office programs write them; without them, there are none. */
export function readTags(outline: unknown): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  let blocks = 0;
  let items = 0;
  const walk = (node: OutlineNode, above: Tag): void => {
    if (node.id !== undefined) tags.set(node.id, above);
    const { role = '' } = node;
    const tag = {
      block: BLOCKS.test(role) ? ++blocks : above.block,
      item: role === 'LI' ? ++items : above.item,
      isLabel: above.isLabel || role === 'Lbl',
    };
    for (const child of node.children ?? []) walk(child, tag);
  };
  if (outline) walk(outline as OutlineNode, { block: 0, item: undefined, isLabel: false });
  return tags;
}
