import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { readResults } from '../../src/batch/results.js';
import { writeParquet } from '../../src/batch/write-parquet.js';
import type { Result } from '../../src/compare/result.js';
import { COLUMN_NAMES, toRow } from '../../src/render/row.js';
import { inventMany, type Line, resultOf, writeLines } from '../compare/lines.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(lines: readonly Line[]): Promise<string> {
  const [jsonl, parquet] = [join(folder, 'lines.jsonl'), join(folder, 'results.parquet')];
  writeFileSync(jsonl, writeLines(lines));
  await writeParquet(jsonl, parquet);
  return parquet;
}

async function read(path: string) {
  const file = await asyncBufferFromFile(path);
  return { metadata: await parquetMetadataAsync(file), rows: await parquetReadObjects({ file }) };
}

describe('writeParquet', () => {
  it('writes the row of every line, and the line itself', async () => {
    const hostile = { title: { ...inventMany(1)[0]!.title!, text: '=1+1 "quoted",\n\u0000 é 🚀' } };
    const lines = [...inventMany(300), { ...inventMany(1)[0]!, ...hostile }] as Line[];
    const { rows } = await read(await write(lines));
    expect(rows).toEqual(lines.map((line) => ({ ...toRow(line, line), result: JSON.stringify(line) })));
  });

  it('says what the columns hold', async () => {
    const { metadata } = await read(await write(inventMany(3)));
    const types = Object.fromEntries(
      metadata.schema.slice(1).map(({ name, type, converted_type }) => [name, converted_type ?? type]),
    );
    expect(Object.keys(types)).toEqual([...COLUMN_NAMES, 'result']);
    expect(types).toMatchObject({
      id: 'UTF8',
      role: 'UTF8',
      probability: 'DOUBLE',
      research: 'INT32',
      gap: 'DOUBLE',
    });
  });

  it('writes a file without rows where there are no lines', async () => {
    const { metadata, rows } = await read(await write([]));
    expect(rows).toEqual([]);
    expect(metadata.schema.map(({ name }) => name)).toContain('title_entry');
  });

  it('begins another group of rows before one grows too large', async () => {
    const [line] = inventMany(1);
    const evidence = [{ text: 'x'.repeat(3 * 1024 * 1024) }];
    const lines = Array.from({ length: 25 }, (_, id) => ({
      ...line,
      id: String(id),
      evidence,
    })) as unknown as Line[];
    const path = await write(lines);
    const { metadata, rows } = await read(path);
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([6, 6, 6, 6, 1]);
    expect(rows.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    const results: Result[] = [];
    for await (const result of readResults(path, Readable.from([]))) results.push(result);
    expect(results).toEqual(lines.map(resultOf));
  });

  it('writes the same bytes for the same lines', async () => {
    const bytes = async () => readFileSync(await write(inventMany(50)));
    expect(await bytes()).toEqual(await bytes());
  });

  it('refuses what is no result', async () => {
    const path = join(folder, 'postings.jsonl');
    writeFileSync(path, '{"text":"a posting"}\n');
    await expect(writeParquet(path, join(folder, 'x.parquet'))).rejects.toThrow(
      'line 1 is no report of rolecall',
    );
  });
});
