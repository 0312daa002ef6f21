/**
 * Makes what stands in `place` into this HTML. Every element that stays is kept, and with it focus, selection, the place that
 * is scrolled to, and what has been opened.
 */
export function patch(place: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  patchChildren(place, template.content);
}

function patchChildren(place: Node, wanted: Node): void {
  let next = place.firstChild;
  for (const node of [...wanted.childNodes]) {
    const kept = findSame(next, node);
    if (!kept) {
      place.insertBefore(node, next);
      continue;
    }
    removeUntil(next, kept);
    next = kept.nextSibling;
    patchNode(kept, node);
  }
  removeUntil(next, null);
}

/** What has a name is looked for among all that follow; what has none can only be the next. */
function findSame(next: ChildNode | null, wanted: Node): ChildNode | null {
  const name = nameOf(wanted);
  for (let node = next; node; node = node.nextSibling) {
    if (node.nodeName === wanted.nodeName && nameOf(node) === name) return node;
    if (name === '') return null;
  }
  return null;
}

function nameOf(node: Node): string {
  return node instanceof Element ? node.id || (node.getAttribute('aria-labelledby') ?? '') : '';
}

function removeUntil(first: ChildNode | null, end: ChildNode | null): void {
  for (let node = first; node !== end; ) {
    const gone = node!;
    node = gone.nextSibling;
    gone.remove();
  }
}

function patchNode(kept: Node, wanted: Node): void {
  if (kept instanceof Element) {
    patchAttributes(kept, wanted as Element);
    patchChildren(kept, wanted);
  } else if (kept.nodeValue !== wanted.nodeValue) kept.nodeValue = wanted.nodeValue;
}

function patchAttributes(kept: Element, wanted: Element): void {
  for (const { name } of [...kept.attributes])
    if (!wanted.hasAttribute(name) && !isOpen(kept, name)) kept.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
}

/** Whether something is unfolded is up to the reader. */
function isOpen(element: Element, attribute: string): boolean {
  return attribute === 'open' && element.nodeName === 'DETAILS';
}
