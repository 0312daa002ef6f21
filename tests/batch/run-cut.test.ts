import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { BEGINNING, cutInput } from '../../src/batch/cut.js';
import { type Cut, type Place, readParcel } from '../../src/batch/parcel.js';
import { listSources } from '../../src/batch/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = 'x'.repeat(300_000);
const FILES: Readonly<Record<string, string>> = {
  '1.jsonl': `\ufeff{"id":"a","text":"${LONG}"}\n\n{"id":"b","text":"${LONG}"}\r\n{broken\n{"id":"c","text":"${LONG}"}`,
  '2.csv': `id,text\n${Array.from({ length: 150 }, (_, i) => `r${i},text`).join('\n')}\n`,
  '3.txt': 'a text',
  '4.txt': LONG,
  '5.txt': 'another',
  '6.jsonl': '',
  '7.jsonl': `{"id":"d","text":"${LONG}"}\n`,
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

async function cut(from: Place, until?: Place): Promise<Cut[]> {
  const { sources } = await listSources([folder]);
  const options = { map: {}, stdin: Readable.from([]), from, ...(until && { until }) };
  const cuts: Cut[] = [];
  for await (const one of cutInput(sources, options)) cuts.push(one);
  return cuts;
}

const idsOf = (cuts: readonly Cut[]) =>
  cuts.flatMap(({ parcel }) =>
    [...readParcel(parcel, {})].map(({ id, source }) => `${source.slice(folder.length + 1)} ${id}`),
  );

describe('cutInput', () => {
  it('gives every posting, in order', async () => {
    const ids = idsOf(await cut(BEGINNING));
    expect(ids.slice(0, 6)).toEqual([
      '1.jsonl:1 a',
      '1.jsonl:3 b',
      '1.jsonl:4 4',
      '1.jsonl:5 c',
      '2.csv:1 r0',
      '2.csv:2 r1',
    ]);
    expect(ids.slice(-4)).toEqual(['3.txt 3.txt', '4.txt 4.txt', '5.txt 5.txt', '7.jsonl:1 d']);
    expect(ids).toHaveLength(158);
  });

  it('goes on behind every cut, and stops before it', async () => {
    const cuts = await cut(BEGINNING);
    expect(cuts.length).toBeGreaterThan(6);
    const all = idsOf(cuts);
    for (let i = 0; i < cuts.length; i++) {
      const done = idsOf(await cut(BEGINNING, cuts[i]!.end));
      expect(done).toEqual(idsOf(cuts.slice(0, i + 1)));
      expect([...done, ...idsOf(await cut(cuts[i]!.end))]).toEqual(all);
    }
  });

  it('goes on behind a line that is too long', async () => {
    const path = join(folder, 'long.jsonl');
    writeFileSync(path, `{"id":"a","text":"${'x'.repeat(60 * 1024 * 1024)}"}\n{"id":"b","text":"b"}\n`);
    const { sources } = await listSources([path]);
    const items = [];
    for await (const { parcel } of cutInput(sources, { map: {}, stdin: Readable.from([]), from: BEGINNING }))
      items.push(...readParcel(parcel, {}));
    rmSync(path);
    expect(items).toMatchObject([
      { id: '1', problem: expect.stringContaining('longer than 16 MB') },
      { id: 'b' },
    ]);
  });
});
