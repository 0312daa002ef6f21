import { InputError } from '../errors.js';

/** What went wrong with a file, for whoever named it. Anything that is no fault of a file is thrown on. */
export function explainFileError(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(explainMissing(path));
    case 'EISDIR':
      return new InputError(`${path} is a folder. For all postings in it: rolecall score ${path}`);
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${path} may not be read by you. Change its permissions, or copy it.`);
    case 'EIO':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EMFILE':
      return new InputError(`${path} cannot be read (${(error as Error).message}).`);
    default:
      throw error;
  }
}

function explainMissing(path: string): string {
  if (/^https?:\/\//i.test(path)) {
    return `${path} is an address, and rolecall does not fetch pages. Copy the text of the page into a file, or save the page as HTML.`;
  }
  return `There is no file ${path}. Check the name; for text from another program give - as the name.`;
}
