import { make } from '../make.js';

/** Where something more can be done about what a note says. */
export interface Way {
  readonly words: string;
  /** An address to go to, or what to do. */
  readonly to: string | (() => void);
}

/** A line below the posting that says what came of opening or pasting something. It is read out, too. */
export class Note {
  constructor(private readonly place: HTMLElement) {}

  say(sentence: string, ...ways: readonly Way[]): void {
    this.place.replaceChildren(make('span', '', sentence), ...ways.map((way) => this.offer(way)));
  }

  clear(): void {
    this.place.replaceChildren();
  }

  private offer({ words, to }: Way): HTMLElement {
    if (typeof to === 'string') {
      const link = make('a', '', words);
      link.href = to;
      return link;
    }
    const button = make('button', 'quiet', words);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.clear();
      to();
    });
    return button;
  }
}
