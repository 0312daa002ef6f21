/** Elements that say something of the structure of a text. */
const STRUCTURE = /<(?:li|h[1-6]|t[dh]|p|br|div|pre)\b/i;

/** JSON and HTML source are read as they are written. */
const SOURCE = /^\s*[[{<]/;

/** Pieces of a page that nobody reads, such as buttons, are left out; more than this share of the letters they never are. */
const MOST_LEFT_OUT = 0.2;

/** Whether the HTML of a clipboard may say more than the text beside it. */
export function mayBeRich(html: string, plain: string): boolean {
  return STRUCTURE.test(html) && !SOURCE.test(plain);
}

/** What to paste: the text that was read from the HTML where it has bullets or lines that the plain text lacks, else that. */
export function chooseText(plain: string, extracted: string): string {
  const isWhole = countLetters(extracted) >= countLetters(plain) * (1 - MOST_LEFT_OUT);
  return isWhole && linesOf(extracted) !== linesOf(plain) ? extracted : plain;
}

function linesOf(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim().replace(/\s+/g, ' '));
  return lines.filter((line) => line !== '').join('\n');
}

function countLetters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
