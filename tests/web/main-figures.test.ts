import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMainFigures } from '../../src/web/main-figures.js';
import { findInProject } from '../../src/web/paths.js';

const accuracy = readFileSync(findInProject('docs/accuracy.md'), 'utf8');

function withText(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rolecall-')), 'accuracy.md');
  writeFileSync(file, text);
  return file;
}

describe('the main figures', () => {
  it('are those of docs/accuracy.md', () => {
    const figures = loadMainFigures();
    const line = (start: string) => accuracy.split('\n').find((own) => own.startsWith(start))!;
    for (const [name, figure] of [
      ['agreement', figures.agreement],
      ['first or second', figures.firstOrSecond],
      ['title alone', figures.titleAlone],
      ['a second reading', figures.secondReading],
      ['50 % of the postings', figures.surerHalf],
    ] as const) {
      const share = Number(/0\.\d+/.exec(line(name))![0]);
      expect(Math.abs(Number(figure) - share * 100), name).toBeLessThanOrEqual(0.5001);
    }
    expect(line('mean error of a share')).toContain(figures.meanError);
    const { postings, employers } = figures;
    expect(accuracy).toContain(`${postings.replace(',', '')} labelled postings of ${employers} employers`);
  });

  it('follow the file, do without what was not measured, and miss what they need', () => {
    const changed = accuracy.replace(/^agreement .*$/m, 'agreement                   0.605   0.501–0.699');
    expect(loadMainFigures(withText(changed))).toMatchObject({ agreement: '61', range: '50 to 70' });
    const unread = accuracy.replace(/^a second reading.*$/m, '');
    expect(loadMainFigures(withText(unread))).toMatchObject({ secondReading: null });
    expect(() => loadMainFigures(withText('nothing'))).toThrow(/npm run bench:accuracy/);
  });
});
