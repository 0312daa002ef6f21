import { InputError } from '../errors.js';
import { MAX_TEXT_LENGTH } from '../types.js';

/** What went wrong with a request, in words for the person or program that sent it. */
export interface Failure {
  readonly status: number;
  readonly heading: string;
  readonly message: string;
  /** JSON pointers to the fields of the form that are wrong. */
  readonly fields?: readonly string[];
}

const LIMIT = MAX_TEXT_LENGTH.toLocaleString('en');

const FAILURES: Readonly<Record<number, Failure>> = {
  400: {
    status: 400,
    heading: 'This request could not be understood',
    message: 'It is not of the form that the server expects.',
  },
  404: {
    status: 404,
    heading: 'There is no such page',
    message: 'The address may be mistyped, or the page may have moved.',
  },
  405: {
    status: 405,
    heading: 'This address is not used that way',
    message: 'Send what you have with POST.',
  },
  413: {
    status: 413,
    heading: 'Too long to read',
    message: `One posting may have at most ${LIMIT} characters. Paste only the posting itself, one at a time.`,
  },
  415: {
    status: 415,
    heading: 'This kind of content is not read here',
    message: 'Send plain text through the form, or JSON in UTF-8 to /api/analyze.',
  },
};

export const INTERNAL_FAILURE: Failure = {
  status: 500,
  heading: 'Something went wrong on our side',
  message:
    'This is a fault in rolecall, not in what you pasted. Trying again may help; if not, please report it.',
};

/** Knows a failure by its HTTP status; a status that is none of ours is told by its class. */
export function describeStatus(status: number): Failure {
  if (status >= 500) return INTERNAL_FAILURE;
  return FAILURES[status] ?? { ...FAILURES[400]!, status };
}

/** The failure behind whatever was thrown. Errors of Express and its parsers carry a status; any other is our fault. */
export function describeError(error: unknown): Failure {
  if (error instanceof InputError)
    return { status: 400, heading: 'This cannot be read as one posting', message: error.message };
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600
    ? describeStatus(status)
    : INTERNAL_FAILURE;
}
