import { ACTIVITY_NAMES } from '../../render/words.js';
import { ACTIVITIES, type ActivityMix, type Span } from '../../types.js';
import { ACTIVITY_LETTERS } from '../../web/words.js';
import { drawMix } from '../draw-mix.js';
import { make } from '../make.js';
import type { ReadAnswer } from '../messages.js';
import type { Reader } from '../reader.js';
import { blankOut } from './blank.js';

/** Says what the verdict would be without some of the words, beside what it is. The form keeps its text. */
export class WhatIf {
  readonly element = make('section', 'what-if');
  readonly back = make('button', 'small', 'Put all back');
  private readonly says = make('div', '');
  private newest = 0;

  constructor(
    room: HTMLElement,
    private readonly reader: Reader,
  ) {
    this.element.setAttribute('aria-label', 'What if');
    this.element.hidden = true;
    this.back.type = 'button';
    this.element.append(this.says, this.back);
    room.append(this.element);
  }

  /** @returns the outcome in a sentence; null where a newer one has overtaken it */
  async show(before: ReadAnswer, taken: readonly Span[]): Promise<string | null> {
    const turn = ++this.newest;
    const posting = { ...before.posting, text: blankOut(before.posting.text, taken) };
    const after = await this.reader.read({ posting, shown: false });
    if (turn !== this.newest) return null;
    const pieces = taken.length === 1 ? 'Without 1 piece' : `Without ${taken.length} pieces`;
    const isSame = before.gist.work === after.gist.work;
    const sentence = `${pieces}: ${compareGists(before, after, isSame)}.`;
    this.says.replaceChildren(
      make('h2', '', pieces),
      make('div', 'both', drawSide(isSame ? 'still' : 'it would be', after), drawSide('instead of', before)),
      ...drawShares(before.report.mix, after.report.mix),
    );
    this.element.hidden = false;
    return sentence;
  }

  /** Where it begins on the screen, or where the screen ends. */
  get top(): number {
    return this.element.hidden
      ? window.innerHeight
      : Math.min(this.element.getBoundingClientRect().top, window.innerHeight);
  }

  hide(): void {
    this.newest++;
    this.element.hidden = true;
  }
}

function compareGists({ gist: before }: ReadAnswer, { gist: after }: ReadAnswer, isSame: boolean): string {
  if (isSame) return `still ${after.work}, ${after.certainty} instead of ${before.certainty}`;
  return `${after.work}, ${after.certainty}, instead of ${before.work}, ${before.certainty}`;
}

function drawSide(label: string, { gist, report }: ReadAnswer): HTMLElement {
  const side = make('p', 'side', make('span', 'label', label), make('b', '', gist.work), ' ');
  side.append(make('span', 'certainty', gist.certainty));
  if (report.mix) side.append(make('span', 'mini', drawMix(report.mix)));
  return side;
}

function drawShares(before: ActivityMix | null, after: ActivityMix | null): HTMLElement[] {
  if (!before || !after) return [];
  const list = make('ul', 'changes');
  for (const activity of ACTIVITIES) {
    const letter = make('span', `letter fill-${activity}`, ACTIVITY_LETTERS[activity]);
    letter.setAttribute('aria-hidden', 'true');
    const [from, to] = [before[activity], after[activity]];
    const name = make('span', 'unseen', `${ACTIVITY_NAMES[activity]} `);
    const change = from === to ? `${to}` : `${from}\u00a0→\u00a0${to}`;
    list.append(make('li', from === to ? 'same' : '', letter, ' ', name, change));
  }
  return [list, make('p', 'note', NOTE)];
}

/** True of how shares come about: they sum to 100, and each word is weighed together with the others. */
const NOTE =
  'Shares always sum to 100 and are estimated from all that is left together, so taking words out of one activity may move every share, its own even upwards.';
