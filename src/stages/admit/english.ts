import { MOST_ODD, SAMPLE } from './binary.js';

/** English prose has more of these than one word in eight; lists and other languages have fewer. */
export const ENGLISH: ReadonlySet<string> = new Set(
  'the and of to in a for with you our we is are on will your as that be this or an at by from have it'.split(
    ' ',
  ),
);
export const LEAST_ENGLISH = 0.08;

/**
 * Letters that are not Latin, characters that no text holds, and the one letter that becomes two in lower case. Symbols, signs, emoji
 * and characters for private use are none of these.
 */
const STRANGE =
  /[^\t-\r -\u00b4\u00b6-\u012f\u0131-\u02b8\u2000-\u20cf\u2122\u2150-\u2bff\ud83c-\ud83e\udc00-\udfff\ue000-\uf8ff\ufeff]/g;

/** What a character of a word is in the number that stands for the word: five bits, 0 for what is in no word. */
const LETTERS = new Uint8Array(128);
const DIGIT = 27;
const APOSTROPHE = 28;
const OTHER = 31;
for (let letter = 1; letter <= 26; letter++) LETTERS[64 + letter] = LETTERS[96 + letter] = letter;
for (const digit of '0123456789') LETTERS[digit.charCodeAt(0)] = DIGIT;
LETTERS["'".charCodeAt(0)] = APOSTROPHE;
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
  const strange = countStrange(text, Math.min(least, MOST_ODD * Math.min(text.length, SAMPLE)));
  if (strange === null) return false;
  // Never fewer than there are: each character that is not ASCII may part two words, a strange one more.
  let words = strange;
  let little = 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isAscii = code < 128;
    const letter = isAscii ? LETTERS[code]! : OTHER;
    if (letter !== 0) {
      number = ((number << 5) | letter) & KEPT;
      if (!isAscii) words++;
    } else if (number !== 0) {
      words++;
      if (number < LONG && LITTLE[number % PLACES] === number) {
        little++;
        const most = words + (text.length - at) / 2;
        if (little >= least && little >= LEAST_ENGLISH * most) return true;
      }
      number = 0;
    }
  }
  return false;
}

/** How many strange characters a text has, or null where it has more than `most`. */
function countStrange(text: string, most: number): number | null {
  STRANGE.lastIndex = 0;
  for (let count = 0; count <= most; count++) if (!STRANGE.test(text)) return count;
  return null;
}
