import { InputError } from '../errors.js';

/** The text and fonts of a posting take far less. Pictures are left packed. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** How much is unpacked at a time. */
const PIECE = 16 * 1024;

/**
 * Unpacks the packed parts of a PDF once, piece by piece, to see that they fit into memory: a small file can be made so that it
 * unpacks into gigabytes.
 * @throws InputError where they do not
 */
export async function checkPdfSize(bytes: Uint8Array): Promise<void> {
  let unpacked = 0;
  const { Unzlib } = await import('fflate');
  for (const part of findPacked(bytes)) {
    const unzlib = new Unzlib((piece) => {
      unpacked += piece.length;
    });
    for (let start = 0; start < part.length && unpacked <= LARGEST_UNPACKED; start += PIECE) {
      try {
        unzlib.push(part.subarray(start, start + PIECE));
      } catch {
        // A part that is broken ends here; whether the rest can be read is for the reader of the PDF to say.
        break;
      }
    }
    if (unpacked > LARGEST_UNPACKED) throw tooLarge();
  }
}

/** The packed parts of a PDF but for pictures. Nobody packs a part twice who does not want to hide its size. */
function* findPacked(bytes: Uint8Array): Generator<Uint8Array> {
  const source = new TextDecoder('latin1').decode(bytes);
  for (const { index, 0: mark } of source.matchAll(/(?<!end)stream\r?\n/g)) {
    const about = source.slice(source.lastIndexOf(' obj', index), index);
    const layers = about.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0 || /\/Subtype\s*\/Image\b/.test(about)) continue;
    if (layers > 1) throw tooLarge();
    const start = index + mark.length;
    const end = source.indexOf('endstream', start);
    yield bytes.subarray(start, end < 0 ? undefined : end);
  }
}

function tooLarge(): InputError {
  return new InputError(
    `This PDF unpacks to more than ${LARGEST_UNPACKED / 1024 / 1024} MB, too much for a posting. Copy its text into a .txt file.`,
  );
}
