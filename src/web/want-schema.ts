import { z } from 'zod';
import { ACTIVITIES } from '../types.js';

const SHARE = 'Give a whole number from 0 to 100.';
const share = z
  .number({ error: SHARE })
  .int({ error: SHARE })
  .min(0, { error: SHARE })
  .max(100, { error: SHARE });

export const wantSchema = z
  .strictObject({ research: share, modeling: share, engineering: share, product: share })
  .superRefine((want, context) => {
    const sum = ACTIVITIES.reduce((total, activity) => total + want[activity], 0);
    if (sum !== 100)
      context.addIssue({
        code: 'custom',
        message: `The four numbers sum to ${sum}; they should sum to 100.`,
      });
  });
