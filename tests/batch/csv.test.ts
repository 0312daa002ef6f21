import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/batch/csv.js';
import type { Entry } from '../../src/batch/entry.js';
import { collect, inPieces } from './reading.js';

const read = (text: string, size = 1 << 20): Promise<Entry[]> =>
  collect(readRows(inPieces(text, size), 'x', {}));

const textOf = (entry: Entry) =>
  'record' in entry ? (entry.record as { text: string }).text : `! ${entry.problem}`;

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('readRows', () => {
  it('gives back what a CSV writer wrote, whatever is in the cells and however it arrives', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r\n', '\\', 'é', '🚀', ' '),
    });
    const table = fc.array(fc.tuple(cell, cell));
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(table, delimiter, fc.integer({ min: 1, max: 9 }), async (rows, mark, size) => {
        const body = rows.map((row) => `${row.map(quote).join(mark)}\r\n`).join('');
        const entries = await read(`title${mark}text\r\n${body}`, size);
        expect(entries).toEqual(rows.map(([title, text], i) => ({ number: i + 1, record: { title, text } })));
      }),
    );
  });

  it.each([
    ['doubled quotation marks', 'title,text\na,"say ""yes"", now"\n', ['say "yes", now']],
    [
      'backslashes before quotation marks',
      'title,text\na,"say \\"yes\\", now"\nb,"c \\\\ d"\n',
      ['say "yes", now', 'c \\ d'],
    ],
    [
      'doubled quotation marks beside doubled backslashes, as JobSpy writes them',
      '"title","text"\n"a","\\\\- say ""yes"" \\\\*"\n',
      ['\\- say "yes" \\*'],
    ],
    ['a backslash at the end of a cell', 'title,text\na,"in C:\\"\nb,c\n', ['in C:\\', 'c']],
    ['line ends of several kinds', 'title,text\r\na,b\nc,"d\ne"\r\n', ['b', 'd\ne']],
    ['no line end at the end', 'title,text\na,b', ['b']],
    ['empty lines', 'title,text\n\na,b\n\n', ['b']],
    ['quotation marks inside a cell that has none around it', 'title,text\na,5" disk\n', ['5" disk']],
    ['rows that are too short', 'title,text\na\nb,c\n', ['', 'c']],
    ['empty cells behind the last column', 'title,text\na,b,,\n', ['b']],
    ['two columns of one name', 'text,title,text\na,b,c\n', ['a']],
    ['a column named __proto__', '__proto__,text\na,b\n', ['b']],
  ])('reads %s', async (_, table, texts) => {
    expect((await read(table)).map(textOf)).toEqual(texts);
  });

  it('takes no row apart that has more cells than there are names', async () => {
    const entries = await read('title,text\na,b, c and d\ne,f\n');
    expect(entries.map(textOf)).toEqual([
      expect.stringContaining('! it has 3 cells, but the first row names 2 columns'),
      'f',
    ]);
  });

  it.each([1, 5, 1 << 20])(
    'goes on at the next line behind a quotation mark that is never closed (%i)',
    async (size) => {
      const entries = await read('title,text\na,b\nc,"never closed\nd,e\nf,g\n', size);
      expect(entries.map(textOf)).toEqual([
        'b',
        '! this row opens a quotation mark that is never closed, and is left out',
        'e',
        'g',
      ]);
      expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    },
  );

  it('does so far into a table, too', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `a${i},text of row ${i}\n`);
    rows[29_000] = 'a,"never closed\n';
    const entries = await read(`title,text\n${rows.join('')}`, 50_000);
    expect(entries).toHaveLength(30_000);
    expect(entries.filter((entry) => 'problem' in entry).map(({ number }) => number)).toEqual([29_001]);
    expect(textOf(entries[29_001]!)).toBe('text of row 29001');
  });

  it('takes a row for broken that grows past all bounds', async () => {
    const filler = `${'x'.repeat(1 << 16)}\n`.repeat(17 * 16);
    const entries = await read(`title,text\na,"never closed\n${filler}b,c\n`, 1 << 20);
    expect(entries.map(textOf).slice(0, 1)).toEqual([expect.stringContaining('never closed')]);
    expect(textOf(entries.at(-1)!)).toBe('c');
  });

  it.each([
    ['', 'x is empty'],
    ['title,company\na,b\n', 'In x no column holds the text of the posting (found: title, company)'],
    ['"title,text\na,b\n', 'The first row of x opens a quotation mark'],
  ])('refuses %j', async (table, message) => {
    await expect(read(table)).rejects.toThrow(message);
  });
});
