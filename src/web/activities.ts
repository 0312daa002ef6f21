import { ACTIVITY_NAMES } from '../render/words.js';
import { ACTIVITIES, type Activity } from '../types.js';
import { wantField } from './want.js';
import { ACTIVITY_LETTERS, ACTIVITY_MEANINGS } from './words.js';

export interface ActivityView {
  readonly activity: Activity;
  readonly letter: string;
  readonly name: string;
  readonly meaning: string;
  /** Name of its field in “the mix I want”. */
  readonly field: string;
}

/** The four activities, as legends and forms show them. */
export function listActivities(): ActivityView[] {
  return ACTIVITIES.map((activity) => ({
    activity,
    letter: ACTIVITY_LETTERS[activity],
    name: ACTIVITY_NAMES[activity],
    meaning: ACTIVITY_MEANINGS[activity],
    field: wantField(activity),
  }));
}
