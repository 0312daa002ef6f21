import { ACTIVITIES, type Activity, type ActivityMix } from '../../types.js';

/**
 * Gives one activity another share and takes it from the others in the proportion that they had, in whole percent that sum
 * to 100. Where they had nothing, they get equal parts.
 */
export function balance(mix: ActivityMix, moved: Activity, share: number): ActivityMix {
  const others = ACTIVITIES.filter((activity) => activity !== moved);
  const before = others.reduce((sum, activity) => sum + mix[activity], 0);
  const rest = 100 - share;
  const exact = others.map((activity) =>
    before === 0 ? rest / others.length : (rest * mix[activity]) / before,
  );
  const whole = exact.map(Math.floor);
  const missing = rest - whole.reduce((a, b) => a + b, 0);
  const byRemainder = others
    .map((_, place) => place)
    .sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const place of byRemainder.slice(0, missing)) whole[place]!++;
  const shares = others.map((activity, place) => [activity, whole[place]!] as const);
  return { ...mix, ...Object.fromEntries(shares), [moved]: share };
}
