import { CsvError, type Options, parse } from 'csv-parse';

/** Marks the end of the text. */
export const END = null;

/** Takes the next piece of a table, and tells whether it breaks a row. */
export type ParseNext = (piece: Uint8Array | typeof END) => Promise<boolean>;

/** The library as a stream of Node. A browser has none: another file takes the place of this one there. */
export function openCsvParser(options: Options): ParseNext {
  let failure: Error | undefined;
  const parser = parse(options);
  parser.on('error', (error) => {
    failure = error;
  });
  parser.resume();
  return async (piece) => {
    await new Promise<unknown>((resolve) => {
      if (piece === END) parser.once('close', resolve).end();
      else parser.write(piece, resolve);
    });
    if (failure && !(failure instanceof CsvError)) throw failure;
    return failure !== undefined;
  };
}
