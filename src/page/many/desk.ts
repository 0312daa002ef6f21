import { describeTotals } from '../../batch/totals.js';
import type { ColumnMap } from '../../posting/columns.js';
import { element } from '../element.js';
import { download } from '../share/download.js';
import { askColumns } from './column-form.js';
import type { Misfit, Source } from './messages.js';
import { nameResults } from './name-results.js';
import type { Outcome } from './outcome.js';
import { Progress } from './progress.js';
import { Run } from './run.js';
import { enter, type State } from './stage.js';
import { tellFailures } from './what-failed.js';

/** What fits into the memory of a page with room to spare. */
const MOST_POSTINGS = 100_000;
/** Results that took this long to make are worth a question before they are gone, in milliseconds. */
const DEAR = 20_000;

/** Takes files, has them read, and says at every moment how that stands. */
export class Desk {
  private run: Run | null = null;
  private sources: readonly Source[] = [];
  private bytes = 0;
  private isUnsaved = false;
  private readonly progress: Progress;

  constructor(
    private readonly page: HTMLElement,
    private readonly outcome: Outcome,
  ) {
    this.progress = new Progress(this.find<HTMLProgressElement>('bar'), this.find('standing'), (words) =>
      this.say(words),
    );
    this.find('stop').addEventListener('click', () => this.stop('Stopped'));
    for (const button of page.querySelectorAll('[data-again]'))
      button.addEventListener('click', () => this.startAnew());
    this.find('save-lines').addEventListener('click', () => this.save('jsonl'));
    this.find('save-rows').addEventListener('click', () => this.save('csv'));
    addEventListener('beforeunload', (event) => {
      if (this.isUnsaved) event.preventDefault();
    });
    this.enter('empty');
  }

  /** Reads files; whatever was read before makes room. */
  take(sources: readonly Source[], map: ColumnMap = {}): void {
    this.run?.stop();
    this.outcome.clear();
    this.isUnsaved = false;
    if (sources.length === 0) {
      this.refuse('Nothing in there can be read as a posting. Choose files of the kinds below.');
      return;
    }
    this.sources = sources;
    this.bytes = sources.reduce((sum, { file }) => sum + file.size, 0);
    this.head(`Reading ${this.name}`);
    this.find('failures').replaceChildren();
    this.progress.begin(this.bytes);
    this.enter('reading');
    this.find('standing-heading').focus();
    this.run = new Run(sources, map, {
      misfit: (misfit) => this.ask(misfit),
      block: (block) => {
        this.outcome.results.add(block);
        const count = this.outcome.results.rows.length;
        this.progress.update(count, block.bytes);
        if (count >= MOST_POSTINGS) this.stopFull();
        else this.outcome.follow();
      },
      end: () => this.finish('finished', `Read: ${this.name}`),
      failure: (message) => this.fail(message),
    });
  }

  private get name(): string {
    const [first, ...others] = this.sources;
    return others.length === 0 ? first!.path : `${this.sources.length} files`;
  }

  private get command(): string {
    return `rolecall score ${this.sources.length === 1 ? this.name : 'FILES'}`;
  }

  private startAnew(): void {
    this.run?.stop();
    this.outcome.clear();
    this.isUnsaved = false;
    this.refuse('');
  }

  /** Back to choosing, with the reason where the eye is led. */
  private refuse(...reasons: readonly string[]): void {
    this.enter('empty');
    this.head('');
    this.find('standing').textContent = '';
    this.say('');
    this.find('refusal').textContent = reasons.join(' ');
    this.find('choose').focus({ preventScroll: true });
    this.find('choose-heading').scrollIntoView({ block: 'nearest' });
  }

  /** Nothing can be read before somebody says where the text is. */
  private ask({ message, columns }: Misfit): void {
    if (columns === null || columns.length === 0) {
      this.refuse(message);
      return;
    }
    this.find('misfit').textContent = message.replace(/ Name it with --map.*$/, '');
    askColumns(this.find<HTMLFormElement>('columns'), columns, (map) => this.take(this.sources, map));
    this.enter('asking');
    this.find('columns-heading').focus();
  }

  private stop(heading: string): void {
    this.run?.stop();
    this.finish('stopped', heading, 'These are the results up to there, from the beginning without a gap. ');
  }

  private stopFull(): void {
    this.run?.stop();
    const most = MOST_POSTINGS.toLocaleString('en-US');
    this.finish(
      'stopped',
      'As many as a page can hold',
      `These are the first ${most}. For all of them use the command line: ${this.command}. `,
    );
  }

  private fail(message: string): void {
    console.error(message);
    this.finish(
      'failed',
      'The page could not go on',
      `What had been read by then is kept below. Load the page again; if that does not help, use the command line: ${this.command}. `,
    );
  }

  private finish(state: State, heading: string, note = ''): void {
    this.run = null;
    this.outcome.finish();
    const { rows, totals } = this.outcome.results;
    this.head(heading);
    const failures = tellFailures(rows);
    if (state === 'finished' && totals.byStatus.error === rows.length) {
      this.outcome.clear();
      this.refuse(...failures);
      return;
    }
    this.find('standing').textContent =
      state === 'finished' && rows.length === 0
        ? 'There are no postings in it.'
        : note + describeTotals(totals);
    this.find('failures').replaceChildren(...failures.map((reason) => element('li', {}, reason)));
    this.isUnsaved = rows.length > 0 && this.progress.elapsed > DEAR;
    this.enter(state);
    this.say(`${heading}. ${this.find('standing').textContent}`);
  }

  private save(kind: 'jsonl' | 'csv'): void {
    const { results } = this.outcome;
    const name = nameResults(this.sources, kind);
    if (kind === 'csv') download(name, 'text/csv', results.writeRows());
    else download(name, 'application/x-ndjson', results.writeLines());
    this.isUnsaved = false;
  }

  private enter(state: State): void {
    this.page.dataset.state = state;
    enter(state, this.page);
  }

  private head(words: string): void {
    this.find('standing-heading').textContent = words;
  }

  private say(words: string): void {
    this.find('spoken').textContent = words;
  }

  private find<Found extends HTMLElement>(id: string): Found {
    return this.page.querySelector<Found>(`#${id}`)!;
  }
}
