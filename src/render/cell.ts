/** What a spreadsheet would run rather than show, the full-width signs of East Asian keyboards included. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A cell as every CSV reader takes it. Text that a spreadsheet would take for a formula gets an apostrophe in front,
 * and so does text that begins with one, so that `readCell` knows which apostrophes are ours. Figures are never touched.
 */
export function writeCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = cell.startsWith("'") || FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that `writeCell` was given, from the cell as a CSV reader gives it. */
export function readCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
