import type { Activity, Evidence } from '../../types.js';
import { isLight } from '../../web/posting-view.js';

/** What is to be seen of the evidence. */
export interface Sight {
  readonly evidence: readonly Evidence[];
  /** The numbers of the pieces that are taken out. */
  readonly taken: ReadonlySet<number>;
  /** The one activity whose marks are shown; null for all. */
  readonly only: Activity | null;
}

/** Colours the marks. Of several pieces that share words, the last one to begin is the narrowest: it gives the colour. */
export function paintMarks(place: HTMLElement, { evidence, taken, only }: Sight): void {
  const isShown = (number: number) => only === null || evidence[number - 1]?.activity === only;
  for (const mark of place.querySelectorAll<HTMLElement>('.sheet mark')) {
    const numbers = numbersOf(mark);
    const shown = numbers.filter(isShown).at(-1);
    const piece = shown === undefined ? undefined : evidence[shown - 1];
    setShown(mark, shown);
    mark.className = piece ? piece.activity : 'plain';
    if (piece && isLight(piece)) mark.classList.add('light');
    if (numbers.some((number) => taken.has(number))) mark.classList.add('out');
  }
  for (const tag of place.querySelectorAll<HTMLElement>('.sheet .tag')) {
    const number = numbersOf(tag)[0]!;
    tag.hidden = !isShown(number);
    setShown(tag, number);
    tag.classList.toggle('out', taken.has(number));
    // What is seen comes first, so that whoever speaks to the page can name it: “M3”.
    tag.setAttribute(
      'aria-label',
      `${tag.textContent}: ${nameTag(evidence[number - 1]!, taken.has(number))}`,
    );
  }
}

/** The pieces that stand here, by the numbers that are shown. */
function numbersOf(mark: HTMLElement): number[] {
  return (mark.dataset.evidence ?? '').split(' ').map(Number);
}

/** The one of them that pointing here means. */
function setShown(mark: HTMLElement, number: number | undefined): void {
  if (number === undefined) delete mark.dataset.shown;
  else mark.dataset.shown = String(number);
}

function nameTag({ activity, entry }: Evidence, isOut: boolean): string {
  return `${activity}, ${entry}${isOut ? ', taken out' : ''}`;
}
