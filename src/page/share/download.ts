/** How long a browser may take to begin saving, in milliseconds. */
const LONG_ENOUGH = 60_000;

/** Has the browser save a file that the page has made. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
