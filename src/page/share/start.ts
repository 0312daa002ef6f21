import type { Live } from '../live.js';
import type { Sharing } from './sharing.js';

/** Offers to share and keep each reading; what does so is loaded with the first of them. */
export function startSharing(live: Live): void {
  let sharing: Sharing | undefined;
  live.onRead(async (answer) => {
    if (answer.report.ranking === null) return;
    if (!sharing) {
      const { Sharing } = await import('./sharing.js');
      sharing ??= new Sharing(answer);
    }
    await sharing.show(live.answer ?? answer);
  });
}
