import { ACTIVITY_NAMES, SECTION_NAMES } from '../../render/words.js';
import type { Evidence } from '../../types.js';
import { ACTIVITY_LETTERS } from '../../web/words.js';
import { make } from '../make.js';
import { placeBeside } from './place.js';

/** Says what one piece of evidence counts for, beside its mark; holds the button that takes it out. */
export class Card {
  readonly element = make('div', 'card');
  readonly button = make('button', 'small');
  private readonly says = make('div', '');
  /** The piece that it speaks of; null while it is hidden. */
  number: number | null = null;

  constructor(room: HTMLElement) {
    this.element.id = 'card';
    this.element.hidden = true;
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-label', 'What this mark counts for');
    this.says.id = 'card-says';
    this.button.type = 'button';
    this.element.append(this.says, this.button);
    room.append(this.element);
  }

  /**
   * @param marks everything that belongs to the piece, none of which the card may cover
   * @param floor how far down there is room
   */
  show(number: number, piece: Evidence, isOut: boolean, marks: readonly Element[], floor: number): void {
    this.number = number;
    const letter = make('span', `letter fill-${piece.activity}`, ACTIVITY_LETTERS[piece.activity]);
    letter.setAttribute('aria-hidden', 'true');
    const weight = `Weight ${piece.weight.toFixed(1)}, in ${SECTION_NAMES[piece.section]}`;
    this.says.replaceChildren(
      make(
        'p',
        'entry',
        letter,
        ' ',
        make('b', '', ACTIVITY_NAMES[piece.activity]),
        ' by ',
        make('i', '', piece.entry),
      ),
      make('p', '', [`${weight}.`, ...piece.reasons].join(' ')),
    );
    this.button.textContent = isOut ? 'Put it back' : 'Take it out';
    this.element.hidden = false;
    placeBeside(this.element, marks, floor);
  }

  hide(): void {
    this.number = null;
    this.element.hidden = true;
  }
}
