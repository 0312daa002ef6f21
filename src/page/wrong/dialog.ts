import type { ReadAnswer } from '../messages.js';
import { type Objection, writeCase } from './write-case.js';

const dialog = document.querySelector<HTMLDialogElement>('dialog.wrong')!;
const form = dialog.querySelector('form')!;
const preview = dialog.querySelector<HTMLTextAreaElement>('#wrong-preview')!;
const status = dialog.querySelector<HTMLElement>('[role=status]')!;
const field = <Field extends Element>(name: string) => form.elements.namedItem(name) as unknown as Field;

let shown: ReadAnswer;

/** Asks what is wrong with a reading. What was written before is still there; the tick is taken off anew each time. */
export function openDialog(answer: ReadAnswer): void {
  shown = answer;
  field<HTMLInputElement>('with-posting').checked = false;
  write();
  dialog.showModal();
}

form.addEventListener('input', write);
dialog.querySelector('.copy')!.addEventListener('click', copy);

/** The whole text is shown, so that nobody hands on what they have not seen. */
function write(): void {
  preview.value = writeCase(shown.report, shown.posting, readObjection());
  status.textContent = '';
}

function readObjection(): Objection {
  return {
    expected: field<HTMLSelectElement>('expected').value,
    note: field<HTMLTextAreaElement>('note').value,
    withPosting: field<HTMLInputElement>('with-posting').checked,
  };
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(preview.value);
    say('Copied. Nothing has been sent: paste it where the people who run this page will read it.');
  } catch {
    // Pages that come over plain http may not use the clipboard.
    preview.focus();
    preview.select();
    say('This browser does not let the page copy. The text is selected: copy it yourself.');
  }
}

function say(words: string): void {
  status.textContent = words;
  status.scrollIntoView({ block: 'nearest' });
}
