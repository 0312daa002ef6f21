/** On a page of the lexicon, a field that leaves only the phrases that have all its words in them. */
export function offerFilter(): void {
  const template = document.querySelector<HTMLTemplateElement>('#filter');
  if (!template) return;
  template.replaceWith(template.content);
  const field = document.querySelector<HTMLInputElement>('#filter-words')!;
  const status = document.querySelector<HTMLElement>('#filter-status')!;
  const phrases = [...document.querySelectorAll<HTMLElement>('.phrases > li')].map((element) => ({
    element,
    text: element.textContent!.toLowerCase(),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('.phrase-list, .chapter-part')];
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const { element, text } of phrases) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) left++;
    }
    for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
    status.textContent = words.length === 0 ? '' : sayLeft(left);
  });
}

function sayLeft(left: number): string {
  if (left === 0) return 'No entry of this chapter has these words.';
  return left === 1 ? '1 entry' : `${left.toLocaleString('en-US')} entries`;
}
