/** Between the card and what it speaks of. */
const GAP = 6;

/** Below these elements, or above them where there is more room. Never upon them. */
export function placeBeside(card: HTMLElement, elements: readonly Element[], floor: number): void {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const last = boxes.at(-1)!;
  const room = card.offsetParent!.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const isAbove = bottom + GAP + height > floor && top > floor - bottom;
  const left = Math.max(0, Math.min(last.left - room.left, room.width - width));
  card.style.left = `${left}px`;
  card.style.top = `${(isAbove ? top - GAP - height : bottom + GAP) - room.top}px`;
}
