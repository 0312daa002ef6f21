import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { type Objection, writeCase } from '../../src/page/wrong/write-case.js';
import { lexicon } from '../lexicon.js';
import { POSTING, TOO_SHORT } from './postings.js';

const TEXT = `${POSTING}- Build \`\`\`data pipelines\`\`\` for the Zyzzyva team.\n`;
const posting = { text: TEXT, title: 'Applied |\nScientist' };
const report = analyze(posting, lexicon);
const write = (objection: Partial<Objection> = {}) =>
  writeCase(report, posting, { expected: '', note: '', withPosting: false, ...objection });

describe('the report of a case', () => {
  it('says by what a posting was read, and what came out', () => {
    const text = write({ expected: 'Applied Scientist', note: 'It trains models.' });
    expect(text).toContain(`- Engine: ${report.engine}\n- Lexicon: ${report.lexicon}\n`);
    expect(text).toContain('- Title as given: Applied | Scientist\n');
    expect(text).toContain('- Read as: MLE (ok)\n- Should be: Applied Scientist\n- Verdict: differs\n');
    expect(text).toMatch(/- Probabilities: MLE 0\.\d+, (\w+ 0(\.\d+)?(, )?){5}\n/);
    expect(text).toMatch(/- Mix: research \d+, modeling \d+, engineering \d+, product \d+\n/);
    expect(text).toContain('## Note\n\nIt trains models.\n');
    expect(text).toMatch(/\| backend services \| engineering \| duties \| \d/);
  });

  it('has no word of the posting unless that is asked for', () => {
    const [without, whole] = [write(), write({ withPosting: true })];
    expect(without).not.toContain('found in');
    for (const line of TEXT.split('\n').filter((line) => line.startsWith('- ')))
      expect(without).not.toContain(line.slice(2));
    expect(without).not.toContain('Zyzzyva');
    expect(whole).toContain(TEXT.trimEnd());
    expect(whole).toContain('| found in |');
  });

  it('keeps the posting inside its fence, whatever it holds', () => {
    const fences = [...write({ withPosting: true }).matchAll(/^`{4,}$/gm)].map(([fence]) => fence);
    expect(fences).toEqual(['````', '````']);
  });

  it('can be written of a posting that was not read', () => {
    const short = { text: TOO_SHORT };
    const text = writeCase(analyze(short, lexicon), short, { expected: '', note: '', withPosting: false });
    expect(text).toContain('- Title as given: none\n- Read as: too-short\n- Should be: not said\n');
    expect(text).not.toContain('What counted');
  });
});
