import type { Live } from '../live.js';

/** Below a reading, a way to say that it is wrong. Its place and its words stand in `views/wrong.ejs`. */
export function offerToObject(live: Live): void {
  const template = document.querySelector<HTMLTemplateElement>('#wrong')!;
  let isOffered = false;
  live.onRead(() => {
    if (isOffered) return;
    isOffered = true;
    template.after(template.content.cloneNode(true));
    document.querySelector('.wrong-offer button')!.addEventListener('click', async () => {
      const { openDialog } = await import('./dialog.js');
      if (live.answer) openDialog(live.answer);
    });
  });
}
