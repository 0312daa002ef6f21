import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../bench/variants.js';
import { analyze } from '../../src/analyze.js';
import { readText } from '../../src/posting/text.js';
import { match } from '../../src/stages/match.js';
import { mix } from '../../src/stages/mix.js';
import { parse } from '../../src/stages/parse.js';
import { role } from '../../src/stages/role.js';
import { weigh } from '../../src/stages/weigh.js';
import { worthOf } from '../../src/stages/worth.js';
import { ACTIVITIES } from '../../src/types.js';
import { GOLDEN } from '../golden.js';
import { lexicon } from '../lexicon.js';

const EXAMPLES = new URL('../../examples/', import.meta.url);

const POSTINGS = [
  ...readdirSync(EXAMPLES)
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, EXAMPLES), 'utf8') })),
  ...GOLDEN.map(({ name, posting }) => ({ name, text: posting.text })),
];

/** Shares before they are rounded, the first answer, and how many sentences’ worth of work was found. */
function read(text: string) {
  const document = parse(readText(text), lexicon);
  const weighed = weigh(document, match(document, lexicon), lexicon);
  const reading = mix(weighed, lexicon);
  const work = weighed.letters.reduce(
    (sum, letters, s) => sum + worthOf(weighed.zones[s]!) * Math.max(...letters),
    0,
  );
  return { shares: reading.mix, first: role(reading, lexicon).ranking[0]!.role, work };
}

/** What is unclear has no shares that could move. */
const READ = POSTINGS.filter(({ text }) => analyze({ text }, lexicon).status !== 'unclear').map(
  ({ name, text }) => ({ name, text, ...read(text) }),
);

it('there is something to hold', () => {
  expect(READ.length).toBeGreaterThanOrEqual(POSTINGS.length - 1);
});

describe.each(VARIANTS.filter(({ most }) => most !== null))('$name', ({ most, apply }) => {
  it.each(READ)('leave $name as it is', ({ text, shares, first }) => {
    const changed = read(apply(text));
    expect(changed.first).toBe(first);
    for (const activity of ACTIVITIES)
      expect(100 * Math.abs(changed.shares[activity] - shares[activity]), activity).toBeLessThanOrEqual(
        most!,
      );
  });
});

describe.each(VARIANTS.filter(({ most }) => most === null))('$name', ({ apply }) => {
  it.each(READ)('do not hide the work of $name', ({ text, first, work }) => {
    const changed = read(apply(text));
    expect(changed.first).toBe(first);
    // Of work that is none of the four activities there is little to find either way.
    if (first !== 'OUT') expect(changed.work).toBeGreaterThan(work / 2);
  });
});
