/** What begins or ends a text, what is escaped in one, and the numbers that only Python writes. */
const MARK_OR_NUMBER = /"|\\[\s\S]|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses JSON, with `NaN` and `Infinity` read as null: they are no JSON, but Python writes them where a table had an empty cell.
 * @throws SyntaxError where it is not JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) throw error;
    return JSON.parse(withoutPython(text));
  }
}

/** Texts stay as they are. One may be megabytes long, and is gone through mark by mark rather than matched as a whole. */
function withoutPython(json: string): string {
  let inText = false;
  return json.replace(MARK_OR_NUMBER, (found) => {
    if (found === '"') inText = !inText;
    return inText || found === '"' || found.startsWith('\\') ? found : 'null';
  });
}
