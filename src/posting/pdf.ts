import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { InputError } from '../errors.js';
import { cleanCharacters } from './characters.js';
import { layOutLines } from './pdf-layout.js';
import { type PdfLine, readPageLines } from './pdf-lines.js';
import { checkPdfSize } from './pdf-size.js';
import { readTags } from './pdf-tags.js';

/** A posting takes two pages; what has more than this is another kind of document. */
const MOST_PAGES = 60;

/**
 * The text of a PDF: paragraphs are lines, wherever the page broke them, and bullets begin with `- `.
 * @throws InputError where it is broken, locked or too large, or holds pictures of text only
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  await checkPdfSize(bytes);
  const { getDocumentProxy } = await import('unpdf');
  let text: string;
  try {
    // A copy, since the library keeps the bytes for itself.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
    try {
      text = layOutLines(await readLines(pdf));
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    throw explainPdfError(error);
  }
  if (text === '')
    throw new InputError(
      'This PDF holds no text, only pictures of it, as scanners make them. Run it through text recognition (OCR), or copy the text ' +
        'into a .txt file.',
    );
  return cleanCharacters(text);
}

async function readLines(pdf: PDFDocumentProxy): Promise<PdfLine[][]> {
  if (pdf.numPages > MOST_PAGES)
    throw new InputError(
      `This PDF has ${pdf.numPages} pages, and a posting at most ${MOST_PAGES}. Save the pages of one posting as a PDF of their own.`,
    );
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tags = readTags(await page.getStructTree());
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(readPageLines(number, items, tags));
  }
  return pages;
}

function explainPdfError(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException')
    return new InputError(
      'This PDF is locked with a password. Open it, and print it into a new PDF without one.',
    );
  return new InputError(
    `This PDF is broken and cannot be read (${error.message.replace(/\.$/, '')}). Print it into a new PDF, or copy its text into a .txt file.`,
  );
}
