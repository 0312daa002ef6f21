import { describe, expect, it } from 'vitest';
import { match } from '../../src/stages/match.js';
import { listWeighed } from '../../src/stages/matches.js';
import { parse, parseSentence } from '../../src/stages/parse.js';
import { cueEffects } from '../../src/stages/weigh/cues.js';
import { lexicon } from '../lexicon.js';

/** What the cues leave of each piece of work found in a sentence, by its words. */
function left(sentence: string): Record<string, number> {
  const document = parseSentence(sentence, lexicon);
  const matches = listWeighed(cueEffects(document, match(document, lexicon), lexicon));
  const work = matches.filter(({ entry }) => lexicon.entries[entry]!.layer === 'work');
  return Object.fromEntries(
    work.map(({ first, last, left: rest }) => [
      sentence.slice(document.tokens.starts[first], document.tokens.ends[last - 1]),
      rest,
    ]),
  );
}

describe('cues', () => {
  it('leave work whole where there are none', () => {
    expect(left('You will train models.')).toEqual({ 'train models': 1 });
  });

  it.each([
    'You will not train models.',
    "You won't train models.",
    'You won’t train models.',
    'There is no need to train models.',
  ])('take denied work away: %s', (sentence) => {
    expect(left(sentence)).toEqual({ 'train models': 0 });
  });

  it('leave a part of what is hedged', () => {
    const rest = left('Some exposure to training models.');
    expect(Object.values(rest)).not.toHaveLength(0);
    for (const share of Object.values(rest)) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });

  it.each(['Support our researchers, who train models.', 'Work with scientists who train models.'])(
    'take other people’s work away: %s',
    (sentence) => {
      expect(left(sentence)).toMatchObject({ 'train models': 0 });
    },
  );

  it('reach no further than their clause', () => {
    expect(left('You will not train models; you will deploy models.')).toEqual({
      'train models': 0,
      'deploy models': 1,
    });
    expect(left('You will deploy models; you will not train models.')).toEqual({
      'train models': 0,
      'deploy models': 1,
    });
  });

  it('reach no further than their sentence', () => {
    const document = parse('Responsibilities\nYou will not train models. You will deploy models.', lexicon);
    const matches = listWeighed(cueEffects(document, match(document, lexicon), lexicon)).filter(
      ({ entry }) => lexicon.entries[entry]!.layer === 'work',
    );
    expect(matches.map(({ sentence, left: rest }) => `${sentence}: ${rest}`)).toEqual(
      expect.arrayContaining(['0: 0', '1: 1']),
    );
    expect(matches.every(({ sentence, left: rest }) => rest === sentence)).toBe(true);
  });

  it('are not what only sounds like them', () => {
    expect(left('You will not only train models.')).toEqual({ 'train models': 1 });
  });

  it('name themselves, so that the report can give the reason', () => {
    const sentence = 'You will not train models.';
    const document = parseSentence(sentence, lexicon);
    const taken = listWeighed(cueEffects(document, match(document, lexicon), lexicon)).find(
      ({ left: rest }) => rest === 0,
    )!;
    expect(lexicon.groups.cues[taken.cue]).toMatchObject({
      effect: 'deny',
      reason: expect.stringMatching(/\.$/),
    });
  });
});
