import fc from 'fast-check';

/** One change of some bytes; places are shares of the length, so that they fit any file. */
type Change = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const few = fc.uint8Array({ maxLength: 12 });

const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length);

/** Bytes that formats are built of: lengths, ends, marks. */
const SIGNS = ['\u0000', '\u00ff', '"', '\n', '{', '}', '[', ']', ',', '<', '>', '/', '\u0080', '1', ' '];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.nat(255)).map(
    ([place, byte]): Change =>
      (bytes) => {
        const changed = Uint8Array.from(bytes);
        if (changed.length > 0) changed[Math.min(changed.length - 1, at(bytes, place))] = byte;
        return changed;
      },
  ),
  fc
    .tuple(
      share,
      fc.oneof(
        few,
        fc.constantFrom(...SIGNS).map((sign) => Uint8Array.from(Buffer.from(sign, 'latin1'))),
      ),
    )
    .map(
      ([place, more]): Change =>
        (bytes) =>
          join(bytes.subarray(0, at(bytes, place)), more, bytes.subarray(at(bytes, place))),
    ),
  fc.tuple(share, share).map(
    ([a, b]): Change =>
      (bytes) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        return join(bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to)));
      },
  ),
  fc.tuple(share, share).map(
    ([a, b]): Change =>
      (bytes) => {
        const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))];
        return join(bytes.subarray(0, to), bytes.subarray(from));
      },
  ),
  share.map(
    (place): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, place)),
  ),
);

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** A file as it is, or with a few changes. */
export function mutated(file: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(file, fc.array(change, { maxLength: 4 }))
    .map(([bytes, changes]) => changes.reduce((changed, next) => next(changed), bytes));
}
