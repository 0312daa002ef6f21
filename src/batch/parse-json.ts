/** A text in quotation marks, which stays as it is, or one of the numbers that only Python writes. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses JSON, with `NaN` and `Infinity` read as null: they are no JSON, but Python writes them where a table had an empty cell.
 * @throws SyntaxError where it is not JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) throw error;
    return JSON.parse(text.replace(STRING_OR_NUMBER, (found) => (found.startsWith('"') ? found : 'null')));
  }
}
