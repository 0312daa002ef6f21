import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, CSV_HEADER, renderCsvRow, writeCell } from '../../src/render/csv.js';
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
    expect(CSV_COLUMNS.join()).toBe(
      'id,source,status,role,probability,second,research,modeling,engineering,product,ml,level,verdict,gap,title,title_roles,message',
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
    });
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

  it('gives back every cell as it was, but for the apostrophe', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', '=', "'", ';', 'é', '🚀'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const [read] = parse(`${cells.map(writeCell).join(',')}\n`, { record_delimiter: '\n' }) as string[][];
        const expected = cells.map((one) => (/^\s*=|^[\r\n\t]/.test(one) ? `'${one}` : one));
        expect(read).toEqual(expected);
      }),
    );
  });
});
