/** A copy of an array with twice the room. */
export function grow<Numbers extends Int32Array | Uint8Array>(source: Numbers): Numbers {
  const target = new (source.constructor as new (length: number) => Numbers)(2 * source.length);
  target.set(source);
  return target;
}
