import type { Live } from '../live.js';
import type { Keep } from './keep.js';

/** Offers to share and keep each reading; what does so is loaded with the first of them. */
export function startSharing(live: Live): void {
  let keep: Keep | undefined;
  live.onRead(async (answer) => {
    if (answer.report.ranking === null) return;
    if (!keep) {
      const { Keep } = await import('./keep.js');
      keep ??= new Keep(answer);
    }
    await keep.show(live.answer ?? answer);
  });
}
