import { ACTIVITIES, type Activity, type ActivityMix } from '../types.js';

/** The four fields of “the mix I want” as they were sent, so that a slip can be given back as it was typed. */
export type WantFields = Readonly<Record<Activity, string>>;

export const NOTHING_WANTED: WantFields = { research: '', modeling: '', engineering: '', product: '' };

/** The fields of a form or of an address. Anything else than one text for each is as good as empty. */
export function takeWant(fields: Readonly<Record<string, unknown>>): WantFields {
  const take = (activity: Activity) => {
    const value = fields[wantField(activity)];
    return typeof value === 'string' ? value : '';
  };
  return {
    research: take('research'),
    modeling: take('modeling'),
    engineering: take('engineering'),
    product: take('product'),
  };
}

/** The same as it stands in an address. */
export function wantQuery(want: ActivityMix): string {
  return ACTIVITIES.map((activity) => `${wantField(activity)}=${want[activity]}`).join('&');
}

export function wantField(activity: Activity): string {
  return `want-${activity}`;
}

/** Which of the four are wrong, by the JSON pointers to what is; a wrong sum of good numbers is so by all of them. */
export function wrongShares(pointers: readonly string[]): readonly Activity[] {
  const own = ACTIVITIES.filter((activity) => pointers.includes(`/want/${activity}`));
  return own.length === 0 && pointers.includes('/want') ? ACTIVITIES : own;
}

/** All four left empty want nothing; beside a number, an empty field is nought. Whether the numbers will do is for the schema to say. */
export function toShares(fields: WantFields): ActivityMix | undefined {
  if (ACTIVITIES.every((activity) => fields[activity].trim() === '')) return undefined;
  return {
    research: toNumber(fields.research),
    modeling: toNumber(fields.modeling),
    engineering: toNumber(fields.engineering),
    product: toNumber(fields.product),
  };
}

function toNumber(field: string): number {
  const digits = field.replace('%', '').trim();
  if (digits === '') return 0;
  return /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
}
