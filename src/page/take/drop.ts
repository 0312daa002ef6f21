import { make } from '../make.js';

/** Takes files that are dropped anywhere on the page, and shows that it does. A transfer is empty once this turn is over. */
export function followDrops(open: (transfer: DataTransfer) => void, label: string): void {
  const target = make('div', 'drop-target', label);
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
    open(event.dataTransfer!);
  });
}

/** Text may be dragged, too; that is left to the browser. */
function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
