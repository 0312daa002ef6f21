import { BASE } from '../base.js';
import { make } from '../make.js';
import { OPENED } from './file-kind.js';

/** The button that opens a file, and the other ways to bring a posting here. */
export function makeWays(open: (files: readonly File[]) => void): Node[] {
  const input = make('input', '');
  input.type = 'file';
  input.accept = OPENED;
  input.hidden = true;
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // So that the same file can be opened again.
    input.value = '';
  });
  const button = make('button', 'quiet', 'Open a file');
  button.type = 'button';
  button.addEventListener('click', () => input.click());
  const link = make('a', '', 'take it from its page');
  link.href = `${BASE}bookmarklet`;
  return [button, input, make('span', 'help', 'or drop one anywhere here, or ', link, '.')];
}
