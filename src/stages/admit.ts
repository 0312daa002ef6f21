import { layerSet } from '../lexicon/automaton.js';
import { readsLikeTitle } from '../lexicon/titles.js';
import type { Lexicon } from '../lexicon/types.js';
import { MAX_TEXT_LENGTH, type Refusal } from '../types.js';
import { isBinary } from './admit/binary.js';
import { ENGLISH, isPlainlyEnglish, LEAST_ENGLISH } from './admit/english.js';
import type { Document, Matches } from './document.js';
import { listMatches } from './matches.js';

const WORK = layerSet('work');

export interface Admission {
  readonly status: Refusal;
  /** What to do about it. */
  readonly message: string;
}

/** Fewest words from which anything can be read. */
const FEWEST_WORDS = 25;
const LEAST_LETTERS = 0.5;

/** A page of links has no fewer lines, and fewer words a line than this. */
const FEWEST_LINKS = 8;
const LINK_WORDS = 4.5;
/** The first half of a stretch of years; few postings have one, so that they need not be read for the rest of a résumé. */
const SINCE = /(?:19|20)\d\d\s*[-–—]/;

/** Looks at a text before it is taken apart; null where it may be read. */
export function admit(text: string): Admission | null {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('no-text', 'There is no text. Paste the text of the posting.');
  if (text.length > MAX_TEXT_LENGTH)
    return refuse(
      'too-long',
      `This is longer than ${MAX_TEXT_LENGTH.toLocaleString('en-US')} characters. Paste one posting, without what surrounds it.`,
    );
  if (/^(https?:\/\/|www\.)\S+$/i.test(trimmed))
    return refuse(
      'not-a-posting',
      'This is an address. Open it and paste the text of the posting: rolecall does not fetch pages.',
    );
  if (isPlainlyEnglish(trimmed, FEWEST_WORDS)) return null;
  if (isBinary(trimmed))
    return refuse(
      'not-a-posting',
      'This is not text but a binary file. Open it in its own program and paste its text.',
    );
  return admitWords(trimmed);
}

function admitWords(text: string): Admission | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const foreign = words.filter((word) => /[^\p{Script=Latin}\p{N}'’]/u.test(word)).length;
  if (words.length > 0 && foreign / words.length > LEAST_LETTERS)
    return refuse(
      'other-language',
      'This is not in English. rolecall reads English postings; paste a translation.',
    );
  if (words.length < FEWEST_WORDS)
    return refuse(
      'too-short',
      `This is too short to judge (${words.length} ${words.length === 1 ? 'word' : 'words'}). Paste the whole posting, with what the person will do.`,
    );
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  if (english >= LEAST_ENGLISH) return null;
  return looksForeign(words)
    ? refuse(
        'other-language',
        'This does not read like English. rolecall reads English postings; paste a translation.',
      )
    : null;
}

/** The commonest little words of the languages that postings come in most. */
const FOREIGN = new Set(
  'der die das und für mit wir sie ein eine im zu den von auf le la les des et pour une nous vous dans du sur el los las y para con una por de que en il gli per con della dei een het van voor met wij je os as um uma com não para och att som med vi du ett det i w z na do się oraz jest'.split(
    ' ',
  ),
);

function looksForeign(words: readonly string[]): boolean {
  const little = words.filter((word) => FOREIGN.has(word) && !ENGLISH.has(word)).length / words.length;
  return little >= LEAST_ENGLISH;
}

function refuse(status: Refusal, message: string): Admission {
  return { status, message };
}

/** Looks at a text that has been taken apart: a résumé, a page of links, or two postings are not one posting. */
export function admitDocument(document: Document, matches: Matches, lexicon: Lexicon): Admission | null {
  const { text } = document;
  if (isListOfLinks(text, () => countWorked(matches, lexicon)))
    return refuse(
      'not-a-posting',
      'This reads like a list of links, not like a posting. Paste the part that describes the job.',
    );
  if (isResume(text))
    return refuse('not-a-posting', 'This reads like a résumé. Paste the posting that it answers.');
  if (holdsTwoPostings(document, lexicon))
    return refuse(
      'not-a-posting',
      'This reads like two postings. Paste one at a time, or give each a file of its own.',
    );
  return null;
}

/** The sentences that speak of work. */
function countWorked(matches: Matches, { columns }: Lexicon): number {
  const worked = listMatches(matches).filter(({ entry }) => columns.layers[entry] === WORK);
  return new Set(worked.map(({ sentence }) => sentence)).size;
}

/** Few words a line, few of which speak of work. By lines, since links in title case are all taken for headings and leave no sentence. */
function isListOfLinks(text: string, countWorked: () => number): boolean {
  const most = countLines(text);
  if (most < FEWEST_LINKS || hasWords(text, most * LINK_WORDS)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const words = text.split(/\s+/).length;
  return lines >= FEWEST_LINKS && words / lines < LINK_WORDS && countWorked() < lines / 4;
}

/** With empty ones. */
function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Whether a text certainly has so many words, by the spaces before letters and other signs of ASCII alone: looked at no further than need be. */
function hasWords(text: string, least: number): boolean {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0 && count < least; at = text.indexOf(' ', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next > 32 && next < 127) count++;
  }
  return count >= least;
}

/** Two different titles, each with duties and requirements of its own under it. The same posting pasted twice has one title. */
function holdsTwoPostings({ text, sections }: Document, lexicon: Lexicon): boolean {
  const headed = (wanted: string) =>
    sections.filter(({ kind, heading }) => kind === wanted && heading !== null);
  const [duties, requirements] = [headed('duties'), headed('requirements')];
  if (duties.length < 2 || requirements.length < 2) return false;
  const first = Math.max(duties[0]!.start, requirements[0]!.start);
  const last = Math.min(duties.at(-1)!.start, requirements.at(-1)!.start);
  if (first > last || !linesBetween(text, first, last).some((line) => readsLikeTitle(line, lexicon)))
    return false;
  const titles = new Map<string, number>();
  let offset = 0;
  for (const line of text.split('\n')) {
    const name = line.trim().toLowerCase();
    if (!titles.has(name) && readsLikeTitle(line, lexicon)) titles.set(name, offset);
    offset += line.length + 1;
  }
  const places = [...titles.values(), text.length];
  const whole = places
    .slice(0, -1)
    .filter((place, i) =>
      [duties, requirements].every((some) =>
        some.some(({ start }) => start > place && start < places[i + 1]!),
      ),
    );
  return whole.length > 1;
}

/** The lines that begin between two places: where the title of a second posting has to stand, as it does in few texts. */
function linesBetween(text: string, start: number, end: number): string[] {
  const behind = text.indexOf('\n', end);
  return text
    .slice(start, behind < 0 ? text.length : behind)
    .split('\n')
    .slice(1);
}

/** A résumé speaks of dates worked and in the first person; a posting of “you” and “we”. */
function isResume(text: string): boolean {
  if (!SINCE.test(text)) return false;
  const lower = text.toLowerCase();
  const ranges =
    lower.match(/\b(19|20)\d\d\s*[-–—]\s*((19|20)\d\d|present|now|today|current)\b/g)?.length ?? 0;
  const named =
    /\b(curriculum vitae|résumé|resume of|references (are )?available|professional summary|work history|employment history)\b/.test(
      lower,
    );
  const addressed =
    lower.match(/\b(you|your|you'll|you’ll|we're|we’re|our team|the candidate|applicants?)\b/g)?.length ?? 0;
  return addressed < 3 && (ranges >= 3 || (named && ranges >= 1));
}
