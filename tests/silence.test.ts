import { describe, expect, it } from 'vitest';
import { readLabelled } from '../bench/labelled.js';
import { findCandidates } from '../src/flip.js';
import { Silencer } from '../src/silence.js';
import type { Weighed } from '../src/stages/document.js';
import { match } from '../src/stages/match.js';
import { joinMatches, listWeighed } from '../src/stages/matches.js';
import { mix } from '../src/stages/mix.js';
import { parse } from '../src/stages/parse.js';
import { role } from '../src/stages/role.js';
import { measureAmounts } from '../src/stages/weigh/amounts.js';
import { weigh } from '../src/stages/weigh.js';
import { NEITHER, worthOf } from '../src/stages/worth.js';
import { ANSWERS } from '../src/types.js';
import { lexicon } from './lexicon.js';

/** The same posting read anew, as if some of its sentences said nothing: slow, and plainly right. */
function readWithout(weighed: Weighed, silenced: ReadonlySet<number>): number[] {
  const zones = weighed.zones.map((zone, s) => (silenced.has(s) ? NEITHER : zone));
  const left = listWeighed(weighed.matches).filter(({ sentence }) => !silenced.has(sentence));
  const matches = {
    ...joinMatches(left, zones.length),
    left: Float64Array.from(left, (one) => one.left),
    cues: Int32Array.from(left, ({ cue }) => cue),
  };
  const amounts = measureAmounts(matches, zones.map(worthOf), lexicon);
  const { ranking } = role(mix({ ...weighed, zones, matches, amounts }, lexicon), lexicon);
  return ANSWERS.map((answer) => ranking.find((ranked) => ranked.role === answer)!.probability);
}

describe('Silencer', () => {
  const postings = readLabelled('bench/postings').filter((_, i) => i % 6 === 0);

  it.each(postings.map(({ posting }) => [posting.id, posting.text]))(
    'says of %s what reading it anew without some sentences says',
    (_, text) => {
      const document = parse(text, lexicon);
      const weighed = weigh(document, match(document, lexicon), lexicon);
      const { ranking } = role(mix(weighed, lexicon), lexicon);
      const candidates = findCandidates(weighed, ranking[0]!.role, ranking[1]!.role, lexicon);
      const silencer = new Silencer(weighed, lexicon);
      const silenced = new Set<number>();
      for (const s of candidates.slice(0, 4)) {
        for (const tried of candidates.filter((one) => !silenced.has(one))) {
          const anew = readWithout(weighed, new Set([...silenced, tried]));
          silencer.without(tried).forEach((probability, i) => {
            expect(probability).toBeCloseTo(anew[i]!, 9);
          });
        }
        silencer.silence(s);
        silenced.add(s);
      }
    },
  );
});
