import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readParquet } from '../../src/batch/parquet.js';
import { collect, fileWith, placesOf, readPath, readPiped, textsOf } from './reading.js';

const ROWS = 10_000;

/** A table in groups of 2,500 rows, with figures beside its texts. */
function makeTable(): Uint8Array {
  const numbers = Array.from({ length: ROWS }, (_, i) => i);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'job_id', data: numbers.map(BigInt), type: 'INT64' },
        { name: 'title', data: numbers.map((i) => `Engineer ${i % 7}`), type: 'STRING' },
        {
          name: 'description',
          data: numbers.map((i) => (i % 5 === 0 ? null : `text ${i} — é`)),
          type: 'STRING',
        },
        { name: 'salary', data: numbers, type: 'DOUBLE' },
      ],
      rowGroupSize: 2500,
    }),
  );
}

describe('readParquet', () => {
  it('reads every row of every group, with the words and the ids but no other figures', async () => {
    const entries = await collect(readParquet(fileWith('a.parquet', makeTable()), {}));
    expect(entries).toHaveLength(ROWS);
    expect(entries[5001]).toEqual({
      number: 5002,
      record: { job_id: 5001n, title: 'Engineer 3', description: 'text 5001 — é' },
    });
  });

  it('says from where to where rows are damaged, and reads the others', async () => {
    const table = makeTable();
    table.fill(0xff, table.length / 2, table.length / 2 + 100);
    const items = await readPath(fileWith('a.parquet', table));
    const problems = textsOf(items).filter((text) => text.startsWith('!'));
    expect(problems).toEqual([expect.stringMatching(/^! Row \d+: from here to row \d+ the file is damaged/)]);
    expect(items).toHaveLength(ROWS - 2500 + 1);
  });

  it.each([
    ['is cut short', () => makeTable().subarray(0, 5000), 'is no Parquet file, or is cut short'],
    [
      'has no texts',
      () =>
        new Uint8Array(
          parquetWriteBuffer({
            columnData: [
              { name: 'job_title_short', data: ['a'] },
              { name: 'job_skills', data: ['b'] },
            ],
          }),
        ),
      'no column holds the text of the posting (found: job_title_short, job_skills)',
    ],
  ])('refuses a file that %s', async (_, make, message) => {
    await expect(collect(readParquet(fileWith('a.parquet', make()), {}))).rejects.toThrow(message);
  });

  it('is known by its beginning', async () => {
    expect(placesOf(await readPath(fileWith('a.csv', makeTable())))).toHaveLength(ROWS);
    await expect(readPiped(makeTable())).rejects.toThrow('Standard input holds a Parquet file');
  });
});
