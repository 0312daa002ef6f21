import type { UnpackNext } from '../../batch/gunzip.js';

export const END = null;

/**
 * Takes the place of `src/batch/gunzip.ts` in the page. The browser's own stream stops at the end of the first member, and
 * dumps are often several files one after another.
 */
export function startGunzip(): UnpackNext {
  let unpacked: Uint8Array[] = [];
  const loading = import('fflate').then(({ Gunzip }) => new Gunzip((piece) => unpacked.push(piece)));
  return async (slice) => {
    unpacked = [];
    const gunzip = await loading;
    try {
      gunzip.push(slice ?? new Uint8Array(), slice === END);
    } catch (error) {
      return { unpacked, failure: error as Error };
    }
    return { unpacked, failure: undefined };
  };
}
