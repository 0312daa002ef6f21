export type Packing = 'gzip' | 'zstd';

/** How what begins so is packed, or null where it is not. Skippable frames may stand in front of zstd data. */
export function recognisePacking(head: Uint8Array): Packing | null {
  const start = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('1f8b')) return 'gzip';
  return start === '28b52ffd' || /^5.2a4d18$/.test(start) ? 'zstd' : null;
}
