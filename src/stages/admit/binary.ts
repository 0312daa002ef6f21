/** How much of a text is looked at, in UTF-16 units, and how much of that may be what no text holds. */
export const SAMPLE = 20_000;
export const MOST_ODD = 0.02;

export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd / sample.length > MOST_ODD;
}
