import { renderJson } from '../../render/json.js';
import type { Posting } from '../../types.js';
import { BASE } from '../base.js';
import { make } from '../make.js';
import type { ReadAnswer } from '../messages.js';
import { besideVerdict } from '../shelf/beside-verdict.js';
import { copyText } from './copy.js';
import { download } from './download.js';
import { type Carried, pack } from './pack.js';

/** Longer links are cut by programs that send them on. */
const LONGEST_LINK = 4_000;

/** Longer names of files are a burden in any list of them. */
const LONGEST_NAME = 60;

/** The ways to hand a reading on or to keep it, in a row below its verdict. */
export class Sharing {
  private readonly row = make('div', 'sharing');
  private readonly help = make('p', 'help');
  private readonly share = makeButton('Copy a link', () => this.shareIt());
  private link = '';

  constructor(private answer: ReadAnswer) {
    this.row.setAttribute('role', 'group');
    this.row.setAttribute('aria-label', 'Share and keep');
    this.help.setAttribute('role', 'status');
    this.row.append(
      this.share,
      makeButton('Markdown', () => this.save('md', 'text/markdown', this.answer.markdown ?? '')),
      makeButton('JSON', () => this.save('json', 'application/json', this.writeJson())),
      makeButton('Print', () => print()),
      this.help,
    );
  }

  /** Stands below the newest verdict from now on. */
  async show(answer: ReadAnswer): Promise<void> {
    this.answer = answer;
    besideVerdict()?.append(this.row);
    const link = location.origin + BASE + (await pack(toCarry(answer.posting)));
    if (this.answer !== answer) return;
    this.link = link;
    const length = sayLength(link);
    this.share.textContent = this.isLong ? 'Save a file to share' : 'Copy a link';
    this.help.textContent = this.isLong
      ? `A link would have ${length}, which many programs cut short. The file opens here when it is dropped on the page.`
      : `The link has ${length} and carries the posting itself: no server sees it.`;
  }

  private get isLong(): boolean {
    return this.link.length > LONGEST_LINK;
  }

  private async shareIt(): Promise<void> {
    if (this.isLong) {
      const file = `${JSON.stringify(toCarry(this.answer.posting), null, 2)}\n`;
      download('posting.rolecall.json', 'application/json', file);
      return;
    }
    const isCopied = await copyText(this.link, this.row);
    if (isCopied) this.share.textContent = 'Copied';
    this.help.textContent = isCopied
      ? `Copied, ${sayLength(this.link)}. Whoever opens it sees this reading, made in their own browser.`
      : 'This page may not copy by itself. Copy the marked link.';
  }

  private save(ending: string, type: string, content: string): void {
    const { title } = this.answer.report;
    download(`${nameFile(title?.text ?? '')}.${ending}`, type, content);
  }

  private writeJson(): string {
    const { report, advice } = this.answer;
    return renderJson(report, { brief: false, advice });
  }
}

/** What whoever opens it is to see; nothing of where the posting came from. */
function toCarry({ text, title, company }: Posting): Carried {
  return { text, title, company };
}

/** `Applied Scientist II, Search` is saved as `rolecall-applied-scientist-ii-search`. */
function nameFile(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['posting'];
  return `rolecall-${words.join('-').slice(0, LONGEST_NAME)}`;
}

function sayLength(link: string): string {
  return `${link.length.toLocaleString('en-US')} characters`;
}

function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', 'quiet', words);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
