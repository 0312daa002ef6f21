import { MAX_TEXT_LENGTH } from '../types.js';

/** A longer title or company name is a posting in the wrong field. */
export const MAX_NAME_LENGTH = 1_000;

const LONGEST = MAX_TEXT_LENGTH + 2 * MAX_NAME_LENGTH;
/** Room for field names and punctuation. */
const FRAME = 1_024;

/** One UTF-16 unit is at most three bytes in UTF-8, and a form sends each of them as `%XX`. */
export const FORM_LIMIT = LONGEST * 9 + FRAME;

/** One UTF-16 unit is at most six bytes in JSON: `\uXXXX`. */
export const JSON_LIMIT = LONGEST * 6 + FRAME;
