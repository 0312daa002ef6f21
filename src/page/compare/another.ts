import { RolecallError } from '../../errors.js';
import { isRefused } from '../../render/brief.js';
import type { Reader } from '../reader.js';
import type { Keepable } from '../shelf/kept.js';
import type { Shelf } from '../shelf/shelf.js';
import { readKeepable } from './columns.js';
import type { Notice } from './notice.js';

/** The form for a further posting. What cannot be read or kept stays in it. */
export function startAnother(form: HTMLFormElement, shelf: Shelf, reader: Reader, notice: Notice): void {
  const problem = form.querySelector<HTMLElement>('#another-problem')!;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    const keepable = {
      text: field('text').value,
      title: field('title').value,
      company: field('company').value,
    };
    void add(keepable).catch((error) => {
      if (!(error instanceof RolecallError)) throw error;
      refuse(error.message);
    });
  });

  async function add(keepable: Keepable): Promise<void> {
    const reading = await readKeepable(keepable, reader);
    const refusal = 'problem' in reading ? reading.problem : refusalOf(reading.report);
    if (refusal) return refuse(refusal);
    const added = await shelf.add([keepable]);
    form.reset();
    notice.say(
      added.length > 0 ? 'The posting was added.' : 'This posting is kept already.',
      added.length > 0 ? () => shelf.remove(added) : null,
    );
  }

  function refuse(reason: string): void {
    problem.textContent = reason;
    field('text').focus();
  }
}

function refusalOf(report: Parameters<typeof isRefused>[0]): string | null {
  return isRefused(report) ? report.message : null;
}
