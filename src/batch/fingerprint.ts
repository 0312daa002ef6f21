/** The 64 bits by which a text is known again, as two numbers of 32 bits; never 0 and 0. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

const SPACE = 0x20;
const DIGIT = 0x30;

/**
 * Fingerprints a text after folding what differs between two prints of one posting: case, and white space and digits,
 * a run of which counts as one. The mixing steps are those of MurmurHash3 (Austin Appleby, public domain).
 * @returns null where nothing is left of the text
 */
export function fingerprint(text: string): Fingerprint | null {
  const folded = text.toLowerCase();
  let high = 0x9e3779b9 | 0;
  let low = 0x2545f491 | 0;
  let count = 0;
  let before = SPACE;
  let isParted = false;
  for (let i = 0; i < folded.length; i++) {
    const unit = foldUnit(folded.charCodeAt(i));
    const isRun = unit === before && unit === DIGIT;
    before = unit;
    if (isRun) continue;
    if (unit === SPACE) {
      isParted = true;
      continue;
    }
    // White space counts only between others: what stands at either end does not.
    const word = isParted && count > 0 ? (SPACE << 16) | unit : unit;
    isParted = false;
    count += 1;
    const mixed = rotate(Math.imul(word, 0xcc9e2d51), 15);
    high = Math.imul(rotate(high ^ Math.imul(mixed, 0x1b873593), 13), 5) + 0xe6546b64;
    low = Math.imul(rotate(low + mixed, 17) ^ high, 0x85ebca6b);
  }
  if (count === 0) return null;
  const first = finish(high ^ count);
  // One of the two is never 0, so that a pair of zeros can stand for no text.
  return { high: first >>> 0, low: (finish(low + first) | 1) >>> 0 };
}

function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return DIGIT;
    return unit <= SPACE ? SPACE : unit;
  }
  return isWideSpace(unit) ? SPACE : unit;
}

/** White space beyond ASCII, as `\s` knows it. */
function isWideSpace(unit: number): boolean {
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  if (unit <= 0x200a) return true;
  return [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(unit);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Lets every bit bear on every other. */
function finish(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
