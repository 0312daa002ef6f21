import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { lexicon } from '../lexicon.js';

/** Sentences whose words only look like the work: one a line. */
const LOOKALIKES = readFileSync(new URL('lookalikes.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Among real duties, so that the neighbours make each of them look like one too. */
function postingWith(sentence: string): string {
  return `About the role
You will join a small team.

What you will do
- Build and run the services behind our recommendation models
- ${sentence}
- Train ranking models and evaluate them offline

Requirements
- Python
`;
}

it('there are fifty of them', () => {
  expect(new Set(LOOKALIKES).size).toBeGreaterThanOrEqual(50);
});

it.each(LOOKALIKES)('nothing fires in “%s”', (sentence) => {
  const text = postingWith(sentence);
  const report = analyze({ text }, lexicon);
  if (!('evidence' in report)) throw new Error('the posting was refused');
  const start = text.indexOf(sentence);
  const inside = report.evidence.filter((one) => one.start >= start && one.end <= start + sentence.length);
  expect(inside).toEqual([]);
  expect(report.evidence.length).toBeGreaterThan(1);
});
