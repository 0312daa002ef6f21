/** What this worker is to read with: the page names it where it starts the worker. */
const [lexicon = '', advice = ''] = location.hash.slice(1).split(',');

export const LEXICON_FILE = lexicon;
export const ADVICE_FILE = advice;
