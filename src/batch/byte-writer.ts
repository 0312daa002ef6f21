const FIRST_SIZE = 4 * 1024;

/** Collects text and bytes as UTF-8, in one piece of memory that is used again and again. */
export class ByteWriter {
  length = 0;
  private buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  clear(): void {
    this.length = 0;
  }

  writeText(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    this.reserve(text.length * 3);
    this.length += this.buffer.write(text, this.length);
  }

  writeBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written since the last `clear`; good until the next. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.bytes);
    this.buffer = larger;
  }
}
