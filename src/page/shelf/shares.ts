import { ACTIVITIES, type Activity, type ActivityMix } from '../../types.js';
import { NOTHING_WANTED, toShares, wantField } from '../../web/want.js';

/** The four numbers of a form: see `views/partials/want.ejs`. */
export class Shares {
  readonly inputs: Readonly<Record<Activity, HTMLInputElement>>;

  constructor(readonly form: HTMLFormElement) {
    const input = (activity: Activity) => form.elements.namedItem(wantField(activity)) as HTMLInputElement;
    this.inputs = Object.fromEntries(ACTIVITIES.map((activity) => [activity, input(activity)])) as Record<
      Activity,
      HTMLInputElement
    >;
  }

  /** As they stand there, be their sum 100 or not; undefined while all are empty. */
  read(): ActivityMix | undefined {
    const fields = ACTIVITIES.map((activity) => [activity, this.inputs[activity].value]);
    return toShares({ ...NOTHING_WANTED, ...Object.fromEntries(fields) });
  }

  /** The same with nought for what is empty or no number. */
  readOrNone(): ActivityMix {
    const mix = this.read();
    const shares = ACTIVITIES.map((activity) => [activity, mix?.[activity] || 0]);
    return Object.fromEntries(shares) as unknown as ActivityMix;
  }

  write(mix: ActivityMix | undefined): void {
    for (const activity of ACTIVITIES) this.inputs[activity].value = mix ? String(mix[activity]) : '';
  }

  /** Tells everything that listens to the form that it has changed. */
  announce(): void {
    this.inputs.research.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export function sumOf(mix: ActivityMix): number {
  return ACTIVITIES.reduce((sum, activity) => sum + mix[activity], 0);
}
