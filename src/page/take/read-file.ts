import { InputError, SeveralPostings } from '../../errors.js';
import { makePosting } from '../../posting/posting.js';
import { MAX_TEXT_LENGTH, type Posting } from '../../types.js';
import { decodeText, kindOf } from './file-kind.js';

/** A saved page with its scripts may be large; what is larger than this is no posting. */
const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * The posting in a file. Readers of heavy formats are loaded when such a file comes.
 * @throws InputError where it cannot be read, or is too large; SeveralPostings where it holds more than one
 */
export async function readFile(file: File): Promise<Posting> {
  if (file.size > LARGEST_FILE)
    throw new InputError(
      `${file.name} has ${Math.ceil(file.size / 1024 / 1024)} MB, and a file with one posting at most ${LARGEST_FILE / 1024 / 1024}. Copy the text of the posting and paste it.`,
    );
  const posting = await readBytes(file.name, await bytesOf(file));
  const { length } = posting.text;
  if (length > MAX_TEXT_LENGTH)
    throw new InputError(
      `${file.name} holds ${say(length)} characters, and a posting has at most ${say(MAX_TEXT_LENGTH)}. Copy the part that is the posting and paste it.`,
    );
  if (posting.text.trim() === '')
    throw new InputError(`${file.name} holds no text. Copy the text of the posting and paste it.`);
  return posting;
}

/** What is dropped may be a folder, or gone. */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new InputError(
      `${file.name} cannot be read. If it is a folder, open it under “Many at once”; if it is a file, look whether it is still there.`,
    );
  }
}

async function readBytes(name: string, bytes: Uint8Array): Promise<Posting> {
  const kind = kindOf(name, bytes);
  if (kind === 'many')
    throw new SeveralPostings(
      `${name} is a kind of file that holds many postings, and one at a time is read here.`,
    );
  if (kind === 'unread')
    throw new InputError(
      `${name} is of a kind that is not read here. Save it as .pdf, .docx or .txt, or copy its text and paste it.`,
    );
  if (kind === 'pdf') {
    const { readPdf } = await import('../../posting/pdf.js');
    return makePosting(await readPdf(bytes));
  }
  if (kind === 'docx') {
    const { readDocx } = await import('../../posting/docx.js');
    return makePosting(await readDocx(bytes));
  }
  const { readSource } = await import('../formats.js');
  // A .txt may hold anything, and shows itself what it is.
  return readSource({ text: decodeText(bytes), format: kind === 'plain' ? undefined : kind });
}

function say(figure: number): string {
  return figure.toLocaleString('en-US');
}
