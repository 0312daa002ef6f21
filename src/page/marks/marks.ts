import type { Activity } from '../../types.js';
import type { Live } from '../live.js';
import type { ReadAnswer } from '../messages.js';
import type { Reader } from '../reader.js';
import { Card } from './card.js';
import { paintMarks } from './paint.js';
import { pickedBy, preparePicks, showPicked } from './picks.js';
import { Pointing } from './pointing.js';
import { WhatIf } from './what-if.js';

/** Evidence that can be asked: what a mark counts for, what one activity rests on, what would be without some words. */
export class Marks {
  private readonly place: HTMLElement;
  private readonly card: Card;
  private readonly whatIf: WhatIf;
  private readonly taken = new Set<number>();
  private only: Activity | null = null;
  private answer: ReadAnswer | null = null;

  constructor(
    private readonly live: Live,
    reader: Reader,
  ) {
    this.place = live.place;
    const room = this.place.parentElement!;
    this.card = new Card(room);
    this.whatIf = new WhatIf(room, reader);
    this.whatIf.back.addEventListener('click', () => this.putAllBack());
    new Pointing(this.place, this.card, {
      show: (number) => this.showCard(number),
      toggle: (number) => this.toggle(number),
    });
    this.place.addEventListener('click', ({ target }) => this.follow(target as Element));
    this.place.addEventListener('keydown', (event) => {
      const part = (event.target as Element).closest('rect');
      if (!part || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      this.follow(part);
    });
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented && this.only !== null) this.pick(null);
    });
    live.onRead((answer) => this.take(answer));
    live.onState((state) => state === 'shown' || this.forget());
    if (live.answer) this.take(live.answer);
  }

  /** A new reading. What was taken out of another text stands in it no more. */
  private take(answer: ReadAnswer): void {
    const isSameText = answer.posting.text === this.answer?.posting.text;
    if (!isSameText) this.forget();
    this.answer = answer;
    if (!('evidence' in answer.report)) return;
    this.prepare();
    this.paint();
    if (this.taken.size > 0) void this.showOutcome();
  }

  private forget(): void {
    this.answer = null;
    this.only = null;
    this.taken.clear();
    this.card.hide();
    this.whatIf.hide();
  }

  private prepare(): void {
    preparePicks(this.place);
    for (const mark of this.place.querySelectorAll('.sheet [title]')) mark.removeAttribute('title');
    for (const tag of this.place.querySelectorAll('.sheet .tag')) {
      tag.setAttribute('role', 'button');
      tag.setAttribute('aria-haspopup', 'dialog');
    }
    const help = this.place.querySelector('.posting .how');
    if (help) help.textContent = HELP;
  }

  private get evidence() {
    const report = this.answer?.report;
    return report && 'evidence' in report ? report.evidence : [];
  }

  private paint(): void {
    const { evidence, taken, only } = this;
    paintMarks(this.place, { evidence, taken, only });
    showPicked(this.place, this.only);
  }

  private showCard(number: number): void {
    const piece = this.evidence[number - 1];
    if (!piece) return;
    const marks = this.place.querySelectorAll(`.sheet [data-evidence~="${number}"]`);
    this.card.show(number, piece, this.taken.has(number), [...marks], this.whatIf.top);
  }

  private toggle(number: number): void {
    if (!this.taken.delete(number)) this.taken.add(number);
    this.paint();
    void this.showOutcome(number);
  }

  private putAllBack(): void {
    const [first] = this.taken;
    this.taken.clear();
    this.paint();
    void this.showOutcome();
    this.place.querySelector<HTMLElement>(`#mark-${first}`)?.focus({ preventScroll: true });
    this.card.hide();
  }

  private async showOutcome(newest?: number): Promise<void> {
    if (this.taken.size === 0) {
      this.whatIf.hide();
      return this.live.say('Everything is put back.');
    }
    const spans = [...this.taken].map((number) => this.evidence[number - 1]!);
    const sentence = await this.whatIf.show(this.answer!, spans);
    if (!sentence) return;
    this.live.say(sentence);
    this.uncover(newest);
  }

  /** What has just been pressed stays in view beside what came of it. */
  private uncover(number: number | undefined): void {
    const mark = this.place.querySelector(`.sheet [data-evidence~="${number}"]`);
    const isCovered = mark && mark.getBoundingClientRect().bottom > this.whatIf.top;
    if (isCovered) mark.scrollIntoView({ block: 'center' });
  }

  private follow(target: Element): void {
    const activity = pickedBy(target);
    if (activity) this.pick(activity === this.only ? null : activity, target.matches('rect'));
    // The list leads to a mark, which has to be there.
    else if (this.only !== null && target.closest('.evidence .tag')) this.pick(null);
  }

  private pick(activity: Activity | null, isFar = false): void {
    this.only = activity;
    this.card.hide();
    this.paint();
    const shown = this.evidence.filter((piece) => activity === null || piece.activity === activity).length;
    this.live.say(activity ? `Showing ${shown} marks of ${activity}.` : `Showing all ${shown} marks.`);
    if (!isFar || activity === null) return;
    this.place.querySelector('#posting-heading')?.scrollIntoView();
    this.place
      .querySelector<HTMLElement>(`.key [data-activity="${activity}"]`)
      ?.focus({ preventScroll: true });
  }
}

const HELP =
  'Each mark is a piece of evidence: point at it or tap it to see what it counts for, click it to take it out and see what the verdict would be without it (by keyboard, Tab to its number, and press Enter for the button). Your text stays as it is. Greyed text says nothing of the work and does not count.';
