/**
 * Tells whether a text holds any of the phrases as whole words. Letter case, line breaks and hyphens do not matter.
 * @param phrases in lower case, with straight apostrophes; `*` is any one word
 */
export function mentions(text: string, phrases: readonly string[]): boolean {
  return holdsAny(flatten(text), phrases);
}

/** The same for many lists of phrases: the text is made ready once. */
export function mentionsIn(text: string): (phrases: readonly string[]) => boolean {
  const flat = flatten(text);
  return (phrases) => holdsAny(flat, phrases);
}

function flatten(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ');
}

function holdsAny(flat: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) =>
    phrase.includes('*') ? patternOf(phrase).test(flat) : holds(flat, phrase.replaceAll('-', ' ')),
  );
}

const PATTERNS = new Map<string, RegExp>();

/** A phrase with words left open, as a pattern; made once for each phrase. */
function patternOf(phrase: string): RegExp {
  const known = PATTERNS.get(phrase);
  if (known) return known;
  const words = phrase.replaceAll('-', ' ').split(' ');
  const inner = words
    .map((word) => (word === '*' ? ANY_WORD : word.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')))
    .join(' ');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])`, 'u');
  PATTERNS.set(phrase, pattern);
  return pattern;
}

/** Words of a name such as `R&D` are one. */
const ANY_WORD = "[\\p{L}\\p{N}&/'+]+";

function holds(flat: string, phrase: string): boolean {
  for (let at = flat.indexOf(phrase); at !== -1; at = flat.indexOf(phrase, at + 1))
    if (isEdge(flat, at - 1) && isEdge(flat, at + phrase.length)) return true;
  return false;
}

/** Whole words: neither a letter nor a digit stands beside them. */
function isEdge(flat: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(flat.charAt(at));
}
