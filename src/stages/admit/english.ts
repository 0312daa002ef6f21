import { MOST_ODD, SAMPLE } from './binary.js';

/** English prose has more of these than one word in eight; lists and other languages have fewer. */
export const ENGLISH: ReadonlySet<string> = new Set(
  'the and of to in a for with you our we is are on will your as that be this or an at by from have it'.split(
    ' ',
  ),
);
export const LEAST_ENGLISH = 0.08;

/**
 * UTF-16 units that are no letters but Latin ones: also spaces, punctuation, symbols, emoji and units for private use. All others are
 * strange, such as control characters, and the one Latin letter that becomes two in lower case.
 */
const ORDINARY: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x20, 0xb4],
  [0xb6, 0x12f],
  [0x131, 0x2b8],
  [0x2000, 0x20cf],
  [0x2122, 0x2122],
  [0x2150, 0x2bff],
  [0xd83c, 0xd83e],
  [0xdc00, 0xf8ff],
  [0xfeff, 0xfeff],
];
const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
const STRANGE_UNIT = new RegExp(
  `[^${ORDINARY.map(([first, last]) => `${unit(first)}-${unit(last)}`).join('')}]`,
  'g',
);

/** What each unit is in the number that stands for a word: five bits a letter; 0 for ASCII characters that are in no word. */
const LETTERS = new Uint8Array(0x10000);
const DIGIT = 27;
const APOSTROPHE = 28;
const OTHER = 31;
const STRANGE = 32;
LETTERS.fill(STRANGE);
for (const [first, last] of ORDINARY) LETTERS.fill(first < 128 ? 0 : OTHER, first, last + 1);
LETTERS.fill(OTHER, 128, 0xb5);
for (let letter = 1; letter <= 26; letter++) LETTERS[0x40 + letter] = LETTERS[0x60 + letter] = letter;
LETTERS.fill(DIGIT, 0x30, 0x3a);
LETTERS[0x27] = APOSTROPHE;
/** The last five letters and a bit; the little words have four at most. */
const KEPT = 0x3ffffff;
const LONG = 1 << 20;

/** The little words by their numbers. By 79, no two of them leave the same remainder. */
const PLACES = 79;
const LITTLE = new Int32Array(PLACES);
for (const word of ENGLISH) {
  const number = [...word].reduce((sum, letter) => (sum << 5) | LETTERS[letter.charCodeAt(0)]!, 0);
  LITTLE[number % PLACES] = number;
}

/**
 * Whether a text is English beyond doubt, as nearly all are: hardly anything in it is strange, and from its start on it has so many
 * of the little words that it has enough of them even if words of one letter should follow. No string is made for it, which makes it
 * many times as fast as counting; a text of which it is not so may be English all the same, and is to be counted. With no more that is
 * strange than there are little words, no other script is the more common one; nor is such a text binary.
 * @param least how many little words it has to have in any case
 */
export function isPlainlyEnglish(text: string, least: number): boolean {
  const { length } = text;
  const mostStrange = Math.min(least, Math.trunc(MOST_ODD * Math.min(length, SAMPLE)));
  // Never fewer than there are: a unit that is not ASCII may part two words, a strange one more.
  let words = mostStrange;
  let little = 0;
  let strange = 0;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const letter = LETTERS[text.charCodeAt(at)]!;
    if (letter !== 0) {
      number = ((number << 5) | letter) & KEPT;
      words += (letter + 1) >> 5;
      strange += letter >> 5;
    } else if (number !== 0) {
      words++;
      if (number < LONG && LITTLE[number % PLACES] === number) {
        little++;
        if (little >= least && little >= LEAST_ENGLISH * (words + (length - at) / 2))
          return !hasMoreStrange(text, at, mostStrange - strange);
      }
      number = 0;
    }
  }
  return false;
}

/** Whether a text has more strange units than `most` from a place on. */
function hasMoreStrange(text: string, from: number, most: number): boolean {
  STRANGE_UNIT.lastIndex = from;
  for (let count = 0; count <= most; count++) if (!STRANGE_UNIT.test(text)) return false;
  return true;
}
