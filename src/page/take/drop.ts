import { make } from '../make.js';

/** Takes files that are dropped anywhere on the page, and shows that it does. */
export function followDrops(open: (files: readonly File[]) => void): void {
  const target = make('div', 'drop-target', 'Drop the posting here');
  target.hidden = true;
  document.body.append(target);

  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    target.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) target.hidden = true;
  });
  addEventListener('drop', (event) => {
    target.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer!.files]);
  });
}

/** Text may be dragged, too; that is left to the browser. */
function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
