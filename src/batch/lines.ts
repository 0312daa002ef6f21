import { InputError } from '../errors.js';

/** Longer than any posting with everything that is kept beside it. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Cuts a stream of text into lines, at line feeds alone: JSON may hold the other characters that end lines elsewhere.
 * The last line counts even without an end.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield pieces.join('') + chunk.slice(start, end);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    pieces.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE)
      throw new InputError('A line is longer than 16 MB. Write one posting on each line.');
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}
