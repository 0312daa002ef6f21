import type { Form } from '../form.js';
import { forgetFilled, insertText, setText } from './fill.js';
import type { Note } from './note.js';
import { chooseText, mayBeRich } from './rich-text.js';

/**
 * Keeps the headings and bullets of what is pasted from a page or a document. Plain text is left to the browser.
 * @param open takes files that were copied in a file manager
 */
export function followPastes(form: Form, note: Note, open: (files: readonly File[]) => void): void {
  form.text.addEventListener('input', () => {
    if (form.text.value === '') forgetFilled(form);
  });
  form.text.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const html = clipboardData?.getData('text/html') ?? '';
    const plain = clipboardData?.getData('text/plain') ?? '';
    const files = [...(clipboardData?.files ?? [])];
    note.clear();
    const { selectionStart, selectionEnd, value } = form.text;
    if (selectionStart === 0 && selectionEnd === value.length) forgetFilled(form);
    if (html === '' && plain === '' && files.length > 0) {
      event.preventDefault();
      open(files);
    } else if (mayBeRich(html, plain)) {
      event.preventDefault();
      void pasteRich(form, note, html, plain.replace(/\r\n?/g, '\n'));
    }
  });
}

async function pasteRich(form: Form, note: Note, html: string, plain: string): Promise<void> {
  const text = chooseText(plain, await extract(html));
  const before = form.text.value;
  insertText(form.text, text);
  if (text === plain) return;
  note.say('Pasted with its lines and bullets.', { words: 'Undo', to: () => setText(form.text, before) });
}

/** Without a network at the first visit there may be nothing to read HTML with; the plain text is there. */
async function extract(html: string): Promise<string> {
  try {
    const { readSource } = await import('../formats.js');
    return readSource({ text: html, format: 'html' }).text;
  } catch {
    return '';
  }
}
