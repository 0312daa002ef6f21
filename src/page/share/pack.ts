import type { Pasted } from '../../posting/posting.js';

/** What a link carries behind its `#`, where no server sees it: packed, and then written in letters that an address may hold. */
export type Carried = Pick<Pasted, 'text' | 'title' | 'company'> & {
  /** Left out, the text itself shows which it is. */
  readonly format?: 'html';
};

/** How a fragment with a posting begins. */
export const MARK = '#posting=';

export async function pack(carried: Carried): Promise<string> {
  const packed = new Blob([JSON.stringify(carried)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return MARK + letters.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
