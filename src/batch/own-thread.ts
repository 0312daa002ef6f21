import type { Pool } from './pool.js';
import type { Scorer } from './score.js';

/** How long other events, such as a wish to stop, may have to wait. */
const LONGEST_TURN = 50;

/** Scores in this thread, and lets other events have their turn. */
export function openOwnThread(scorer: Scorer, signal: AbortSignal): Pool {
  let turn = performance.now();
  return {
    width: 1,
    async score(parcel, task) {
      const steps = scorer.score(parcel, task);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        if (performance.now() - turn < LONGEST_TURN) continue;
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
        turn = performance.now();
      }
    },
    close: async () => {},
  };
}
