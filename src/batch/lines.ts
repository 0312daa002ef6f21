/** Longer than any posting with everything that is kept beside it. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Cuts a stream of text into lines, at line feeds alone: JSON may hold the other characters that end lines elsewhere.
 * They come as they arrive, many at a time. The last line counts even without an end. Of a line that is too long no
 * more than its beginning is kept, one character longer than it may be.
 */
export async function* cutLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let pieces: string[] = [];
  let length = 0;
  const keep = (piece: string) => {
    pieces.push(piece.slice(0, Math.max(0, LONGEST_LINE + 1 - length)));
    length += piece.length;
  };
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    const rest = lines.pop()!;
    if (lines.length > 0) {
      keep(lines[0]!);
      lines[0] = pieces.join('');
      pieces = [];
      length = 0;
      yield lines;
    }
    keep(rest);
  }
  const last = pieces.join('');
  if (last !== '') yield [last];
}

/** The same, one line at a time. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const lines of cutLines(chunks)) yield* lines;
}
