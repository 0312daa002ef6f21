import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/compile/compile.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { match } from '../../src/stages/match.js';
import { listMatches } from '../../src/stages/matches.js';
import { parseSentence } from '../../src/stages/parse.js';
import { claimAll, findAll, overlap, type Phrase, type Slots, type Word } from '../lexicon/oracle.js';
import { type Change, lexiconFolder, swap } from './folder.js';

const ENGINEERING = 'activities/engineering.yml';

function compile(changes: Readonly<Record<string, Change>>) {
  return linkLexicon(compileLexicon(lexiconFolder(changes)));
}

/** What of the four activities and of outside work is found in a sentence, as entry names. */
function findWork(sentence: string, lexicon: ReturnType<typeof compile>): string[] {
  return listMatches(match(parseSentence(sentence, lexicon), lexicon))
    .map(({ entry }) => lexicon.entries[entry]!)
    .filter(({ layer }) => layer === 'work')
    .map(({ id }) => id);
}

describe('a phrase', () => {
  it.each<[phrase: string, found: string[], not: string[]]>([
    [
      'model serving',
      ['model serving', 'MODEL-SERVING', 'model\u00adserving model serving', 'model/serving'],
      ['model. Serving', 'model, serving', 'serving model'],
    ],
    ['feature store', ['a feature store', 'feature stores'], ['features store']],
    ['data-set', ['data sets', 'data-set'], ['datas set']],
    [
      '~write papers',
      ['write paper', 'writes papers', 'wrote papers', 'written papers', 'writing papers'],
      ['writer papers', 'write the papers'],
    ],
    [
      '~turn papers|research|ideas into code',
      ['turn papers into code', 'turned ideas into code', 'turning research into codes'],
      ['turn coffee into code'],
    ],
    [
      '~tune|~adjust prompts',
      ['tuning prompts', 'adjusted a few prompts, adjusts prompts'],
      ['tune and adjust the prompts'],
    ],
    ['~roll-out features', ['rolled out features', 'rolling out feature'], ['roll outs features']],
    ['~fine-tune models', ['fine-tunes models', 'fine tuning models'], ['finetune models']],
    [
      '~bridge ... between teams',
      ['bridge between teams', 'bridging the wide gap between teams'],
      ['bridge a very wide gap between teams', 'bridge; between teams'],
    ],
    ['~bridge … between teams', ['bridges, if needed, between teams'], ['bridge']],
    [
      'optimize behavior',
      ['optimise behaviour', 'optimize behaviors', 'optimise behavior'],
      ['optimum behavior'],
    ],
    ['modelling tool', ['modeling tools', 'modelling tool'], ['model tool']],
    ["customer's need", ['customer’s needs', 'customer need', "customer's needs"], ['custom needs']],
    [
      'research & training',
      ['research and training', 'research &amp; training', 'research&training'],
      ['research training'],
    ],
    ['A/B test', ['a/b tests', 'A B test'], ['ab test']],
    ['naïve résumé', ['naive resume'], ['native resume']],
    ['C++ service', ['c++ services'], ['c services', 'C# service']],
  ])('“%s”', (phrase, found, not) => {
    const lexicon = compile({ [ENGINEERING]: swap('[model serving]', JSON.stringify([phrase])) });
    expect(found.filter((sentence) => findWork(sentence, lexicon).length === 0)).toEqual([]);
    expect(not.filter((sentence) => findWork(sentence, lexicon).length > 0)).toEqual([]);
  });

  it('that is a look is found as it is written, since “you will” has no plural', () => {
    const lexicon = compile({ 'sections.yml': swap('[you will]', '[you model]') });
    const looks = (sentence: string) =>
      listMatches(match(parseSentence(sentence, lexicon), lexicon)).filter(
        ({ entry }) => lexicon.entries[entry]!.layer === 'look',
      );
    expect(looks('you model')).toHaveLength(1);
    expect(looks('you models')).toHaveLength(0);
  });
});

