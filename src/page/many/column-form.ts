import type { ColumnMap } from '../../posting/columns.js';
import { element } from '../element.js';

/** What can be mapped here, and what it is called. */
const FIELDS = [
  ['text', 'Text of the posting'],
  ['title', 'Title'],
  ['company', 'Employer'],
  ['id', 'Id'],
] as const;

/** Asks which columns hold what, as `--map` tells the command line. */
export function askColumns(
  form: HTMLFormElement,
  columns: readonly string[],
  go: (map: ColumnMap) => void,
): void {
  const options = () => columns.map((column) => element('option', { value: column }, column));
  form.querySelector('#column-fields')!.replaceChildren(
    ...FIELDS.map(([field, label]) => {
      const isText = field === 'text';
      const unset = element('option', { value: '' }, isText ? 'choose a column' : 'by its usual name');
      return element(
        'p',
        {},
        element('label', { for: `map-${field}` }, label),
        element('select', { id: `map-${field}`, name: field, required: isText }, unset, ...options()),
      );
    }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const chosen = [...new FormData(form)].filter(([, column]) => column !== '');
    go(Object.fromEntries(chosen) as ColumnMap);
  };
}
