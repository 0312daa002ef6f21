/**
 * Copies a text. Where the page may not, as over plain http, the text is shown, marked, to be copied by hand.
 * @returns whether it has been copied
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const shown = place.querySelector<HTMLInputElement>('.by-hand') ?? document.createElement('input');
    shown.className = 'by-hand';
    shown.readOnly = true;
    shown.value = text;
    shown.setAttribute('aria-label', 'To be copied');
    place.append(shown);
    shown.select();
    return false;
  }
}
