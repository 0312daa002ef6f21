import type { Card } from './card.js';

/** A pointer that only passes over a mark means nothing; one that leaves it may be on its way to the card. */
const [COMES, LEAVES] = [120, 250];

interface Meanings {
  show(number: number): void;
  toggle(number: number): void;
}

/**
 * What is meant by pointing at marks. A mouse shows the card by resting on a mark, and takes the mark out by a click. A finger
 * shows the card by a tap, a key by coming to the mark's number; from there it is the card's button that takes it out.
 */
export class Pointing {
  private timer = 0;
  private pointer = 'mouse';
  /** A card that was asked for stays until it is closed. */
  private isPinned = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly card: Card,
    private readonly means: Meanings,
  ) {
    place.addEventListener('pointerover', (event) => this.rest(event));
    place.addEventListener('click', (event) => this.click(event));
    place.addEventListener('focusin', ({ target }) => this.come(target as HTMLElement));
    card.element.addEventListener('pointerover', () => clearTimeout(this.timer));
    for (const left of [place, card.element])
      left.addEventListener('pointerleave', ({ pointerType }) => {
        if (pointerType === 'mouse') this.leaveSoon();
      });
    card.element.addEventListener('focusout', (event) => this.leave(event));
    card.button.addEventListener('click', () => this.toggle(card.number!));
    place.addEventListener('focusout', (event) => this.leave(event));
    document.addEventListener('pointerdown', (event) => this.press(event));
    document.addEventListener('keydown', (event) => this.type(event));
  }

  private rest({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || this.isPinned) return;
    const mark = markOf(target);
    clearTimeout(this.timer);
    if (mark) this.timer = window.setTimeout(() => this.show(mark), COMES);
    else this.leaveSoon();
  }

  private leaveSoon(): void {
    clearTimeout(this.timer);
    if (!this.isPinned) this.timer = window.setTimeout(() => this.hide(), LEAVES);
  }

  private click(event: MouseEvent): void {
    const mark = markOf(event.target);
    if (!mark) return;
    event.preventDefault();
    const number = Number(mark.dataset.shown);
    if (event.detail === 0) this.enterCard(mark);
    else if (this.pointer === 'touch') this.pin(mark);
    else if (getSelection()?.isCollapsed !== false) this.toggle(number);
  }

  private come(target: HTMLElement): void {
    const tag = markOf(target);
    if (tag?.matches(':focus-visible')) this.show(tag);
  }

  private leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.card.element.contains(relatedTarget)) return;
    if (!markOf(relatedTarget) && this.pointer !== 'touch') this.hide();
  }

  private press({ target, pointerType }: PointerEvent): void {
    this.pointer = pointerType;
    if (this.isPinned && !this.card.element.contains(target as Node)) this.hide();
  }

  /** Escape closes the card; Tab goes on from where it was opened. */
  private type(event: KeyboardEvent): void {
    if ((event.key !== 'Escape' && event.key !== 'Tab') || this.card.number === null) return;
    if (event.key === 'Escape') event.preventDefault();
    else if (!this.card.element.contains(document.activeElement)) return;
    this.close();
  }

  /** What comes of it is shown elsewhere, and the card would stand before it. */
  private toggle(number: number): void {
    this.close();
    this.means.toggle(number);
  }

  /** Focus that was in the card goes back to where it was opened. */
  private close(): void {
    const tag = this.place.querySelector<HTMLElement>(`#mark-${this.card.number}`);
    if (this.card.element.contains(document.activeElement)) tag?.focus({ preventScroll: true });
    this.hide();
  }

  private enterCard(tag: HTMLElement): void {
    this.pin(tag);
    this.card.button.focus({ preventScroll: true });
  }

  private pin(mark: HTMLElement): void {
    this.show(mark);
    this.isPinned = true;
  }

  private show(mark: HTMLElement): void {
    this.place.querySelector('[aria-describedby="card-says"]')?.removeAttribute('aria-describedby');
    mark.setAttribute('aria-describedby', 'card-says');
    this.means.show(Number(mark.dataset.shown));
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.isPinned = false;
    this.card.hide();
  }
}

/** The mark, or the number behind it, that this belongs to. */
function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.sheet [data-shown]') : null;
}
