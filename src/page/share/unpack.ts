/** How much is unpacked at a time, so that what is made to unpack into gigabytes is stopped early. */
const PIECE = 4096;

/**
 * Bytes packed by deflate, as text.
 * @throws Error where they are broken, or unpack into more than so many bytes
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= packed.length) return controller.close();
      controller.enqueue(packed.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      void reader.cancel();
      throw new Error(`It unpacks into more than ${most} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
