import { linkTo } from '../links.js';
import { OPENED } from './file-kind.js';

/** The button that opens a file, and the other ways to bring a posting here. */
export function makeWays(open: (files: readonly File[]) => void): Node[] {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = OPENED;
  input.hidden = true;
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // So that the same file can be opened again.
    input.value = '';
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Open a file';
  button.addEventListener('click', () => input.click());
  const help = document.createElement('span');
  help.className = 'help';
  const link = document.createElement('a');
  link.href = linkTo('bookmarklet');
  link.textContent = 'take it from its page';
  help.append('or drop one anywhere here, or ', link, '.');
  return [button, input, help];
}
