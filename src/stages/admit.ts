import { readsLikeTitle } from '../lexicon/titles.js';
import type { Lexicon } from '../lexicon/types.js';
import { MAX_TEXT_LENGTH, type Refusal } from '../types.js';
import type { Document, Match } from './document.js';

export interface Admission {
  readonly status: Refusal;
  /** What to do about it. */
  readonly message: string;
}

/** Fewest words from which anything can be read. */
const FEWEST_WORDS = 25;
/** English prose has more of these than one word in eight; lists and other languages have fewer. */
const ENGLISH = new Set(
  'the and of to in a for with you our we is are on will your as that be this or an at by from have it'.split(
    ' ',
  ),
);
const LEAST_ENGLISH = 0.08;
const LEAST_LETTERS = 0.5;

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

function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd / sample.length > 0.02;
}

function refuse(status: Refusal, message: string): Admission {
  return { status, message };
}

/** Looks at a text that has been taken apart: a résumé, a page of links, or two postings are not one posting. */
export function admitDocument(
  document: Document,
  matches: readonly Match[],
  lexicon: Lexicon,
): Admission | null {
  const { text } = document;
  const worked = new Set(
    matches.filter(({ entry }) => lexicon.entries[entry]!.layer === 'work').map(({ sentence }) => sentence),
  );
  // By lines, since the links of a page in title case are all taken for headings and leave no sentence.
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const words = text.split(/\s+/).length;
  if (lines.length >= 8 && words / lines.length < 4.5 && worked.size < lines.length / 4)
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

/** Two different titles, each with duties and requirements of its own under it. The same posting pasted twice has one title. */
function holdsTwoPostings({ text, sections }: Document, lexicon: Lexicon): boolean {
  const headed = (wanted: string) =>
    sections.filter(({ kind, heading }) => kind === wanted && heading !== null);
  const parts = [headed('duties'), headed('requirements')];
  if (parts.some((some) => some.length < 2)) return false;
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
      parts.every((some) => some.some(({ start }) => start > place && start < places[i + 1]!)),
    );
  return whole.length > 1;
}

/** A résumé speaks of dates worked and in the first person; a posting of “you” and “we”. */
function isResume(text: string): boolean {
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
