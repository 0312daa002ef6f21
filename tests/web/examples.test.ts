import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readPasted } from '../../src/posting/pasted.js';
import { loadExamples } from '../../src/web/examples.js';
import { lexicon } from './running.js';

/** What each example is there to show. */
const SHOWN: Readonly<Record<string, { status: string; verdict: string | null; role: string | null }>> = {
  'applied-scientist': { status: 'ok', verdict: 'differs', role: 'MLE' },
  'research-engineer': { status: 'ok', verdict: 'differs', role: 'RS' },
  'machine-learning-engineer': { status: 'ok', verdict: 'matches', role: 'MLE' },
  'machine-learning-scientist': { status: 'outside', verdict: 'differs', role: 'OUT' },
  'ai-specialist': { status: 'unclear', verdict: null, role: null },
};

describe('the examples', () => {
  const examples = loadExamples();

  it('are these', () => {
    expect(examples.map(({ slug }) => slug).sort()).toEqual(Object.keys(SHOWN).sort());
  });

  it.each(examples)(
    '$title is as long as a posting and shows what it is there for',
    ({ slug, title, text }) => {
      expect(text.length).toBeGreaterThanOrEqual(900);
      expect(text.length).toBeLessThanOrEqual(1800);
      const posting = readPasted({ text }, lexicon);
      const { status, verdict, role } = analyze(posting, lexicon);
      expect({ status, verdict: verdict?.kind ?? null, role }).toEqual(SHOWN[slug]);
      expect(posting.title === undefined || posting.title === title).toBe(true);
    },
  );
});
