import type { Pasted } from '../posting/posting.js';
import { ACTIVITIES, type ActivityMix } from '../types.js';
import { NOTHING_WANTED, toShares, wantField } from '../web/want.js';

/** The form of the page: see `views/partials/form.ejs`. */
export class Form {
  readonly text: HTMLTextAreaElement;
  readonly title: HTMLInputElement;
  readonly company: HTMLInputElement;

  constructor(readonly element: HTMLFormElement) {
    const field = <Field extends Element>(name: string) => element.elements.namedItem(name) as Field | null;
    this.text = field('text')!;
    this.title = field('title')!;
    this.company = field('company')!;
  }

  read(): Pasted {
    return { text: this.text.value, title: this.title.value, company: this.company.value };
  }

  /** The mix that is wanted; undefined while there is none, or its numbers do not sum to 100. */
  want(): ActivityMix | undefined {
    const fields = ACTIVITIES.map((activity) => {
      const input = this.element.elements.namedItem(wantField(activity)) as HTMLInputElement | null;
      return [activity, input?.value ?? ''];
    });
    const want = toShares({ ...NOTHING_WANTED, ...Object.fromEntries(fields) });
    return want && ACTIVITIES.reduce((sum, activity) => sum + want[activity], 0) === 100 ? want : undefined;
  }
}
