import { fold, foldAstral, SKIP } from './fold.js';
import { grow } from './grow.js';
import { HASH_PRIME, HASH_SEED, hashUnit, type Vocabulary } from './vocabulary.js';

/** What stands between a token and the one before it. */
export const BREAK = { none: 0, comma: 1, clause: 2, line: 3 } as const;

/** Words of a text as parallel arrays, in order. The arrays may be longer than what they hold. */
export interface Tokens {
  readonly length: number;
  /** Offsets into the text, UTF-16 units, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The word's number in the vocabulary; 0 for one that no entry uses. */
  readonly words: Int32Array;
  /** One of BREAK: what separates the token from its predecessor. */
  readonly breaks: Uint8Array;
}

const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const HASH = 0x23;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const LETTER_S = 0x73;
const SPACE = 0x20;
/** Longer words are in no lexicon; their tail is not kept. */
const LONGEST_WORD = 64;

function isAccent(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** One character for several letters, such as the `ﬁ` that text from a PDF has. */
function isLigature(unit: number): boolean {
  return unit >= 0xfb00 && unit <= 0xfb06;
}

/** How strongly a separator parts what stands left and right of it. Spaces, hyphens and slashes do not part at all. */
function breakOf(unit: number): number {
  switch (unit) {
    case 0x0a:
    case 0x0d:
    case 0x0b:
    case 0x0c:
    case 0x2028:
    case 0x2029:
      return BREAK.line;
    case 0x2c: // ,
    case 0x28: // (
    case 0x29:
    case 0x5b: // [
    case 0x5d:
    case 0x22: // "
    case 0x201c:
    case 0x201d:
      return BREAK.comma;
    case 0x3b: // ;
    case 0x3a: // :
    case 0x21: // !
    case 0x3f: // ?
    case 0x2e: // .
    case 0x7c: // |
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0xb7:
      return BREAK.clause;
    default:
      return BREAK.none;
  }
}

/** The folded unit of each ASCII letter and digit; 0 for every other ASCII character. Most of a text is read by it. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => (isPlain(unit) ? fold(unit) : 0));

function isPlain(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** A growing list of tokens; one is kept for each call of `scanTokens`. */
class TokenList {
  starts: Int32Array;
  ends: Int32Array;
  words: Int32Array;
  breaks: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.words = new Int32Array(capacity);
    this.breaks = new Uint8Array(capacity);
  }

  add(start: number, end: number, word: number, before: number): void {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.words[this.length] = word;
    this.breaks[this.length] = before;
    this.length++;
  }

  private grow(): void {
    this.starts = grow(this.starts);
    this.ends = grow(this.ends);
    this.words = grow(this.words);
    this.breaks = grow(this.breaks);
  }
}

/** The word being read: its folded units, where it starts and ends, and where reading came to a stop. */
class WordReader {
  readonly units = new Uint16Array(LONGEST_WORD);
  length = 0;
  start = 0;
  end = 0;
  stop = 0;

  constructor(private readonly text: string) {}

  /**
   * Reads the word at `position`, in letters of any kind; `length` stays 0 where none is.
   * Marks before its first letter are passed over: they belong to what stands before them.
   */
  read(position: number): void {
    this.length = 0;
    this.start = position;
    this.end = position;
    let at = position;
    while (at < this.text.length) {
      const unit = this.text.charCodeAt(at);
      let folded = fold(unit);
      let width = 1;
      if (folded === 0 && unit >= 0xd800 && unit <= 0xdbff) {
        folded = foldAstral(this.text.codePointAt(at)!);
        width = 2;
      }
      if (folded === 0) break;
      at += width;
      if (folded === SKIP) {
        // An accent belongs to its letter; any other invisible mark to the word it stands in, not to the text after it.
        if (this.length > 0 && isAccent(unit)) this.end = at;
        continue;
      }
      if (folded === APOSTROPHE && !this.takesApostrophe(at)) break;
      if (this.length === 0) this.start = at - width;
      if (isLigature(unit)) this.pushLigature(unit);
      else this.push(folded);
      this.end = at;
    }
    this.stop = at;
    this.dropPossessive();
    this.takeSigns();
  }

  private push(unit: number): void {
    if (this.length < LONGEST_WORD) this.units[this.length] = unit;
    this.length++;
  }

  private pushLigature(unit: number): void {
    for (const letter of String.fromCharCode(unit).normalize('NFKD').toLowerCase())
      this.push(letter.charCodeAt(0));
  }

  /** An apostrophe is part of a word only between two of its letters: `don't`, but not `'model'`. */
  private takesApostrophe(next: number): boolean {
    if (this.length === 0 || next >= this.text.length) return false;
    const folded = fold(this.text.charCodeAt(next));
    return folded !== 0 && folded !== APOSTROPHE && folded !== SKIP;
  }

