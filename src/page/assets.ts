/** Names of files that the build makes, with a part that changes when they do; set by the build. */
declare const __LEXICON_FILE__: string;
declare const __ADVICE_FILE__: string;
declare const __WORKER_FILE__: string;
declare const __MANY_WORKER_FILE__: string;

export const LEXICON_FILE = typeof __LEXICON_FILE__ === 'string' ? __LEXICON_FILE__ : '';
export const ADVICE_FILE = typeof __ADVICE_FILE__ === 'string' ? __ADVICE_FILE__ : '';
export const WORKER_FILE = typeof __WORKER_FILE__ === 'string' ? __WORKER_FILE__ : '';
export const MANY_WORKER_FILE = typeof __MANY_WORKER_FILE__ === 'string' ? __MANY_WORKER_FILE__ : '';
