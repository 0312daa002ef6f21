/** With the `u` flag a pair is one character, so this finds only halves that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * What plain text becomes before anything is counted in it: one kind of line end, and no half characters, which could
 * be neither stored nor sent. Nothing else changes, so that what is quoted is what was pasted.
 */
export function cleanCharacters(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return SURROGATE.test(lines) ? lines.replace(LONE_SURROGATE, '\uFFFD') : lines;
}