  /** `customer's` is `customer`; the span keeps the whole. */
  private dropPossessive(): void {
    const { units, length } = this;
    if (
      length > 2 &&
      length <= LONGEST_WORD &&
      units[length - 1] === LETTER_S &&
      units[length - 2] === APOSTROPHE
    )
      this.length -= 2;
  }

  /** `C++` and `C#` are words; the signs count only behind a single letter. */
  private takeSigns(): void {
    if (this.length !== 1) return;
    for (let unit = this.text.charCodeAt(this.end); unit === PLUS || unit === HASH; ) {
      this.push(unit);
      this.end++;
      unit = this.text.charCodeAt(this.end);
    }
  }
}

function hashOf(units: Uint16Array, length: number): number {
  let hash = HASH_SEED;
  for (let i = 0; i < length; i++) hash = hashUnit(hash, units[i]!);
  return hash;
}

function isLower(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toUpperCase();
}

function isUpper(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
}

/** `node.js` and `2.5` are one thing; a full stop without a space after it, as scraped text has, still ends a clause. */
function periodBreak(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  const joins = !Number.isNaN(next) && fold(next) !== 0;
  if (joins) return isLower(text, at - 1) && isUpper(text, at + 1) ? BREAK.clause : BREAK.none;
  // The stop of `e.g.` and `U.S.`: a single letter behind another stop.
  return text.charCodeAt(at - 2) === PERIOD ? BREAK.comma : BREAK.clause;
}

/** A hyphen joins words (`fine-tune`) unless spaces stand on both its sides. */
function hyphenBreak(text: string, at: number): number {
  return text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ' ? BREAK.clause : BREAK.none;
}

function separatorBreak(text: string, at: number, unit: number): number {
  if (unit === PERIOD) return periodBreak(text, at);
  return unit === HYPHEN ? hyphenBreak(text, at) : breakOf(unit);
}

const AND = Uint16Array.from([0x61, 0x6e, 0x64]);
const AND_HASH = [...AND].reduce(hashUnit, HASH_SEED);

/** The length of `&` or of an entity left in plain text that means it; 0 for another entity. */
function ampersandWidth(text: string, at: number): number {
  return text.startsWith('&amp;', at) ? 5 : 1;
}

/**
 * Splits a text into words and says what parts them.
 * @param vocabulary gives each word its number
 */
export function scanTokens(text: string, vocabulary: Vocabulary): Tokens {
  // English has a word in five to six characters.
  const list = new TokenList(8 + (text.length >> 2));
  const word = new WordReader(text);
  const { units } = word;
  let before: number = BREAK.line;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) {
      at++;
      continue;
    }
    // The usual word, of ASCII letters and digits, is read right here: nearly all the time of this function goes by in it.
    let folded = unit < 128 ? PLAIN[unit]! : 0;
    if (folded !== 0) {
      let hash = HASH_SEED;
      let end = at;
      let next = SPACE;
      while (folded !== 0 && end - at < LONGEST_WORD) {
        units[end - at] = folded;
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        end++;
        next = end < text.length ? text.charCodeAt(end) : SPACE;
        folded = next < 128 ? PLAIN[next]! : 0;
      }
      const mayGoOn = next >= 128 || next === APOSTROPHE || next === PLUS || next === HASH;
      if (folded === 0 && !mayGoOn) {
        list.add(at, end, vocabulary.find(units, end - at, hash), before);
        before = BREAK.none;
        at = end;
        continue;
      }
    } else if (unit < 128 && unit !== AMPERSAND) {
      before = Math.max(before, separatorBreak(text, at, unit));
      at++;
      continue;
    }
    word.read(at);
    if (word.length > 0) {
      const isKnown = word.length <= LONGEST_WORD;
      const found = isKnown ? vocabulary.find(units, word.length, hashOf(units, word.length)) : 0;
      list.add(word.start, word.end, found, before);
      before = BREAK.none;
      at = word.end;
    } else if (unit === AMPERSAND && text.startsWith('&nbsp;', at)) {
      at += 6;
    } else if (unit === AMPERSAND) {
      const width = ampersandWidth(text, at);
      list.add(at, at + width, vocabulary.find(AND, AND.length, AND_HASH), before);
      before = BREAK.none;
      at += width;
    } else {
      before = Math.max(before, separatorBreak(text, at, unit));
      // Behind marks that nobody sees and that belong to no word, however many: each of them looked at once.
      at = Math.max(at + 1, word.stop);
    }
  }
  return list;
}
