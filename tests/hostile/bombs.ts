import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** Small files that stand for very large ones. */

const MIB = 1024 * 1024;

/** A gzip file that unpacks to so many MiB of one letter. */
export function gzipBomb(size: number, before = '', letter = 'a'): Uint8Array {
  return Buffer.concat([
    ...(before === '' ? [] : [gzipSync(before)]),
    ...repeat(gzipSync(Buffer.alloc(16 * MIB, letter)), size / 16),
  ]);
}

function repeat<Item>(item: Item, count: number): Item[] {
  return Array.from({ length: count }, () => item);
}

export interface ZstdOptions {
  /** The logarithm of how far back it may refer: as much memory has to be kept. */
  readonly windowLog?: number;
  /** How much each block unpacks to. */
  readonly blockSize?: number;
}

/** A zstd file of blocks that each say: one letter, so many times. */
export function zstdBomb(
  blocks: number,
  { windowLog = 20, blockSize = 128 * 1024 }: ZstdOptions = {},
): Uint8Array {
  const header = [0x28, 0xb5, 0x2f, 0xfd, 0x00, (windowLog - 10) << 3];
  const block = (isLast: boolean): number[] => {
    const size = (blockSize << 3) | 2 | Number(isLast);
    return [size & 0xff, (size >> 8) & 0xff, size >> 16, 0x61];
  };
  return Buffer.concat([
    Buffer.from(header),
    ...repeat(Buffer.from(block(false)), blocks - 1),
    Buffer.from(block(true)),
  ]);
}

/** A Word document whose text or styles are these. */
export function word(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? new Uint8Array(Buffer.from(part)) : part,
      ]),
    ),
  );
}

/** A zip archive whose directory tells another size of its part than it has. */
export function lyingWord(part: Uint8Array): Uint8Array {
  const archive = word({ 'word/document.xml': part });
  const view = new DataView(archive.buffer);
  for (let at = 0; at < archive.length - 4; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return archive;
}

type Thrift = number | bigint | string | readonly Thrift[] | { readonly [field: number]: Thrift };

/** Data in Thrift's compact protocol, which the index of a Parquet file is written in. Whole numbers are i32, bigints i64. */
function thrift(value: { readonly [field: number]: Thrift }): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const [key, field] of Object.entries(value)) {
    bytes.push(((Number(key) - last) << 4) | typeOf(field), ...encode(field));
    last = Number(key);
  }
  return [...bytes, 0];
}

function typeOf(value: Thrift): number {
  if (typeof value === 'number') return 5;
  if (typeof value === 'bigint') return 6;
  if (typeof value === 'string') return 8;
  return Array.isArray(value) ? 9 : 12;
}

function encode(value: Thrift): number[] {
  if (typeof value === 'number') return varint(BigInt(value) * 2n);
  if (typeof value === 'bigint') return varint(value * 2n);
  if (typeof value === 'string') return [...varint(BigInt(value.length)), ...Buffer.from(value)];
  if (!Array.isArray(value)) return thrift(value as { readonly [field: number]: Thrift });
  return [(value.length << 4) | typeOf(value[0]!), ...value.flatMap(encode)];
}

function varint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)];
}

export interface ParquetLies {
  /** How many rows there are said to be. */
  readonly rows?: bigint;
  /** How many values the page is said to hold. */
  readonly values?: number;
  /** How often the one word is said to be repeated. */
  readonly repeated?: bigint;
  /** What the page is said to unpack to. */
  readonly pageSize?: number;
  /** A page that is packed by gzip, in place of the usual one. */
  readonly packed?: Uint8Array;
}

/** A Parquet file with one column, one word, and figures that need not be true. */
export function parquet({ rows = 3n, values = 3, repeated = 3n, pageSize, packed }: ParquetLies): Uint8Array {
  const words = [5, 0, 0, 0, ...Buffer.from('train')];
  const runs = packed ?? Uint8Array.from([1, ...varint(repeated * 2n), 0]);
  const dictionary = [...thrift({ 1: 2, 2: words.length, 3: words.length, 7: { 1: 1, 2: 0 } }), ...words];
  const page = [
    ...thrift({ 1: 0, 2: pageSize ?? runs.length, 3: runs.length, 5: { 1: values, 2: 8, 3: 3, 4: 3 } }),
  ];
  const size = BigInt(dictionary.length + page.length + runs.length);
  const index = thrift({
    1: 1,
    2: [
      { 4: 'schema', 5: 1 },
      { 1: 6, 3: 0, 4: 'description', 6: 0 },
    ],
    3: rows,
    4: [
      {
        1: [
          {
            2: 4n,
            3: {
              1: 6,
              2: [8],
              3: ['description'],
              4: packed || pageSize !== undefined ? 2 : 0,
              5: rows,
              6: size,
              7: size,
              9: BigInt(4 + dictionary.length),
              11: 4n,
            },
          },
        ],
        2: size,
        3: rows,
      },
    ],
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  return Buffer.concat([
    Buffer.from('PAR1'),
    Buffer.from(dictionary),
    Buffer.from(page),
    runs,
    Buffer.from(index),
    length,
    Buffer.from('PAR1'),
  ]);
}
