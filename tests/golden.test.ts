import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import type { Posting } from '../src/types.js';
import { GOLDEN } from './golden.js';
import { lexicon } from './lexicon.js';

/** `UPDATE_GOLDEN=1 npm test` writes what is read today as what is expected; look at the difference before you keep it. */
const IS_UPDATING = process.env.UPDATE_GOLDEN === '1';

/** The report without its version and its lexicon’s hash, which change with every phrase and say nothing of the posting. */
function reportOf(posting: Posting): unknown {
  const { engine, lexicon: hash, ...report } = analyze(posting, lexicon);
  expect(engine).toMatch(/^\d+\.\d+\.\d+/);
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  return JSON.parse(JSON.stringify(report));
}

describe.each(GOLDEN)('the posting $name', ({ posting, role, reportFile }) => {
  it(`is ${role}`, () => {
    expect(analyze(posting, lexicon).role).toBe(role);
  });

  it('is read as before', () => {
    const report = reportOf(posting);
    if (IS_UPDATING) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    expect(existsSync(reportFile), 'there is no report.json: run `UPDATE_GOLDEN=1 npm test`').toBe(true);
    expect(report).toEqual(JSON.parse(readFileSync(reportFile, 'utf8')));
  });
});
