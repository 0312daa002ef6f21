import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonValues } from '../../src/batch/json-values.js';

/** The values of a text that arrives in pieces of some size; problems as `!`. */
function cut(text: string, size = 1 << 20): unknown[] {
  const values = new JsonValues();
  const found = [];
  for (let start = 0; start < text.length; start += size)
    found.push(...values.add(text.slice(start, start + size)));
  found.push(...values.end());
  return found.map((one) => ('problem' in one ? `! ${one.problem}` : one.value));
}

const broken = expect.stringMatching(/^! /);

describe('JsonValues', () => {
  const anyRecord = fc.dictionary(fc.string(), fc.jsonValue());
  const anySize = fc.integer({ min: 1, max: 9 });
  const anySpace = fc.constantFrom(undefined, 1, '\t');

  it('cuts a list into its elements, however it is laid out and however it arrives', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), anySize, anySpace, (records, size, space) => {
        const text = JSON.stringify(records, null, space);
        expect(cut(text, size)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('cuts documents that follow one another', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), anySize, anySpace, (records, size, space) => {
        const text = records.map((record) => JSON.stringify(record, null, space)).join('\n');
        expect(cut(text, size)).toEqual(records.map((record) => JSON.parse(JSON.stringify(record))));
      }),
    );
  });

  it.each([
    ['an element that is no JSON', '[{"a":1}, {"a":oops}, {"a":3}]', [{ a: 1 }, broken, { a: 3 }]],
    ['a word', '[{"a":1}, oops, {"a":3}]', [{ a: 1 }, broken, { a: 3 }]],
    ['a string that is never closed', '[{"a":"1}, {"a":"2"}, {"a":"3"}]', [broken, { a: '2' }, { a: '3' }]],
    ['the same over several lines', '[{"a":"1},\n{"a":"2"},\n{"a":"3"}]', [broken, { a: '2' }, { a: '3' }]],
    ['an object that is never closed', '[{"a":"1", {"a":"2"}, {"a":"3"}]', [broken, { a: '2' }, { a: '3' }]],
    ['brackets that do not match', '[{"a":[1}, {"a":2}, {"a":3}]', [broken, { a: 2 }, { a: 3 }]],
    ['a bracket too many', '[{"a":1}}, {"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['a missing comma', '[{"a":1} {"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['a comma too many', '[{"a":1},,{"a":2},]', [{ a: 1 }, { a: 2 }]],
    ['a line end inside a string', '[{"a":"1\n"}, {"a":2}]', [broken, { a: 2 }]],
    ['what only Python writes', '[{"a":NaN,"b":"NaN, Infinity"}]', [{ a: null, b: 'NaN, Infinity' }]],
    ['an end in the middle of a record', '[{"a":1}, {"a":', [{ a: 1 }, broken]],
    ['an end behind a record', '[{"a":1}, ', [{ a: 1 }, broken]],
    ['nothing', ' \n', []],
    ['two lists', '[{"a":1}][{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['a number alone', '12', [12]],
  ])('takes %s', (_, text, values) => {
    expect(cut(text)).toEqual(values);
    expect(cut(text, 3)).toEqual(values);
  });

  it('reads the list in a document that is too long to be read as a whole', () => {
    const records = Array.from({ length: 40 }, (_, a) => ({ a, text: 'x'.repeat(1 << 20) }));
    const text = JSON.stringify({ total: 40, facets: [{ b: 1 }], hits: { jobs: records }, more: [{ c: 1 }] });
    expect(cut(text, 1 << 18)).toEqual(records);
  });

  it('takes a record for broken that grows past all bounds', () => {
    const text = `[{"a":"${'x'.repeat(17 << 20)}"},{"a":2}]`;
    expect(cut(text, 1 << 18)).toEqual(['! this is longer than 16 MB', { a: 2 }]);
  });
});
