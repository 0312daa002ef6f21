/** Where the site begins, with a slash at its end: scripts stand in its folder of assets. */
export const BASE = new URL('..', import.meta.url).pathname;
