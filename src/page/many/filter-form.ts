import type { Filter } from './filter.js';

/** Long enough that a word is typed before the table follows, in milliseconds. */
const PAUSE = 120;

/** The fields that rows are filtered by. */
export class FilterForm {
  private pending = 0;

  constructor(
    private readonly form: HTMLFormElement,
    onChange: () => void,
  ) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      clearTimeout(this.pending);
      this.pending = window.setTimeout(onChange, target instanceof HTMLSelectElement ? 0 : PAUSE);
    });
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(onChange));
  }

  read(): Filter {
    return Object.fromEntries(new FormData(this.form)) as unknown as Filter;
  }

  reset(): void {
    this.form.reset();
  }
}
