/**
 * Folding: which characters make words, and which of them are the same letter for us.
 * `fold(unit)` gives the folded UTF-16 unit, 0 for a separator, or SKIP for a character that is invisible inside a word.
 */
export const SKIP = 0xffff;

const APOSTROPHE = 0x27;
const TABLE_SIZE = 0x10000;

/** Characters that look like nothing: soft hyphen, zero-width marks, variation selectors, byte order mark. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    (unit >= 0x300 && unit <= 0x36f)
  );
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === 0x2018 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07;
}

function foldUnit(unit: number): number {
  if (isInvisible(unit)) return SKIP;
  if (isApostrophe(unit)) return APOSTROPHE;
  const character = String.fromCharCode(unit);
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  const folded = character.normalize('NFKD').toLowerCase().charCodeAt(0);
  return folded === APOSTROPHE ? 0 : folded;
}

let table: Uint16Array | undefined;

/** Built for ASCII and Latin at once and for the rest on first sight, since most texts need 200 of 65,536 rows. */
export function fold(unit: number): number {
  table ??= new Uint16Array(TABLE_SIZE).fill(1);
  const known = table[unit]!;
  if (known !== 1) return known;
  const folded = unit >= 0xd800 && unit <= 0xdfff ? 0 : foldUnit(unit);
  table[unit] = folded;
  return folded;
}

/**
 * Letters that stand outside the basic plane, such as the mathematical bold that some job boards use for emphasis.
 * Gives the folded unit, 0 for anything that is not a letter or a digit.
 */
export function foldAstral(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  const folded = character.normalize('NFKD').toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : 0;
}