describe('a pair of classes', () => {
  it.each([
    ['You deploy and monitor our ranking models.', ['deploy … models']],
    ['Rankers are rolled out; you rolled out two rankers', ['deploy … models']],
    ['Own the deployment of models.', ['deploy … models']],
    ['Model deployment is yours.', ['deploy … models']],
    ['Model deploying.', ['deploy … models']],
    ['Models deploy themselves.', []],
    ['Deploy models and rankers.', ['deploy … models', 'deploy … models']],
    ['Deploy it. Models follow.', []],
    ['Deploy: models.', []],
    ['Deploy one two three four five six models.', ['deploy … models']],
    ['Deploy one two three four five six seven models.', []],
    ['Deploy models of thought.', []],
    ['You train models.', []],
  ])('%s', (sentence, entries) => {
    expect(findWork(sentence, compile({}))).toEqual(entries);
  });

  it('may leave one side out, and then gives way to full pairs and phrases', () => {
    const pairs = '    pairs:\n      - { objects: models, weight: 1 }\n      - { verbs: train, weight: 2 }\n';
    const lexicon = compile({ [ENGINEERING]: swap('    pairs:\n', pairs) });
    expect(findWork('Models are fun.', lexicon)).toEqual(['… models']);
    expect(findWork('You train.', lexicon)).toEqual(['train …']);
    expect(findWork('You deploy models.', lexicon)).toEqual(['deploy … models']);
    expect(findWork('Own model serving.', lexicon)).toEqual(['model serving']);
  });
});

describe('a random folder', () => {
  // Words of two letters have no plural, no other spelling and no inflection.
  const WORDS = ['xa', 'xb', 'xc', 'xd'];
  const slot = fc.subarray(WORDS, { minLength: 1, maxLength: 2 });
  const slots: fc.Arbitrary<Slots> = fc
    .tuple(slot, fc.array(fc.tuple(fc.boolean(), slot), { minLength: 1, maxLength: 3 }))
    .map(([head, rest]) => [
      head,
      ...rest.flatMap(([gapped, next]) => (gapped ? (['...', next] as const) : [next])),
    ]);
  const write = (own: Slots): string => own.map((one) => (one === '...' ? '...' : one.join('|'))).join(' ');
  const exceptionLines = (some: readonly Slots[]): string =>
    some.map((one) => `  - ${JSON.stringify(write(one))}`).join('\n');
  const phrases = fc.uniqueArray(slots, { minLength: 2, maxLength: 8, selector: write });
  const words: fc.Arbitrary<Word[]> = fc.array(
    fc.record({
      word: fc.constantFrom(...WORDS, 'zz'),
      parting: fc.constantFrom('none' as const, 'none' as const, 'none' as const, 'comma' as const),
    }),
    { maxLength: 15 },
  );

  it('finds what its phrases and exceptions say', () => {
    fc.assert(
      fc.property(
        phrases,
        fc.nat(3),
        fc.array(words, { minLength: 10, maxLength: 10 }),
        (all, exceptions, texts) => {
          const [own, unless] = [all.slice(exceptions), all.slice(0, exceptions)];
          fc.pre(own.length > 0);
          const list = (some: readonly Slots[]): string => JSON.stringify(some.map(write));
          const lexicon = compile({
            [ENGINEERING]: (text) =>
              text
                .replace('[model serving]', list(own))
                .replace('- deploy models of thought', `- never said\n${exceptionLines(unless)}`),
          });
          const known = all.map((one, entry): Phrase => ({ slots: one, entry, nominal: false }));
          for (const text of texts) {
            const hits = findAll(text, known);
            const taken = claimAll(hits.filter(({ entry }) => entry < exceptions));
            const free = hits.filter(
              (hit) => hit.entry >= exceptions && !taken.some((exception) => overlap(hit, exception)),
            );
            const expected = claimAll(free).map(({ entry }) => write(all[entry]!));
            const sentence = text
              .map(({ word, parting }) => (parting === 'comma' ? `, ${word}` : ` ${word}`))
              .join('');
            expect(findWork(sentence, lexicon).sort()).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
