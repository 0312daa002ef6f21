/** What this worker is to read with: the page calls it by that. */
const [lexicon = '', advice = ''] = self.name.split(',');

export const LEXICON_FILE = lexicon;
export const ADVICE_FILE = advice;
