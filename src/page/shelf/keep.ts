import { BASE } from '../base.js';
import { element } from '../element.js';
import type { Live } from '../live.js';
import type { Note } from '../take/note.js';
import { besideVerdict } from './beside-verdict.js';
import { ShelfError } from './database.js';
import { isSame, type Kept, MOST_KEPT } from './kept.js';
import { takeKept } from './open-kept.js';
import { Shelf } from './shelf.js';

/** Lets a reading be kept for comparing, and opens what was kept. */
export function startKeeping(live: Live, note: Note): void {
  const shelf = new Shelf();
  let kept: readonly Kept[] = [];
  let problem = '';

  const look = async () => {
    kept = await shelf.list().catch(() => []);
    show();
  };
  shelf.onChange(look);
  live.onRead(() => {
    problem = '';
    show();
  });
  void takeKept(shelf, live, note);
  void look();

  /** The posting in the form, where it is kept. */
  const own = () => kept.find((one) => isSame(one, pasted()));

  function pasted() {
    const { text, title, company } = live.form;
    return { text: text.value, title: title.value, company: company.value };
  }

  function show(): void {
    const place = besideVerdict();
    if (!place) return;
    const line = place.querySelector('.keep') ?? place.appendChild(makeLine());
    line.querySelector('button')!.textContent = own() ? 'Take out of comparison' : 'Keep for comparing';
    line.querySelector('.keep-state')!.replaceChildren(...sayState());
  }

  function makeLine(): HTMLElement {
    const button = element('button', { type: 'button', class: 'quiet' });
    button.addEventListener('click', () => void toggle());
    return element(
      'p',
      { class: 'keep' },
      button,
      element('span', { class: 'keep-state help', role: 'status' }),
    );
  }

  function sayState(): (Node | string)[] {
    const link = element('a', { href: `${BASE}compare` }, kept.length > 1 ? 'Compare them' : 'Compare');
    if (problem) return [problem, ' ', link];
    if (own()) return [`Kept in this browser, ${kept.length} of ${MOST_KEPT}. `, link];
    return kept.length > 0 ? [`${kept.length} of ${MOST_KEPT} kept. `, link] : [];
  }

  async function toggle(): Promise<void> {
    const one = own();
    problem = '';
    try {
      await (one ? shelf.remove([one]) : shelf.add([pasted()]));
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      problem = error.message;
      show();
    }
  }
}
