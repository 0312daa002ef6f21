const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const RLE = 1;

/**
 * Goes along zstd data (RFC 8878) from header to header, without unpacking anything, to see how much memory each frame asks for: a few
 * bytes may ask for gigabytes.
 */
export class ZstdFrames {
  /** How far back a frame may refer, which is what has to be kept of it: the largest of those that were met. */
  window = 0;
  private readonly header: number[] = [];
  private inFrame = false;
  private hasChecksum = false;
  /** Bytes that are no headers. */
  private toSkip = 0;

  read(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const skipped = Math.min(this.toSkip, bytes.length - at);
      this.toSkip -= skipped;
      at += skipped;
      if (at === bytes.length) return;
      this.header.push(bytes[at]!);
      at += 1;
      if (this.inFrame ? this.readBlock() : this.readFrame()) this.header.length = 0;
    }
  }

  /** Whether the header is whole. What is none at all is for whoever unpacks it to refuse. */
  private readFrame(): boolean {
    if (this.header.length < 5) return false;
    const magic = this.number(0, 4);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return this.skipFrame();
    if (magic !== MAGIC) return true;
    const flags = this.header[4]!;
    const isWhole = (flags & 0x20) !== 0;
    const idSize = [0, 1, 2, 4][flags & 3]!;
    const sizeSize = flags >> 6 === 0 ? Number(isWhole) : 1 << (flags >> 6);
    const sizeAt = 5 + Number(!isWhole) + idSize;
    if (this.header.length < sizeAt + sizeSize) return false;
    const size = this.number(sizeAt, sizeSize) + (sizeSize === 2 ? 256 : 0);
    this.window = Math.max(this.window, isWhole ? size : windowOf(this.header[5]!));
    this.hasChecksum = (flags & 4) !== 0;
    this.inFrame = true;
    return true;
  }

  private skipFrame(): boolean {
    if (this.header.length < 8) return false;
    this.toSkip = this.number(4, 4);
    return true;
  }

  private readBlock(): boolean {
    if (this.header.length < 3) return false;
    const block = this.number(0, 3);
    const isLast = (block & 1) !== 0;
    this.toSkip = ((block >> 1) & 3) === RLE ? 1 : block >> 3;
    if (isLast) this.toSkip += this.hasChecksum ? 4 : 0;
    this.inFrame = !isLast;
    return true;
  }

  /** The lowest byte comes first. */
  private number(at: number, length: number): number {
    return this.header.slice(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }
}

function windowOf(descriptor: number): number {
  return 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);
}
