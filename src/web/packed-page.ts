import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { HTML_TYPE } from './reply.js';

const PACKERS = {
  br: (html: Buffer) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (html: Buffer) => gzipSync(html),
  identity: (html: Buffer) => html,
};
type Encoding = keyof typeof PACKERS;

/** Sends a page that is large and always the same. It is rendered and packed when first asked for. */
export function createPackedPage(render: () => string): RequestHandler {
  let html: Buffer | undefined;
  const packed = new Map<Encoding, Buffer>();
  return (request, response) => {
    const encoding = (request.acceptsEncodings('br', 'gzip') || 'identity') as Encoding;
    let body = packed.get(encoding);
    if (body === undefined) {
      html ??= Buffer.from(render());
      body = PACKERS[encoding](html);
      packed.set(encoding, body);
    }
    response.vary('Accept-Encoding').type(HTML_TYPE);
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(body);
  };
}
