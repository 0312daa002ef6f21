/** A place in a text as editors count it. */
export interface Place {
  /** From 1; lines end at line feeds. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
