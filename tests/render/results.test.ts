import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, writeCell } from '../../src/render/cell.js';
import { CSV_HEADER, csvRowOf, renderCsvRow } from '../../src/render/csv.js';
import { renderJson, renderJsonLine } from '../../src/render/json.js';
import type { Report } from '../../src/types.js';
import { OK, OUTSIDE, REFUSED, UNCLEAR } from './fixture.js';

const ORIGIN = { id: '7', source: 'a.csv:7' };

function readRow(report: Report): Record<string, string> {
  return parse<Record<string, string>>(CSV_HEADER + renderCsvRow(report, ORIGIN), { columns: true })[0]!;
}

describe('JSON', () => {
  it('is the report, nothing else', () => {
    for (const report of [OK, UNCLEAR, OUTSIDE, REFUSED]) {
      expect(JSON.parse(renderJson(report, { brief: false }))).toEqual(report);
    }
  });

  it('leaves out the long parts where asked to be brief', () => {
    const brief = JSON.parse(renderJson(OK, { brief: true }));
    const { evidence: _, sections: __, flip: ___, ...rest } = OK;
    expect(brief).toEqual(rest);
    expect(JSON.parse(renderJson(REFUSED, { brief: true }))).toEqual(REFUSED);
  });

  it('puts the origin in front, on one line', () => {
    const line = renderJsonLine(OK, ORIGIN, { brief: false });
    expect(line).toMatch(/^\{"id":"7","source":"a\.csv:7","schema":"rolecall\/report@1",[^\n]*\}\n$/);
  });
});

describe('CSV', () => {
  it('has one cell for each column', () => {
    expect(CSV_HEADER).toBe(
      'id,source,status,role,probability,second,research,modeling,engineering,product,ml,level,verdict,gap,title,title_roles,message,company,team,duplicate_of,title_entry\n',
    );
    expect(readRow(OK)).toEqual({
      id: '7',
      source: 'a.csv:7',
      status: 'ok',
      role: 'MLE',
      probability: '0.71',
      second: 'AS',
      research: '5',
      modeling: '35',
      engineering: '45',
      product: '15',
      ml: 'core',
      level: 'L5',
      verdict: 'differs',
      gap: '28',
      title: 'Applied Scientist II',
      title_roles: 'AS',
      message: 'The title claims science; the work is engineering: models are deployed and kept running.',
      company: '',
      team: '',
      duplicate_of: '',
      title_entry: 'applied scientist',
    });
  });

  it('comes from a line of JSON as from the report', () => {
    const beside = { ...ORIGIN, company: 'Harbour, Foods', team: '=Search', duplicate_of: '3' };
    const row = csvRowOf(JSON.stringify({ ...beside, ...OK }));
    expect(row).toBe(renderCsvRow(OK, beside));
    expect(row).toMatch(/,"Harbour, Foods",'=Search,3,applied scientist\n$/);
  });

  it('leaves empty what a report does not say', () => {
    expect(readRow(UNCLEAR)).toMatchObject({
      status: 'unclear',
      role: '',
      probability: '',
      research: '',
      verdict: '',
    });
    expect(readRow(UNCLEAR).message).toBe('It names only two duties. Both could be done by anyone.');
    expect(readRow(OUTSIDE)).toMatchObject({ role: 'OUT', probability: '0.004', research: '', gap: '' });
    expect(readRow(REFUSED)).toMatchObject({
      status: 'too-short',
      ml: '',
      title: '',
      message: REFUSED.message,
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '－1',
    '＠a',
    '\ttext',
  ])('keeps a spreadsheet from running %j', (cell) => {
    expect(parse(writeCell(cell))).toEqual([[`'${cell}`]]);
  });

  it('leaves figures and harmless text alone', () => {
    expect(writeCell(-1)).toBe('-1');
    expect(writeCell('a = b')).toBe('a = b');
    expect(writeCell("it's")).toBe("it's");
    expect(writeCell(null)).toBe('');
  });

  it.each(["'", "'=1", "''=1", "'tis"])(
    'keeps %j apart from what it would be with our apostrophe',
    (cell) => {
      expect(parse(writeCell(cell))).toEqual([[`'${cell}`]]);
      expect(readCell(`'${cell}`)).toBe(cell);
    },
  );

  const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r\n＝＋－＠]/;

  it('gives back every text as it was, and never begins a cell with what a spreadsheet runs', () => {
    const rude = fc.string({
      unit: fc.constantFrom(...'a ,"\n\r\t=+-@\';é🚀\0\u200b\ufeff＝＋－＠'),
      maxLength: 8,
    });
    const text = fc.oneof(rude, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const [cells] = parse(`${texts.map(writeCell).join(',')}\n`, {
          record_delimiter: '\n',
        }) as string[][];
        expect(cells!.map(readCell)).toEqual(texts);
        for (const cell of cells!) {
          expect(cell).not.toMatch(RUN_BY_SPREADSHEETS);
          expect(cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')).not.toMatch(RUN_BY_SPREADSHEETS);
        }
      }),
      { numRuns: 500 },
    );
  });
});
