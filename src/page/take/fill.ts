import type { Posting } from '../../types.js';
import type { Form } from '../form.js';

/** Browsers insert so that it can be undone line by line, in time that grows with the square of the lines. */
const MOST_LINES = 300;

/** Puts a text where the caret is, as if it were typed: Ctrl+Z takes it out again. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  // No newer way keeps what can be undone.
  if (countLines(text) <= MOST_LINES && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

function countLines(text: string): number {
  return text.split('\n').length;
}

/** Fields that were filled in along with a posting, with what they were given; what was typed over is the reader's own. */
const filled = new WeakMap<HTMLInputElement, string>();

function fillField(field: HTMLInputElement, value: string): void {
  field.value = value;
  filled.set(field, value);
}

/** Empties the title and the company that came with a posting which is about to go. */
export function forgetFilled({ title, company }: Form): void {
  for (const field of [title, company]) {
    if (filled.get(field) === field.value) field.value = '';
    filled.delete(field);
  }
}

type Given = Pick<Posting, 'text' | 'title' | 'company'>;

/**
 * Puts a posting into the form in place of the one that is there.
 * @returns what brings that one back; null where there was none
 */
export function fillForm(form: Form, { text, title, company }: Given): (() => void) | null {
  const [before, titleBefore, companyBefore] = [form.text.value, form.title.value, form.company.value];
  if (before === '') {
    // A title that was typed before its posting came is meant for it.
    if (title) fillField(form.title, title);
    if (company) fillField(form.company, company);
    setText(form.text, text);
    return null;
  }
  fillField(form.title, title ?? '');
  fillField(form.company, company ?? '');
  const focused = document.activeElement;
  form.text.select();
  insertText(form.text, text);
  if (focused instanceof HTMLElement && focused !== form.text) focused.focus({ preventScroll: true });
  return () => {
    form.title.value = titleBefore;
    form.company.value = companyBefore;
    setText(form.text, before);
  };
}

/** Puts a text in place of another, as one step that cannot be undone. */
export function setText(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
