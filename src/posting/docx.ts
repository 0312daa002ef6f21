import { InputError } from '../errors.js';
import { extractText } from './html.js';
import { convertWord, readStyles } from './word.js';

/** Text and styles of a posting take far less, packed and unpacked. Pictures are left packed. */
const LARGEST_PACKED = 1024 * 1024;
const LARGEST_UNPACKED = 16 * 1024 * 1024;

/** Where the parts lie in the archive. Word in the browser numbers the document. */
const DOCUMENT = /^word\/document\d*\.xml$/;
const STYLES = /^word\/styles\d*\.xml$/;

/** How the files begin that Office writes when it locks a document, and wrote before 2007. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The text of a Word document: paragraphs are lines, and bullets begin with `- `.
 * @throws InputError where it is broken, locked or too large, or holds no text
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte))
    throw new InputError(
      'This Word document is locked with a password, or of the kind from before 2007 (.doc). Open it and save it as .docx without a ' +
        'password.',
    );
  const { document, styles } = await unpack(bytes);
  if (document === undefined)
    throw new InputError(
      'This is no Word document (.docx), though it is packed like one. Save it as .docx, .pdf or .txt.',
    );
  const text = readParts(document, styles ?? '');
  if (text === '')
    throw new InputError(
      'This Word document holds no text. If it holds pictures of text, copy the text out of them.',
    );
  return text;
}

function readParts(document: string, styles: string): string {
  try {
    return extractText(convertWord(document, readStyles(styles)));
  } catch (error) {
    throw explainBroken(error);
  }
}

interface Parts {
  readonly document: string | undefined;
  readonly styles: string | undefined;
}

async function unpack(bytes: Uint8Array): Promise<Parts> {
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!DOCUMENT.test(name) && !STYLES.test(name)) return false;
        unpacked += originalSize;
        if (size > LARGEST_PACKED || unpacked > LARGEST_UNPACKED) throw tooLarge();
        return true;
      },
    });
    const read = (pattern: RegExp): string | undefined => {
      const name = Object.keys(parts).find((one) => pattern.test(one));
      return name === undefined ? undefined : new TextDecoder().decode(parts[name]);
    };
    return { document: read(DOCUMENT), styles: read(STYLES) };
  } catch (error) {
    throw explainBroken(error);
  }
}

function tooLarge(): InputError {
  return new InputError(
    `This Word document unpacks to more than ${LARGEST_UNPACKED / 1024 / 1024} MB, too much for a posting. Copy its text into a .txt file.`,
  );
}

function explainBroken(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return new InputError(
    `This Word document is broken and cannot be read (${error.message}). Open it and save it anew, or copy its text into a .txt file.`,
  );
}
