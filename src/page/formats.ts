/** Loaded when something comes that is more than plain text. */
export { readSource } from '../posting/source.js';
