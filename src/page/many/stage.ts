/** What the page is at. */
export type State = 'empty' | 'asking' | 'reading' | 'finished' | 'stopped' | 'failed';

/** Shows what belongs to a state: elements name theirs in `data-in`. */
export function enter(state: State, page: HTMLElement): void {
  const focused = document.activeElement;
  for (const part of page.querySelectorAll<HTMLElement>('[data-in]'))
    part.hidden = !part.dataset.in!.split(' ').includes(state);
  // Whoever pressed a button that is gone now is led to what came of it.
  if (focused instanceof HTMLElement && page.contains(focused) && focused.closest('[hidden]'))
    page.querySelector<HTMLElement>('[data-in]:not([hidden]) [tabindex="-1"]')?.focus();
}
