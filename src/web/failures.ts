import { InputError } from '../errors.js';
import { MAX_TEXT_LENGTH } from '../types.js';
import { TookTooLong } from './readers.js';

/** What went wrong with a request, in words for the person or program that sent it. */
export interface Failure {
  readonly status: number;
  readonly heading: string;
  readonly message: string;
  /** JSON pointers to the fields of the form that are wrong. */
  readonly fields?: readonly string[];
  /** In seconds. */
  readonly retryAfter?: number;
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
    message: 'It takes other methods than this one; the header "Allow" names them.',
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
  429: {
    status: 429,
    heading: 'Too many postings from your address',
    message: 'Wait a minute, then go on. For many postings at once there is the command: rolecall score.',
  },
  503: {
    status: 503,
    heading: 'Too busy at the moment',
    message:
      'More postings have come than can be read, or the server is being restarted. Try again in a few seconds.',
    retryAfter: 5,
  },
};

export const INTERNAL_FAILURE: Failure = {
  status: 500,
  heading: 'Something went wrong on our side',
  message:
    'This is a fault in rolecall, not in what you pasted. Trying again may help; if not, please report it.',
};

const TOO_SLOW: Failure = {
  status: 500,
  heading: 'Reading this took too long',
  message:
    'This is a fault in rolecall, and it would happen again. A shorter text may help: paste the posting alone. Please report it.',
};

/** Knows a failure by its HTTP status; a status that is none of ours is told by its class. */
export function describeStatus(status: number): Failure {
  const known = FAILURES[status];
  if (known) return known;
  return status >= 500 ? INTERNAL_FAILURE : { ...FAILURES[400]!, status };
}

/** The failure behind whatever was thrown. Errors of Express and its parsers carry a status; any other is our fault. */
export function describeError(error: unknown): Failure {
  if (error instanceof InputError)
    return { status: 400, heading: 'This cannot be read as one posting', message: error.message };
  if (error instanceof TookTooLong) return TOO_SLOW;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600
    ? describeStatus(status)
    : INTERNAL_FAILURE;
}

/** Whether it is for us to mend; being too busy is not. */
export function isFault({ status }: Failure): boolean {
  return status >= 500 && status !== 503;
}
