import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/compile/compile.js';
import { LexiconError } from '../../src/errors.js';
import { type Change, lexiconFolder, slipsIn, swap } from './folder.js';

const ENGINEERING = 'activities/engineering.yml';

/** A slip, the changes that make it, where it is reported, and words of what is wrong and of the remedy. */
const SLIPS: readonly [
  name: string,
  Readonly<Record<string, Change>>,
  where: string,
  wrong: RegExp,
  remedy: RegExp,
][] = [
  [
    'an unknown key',
    { [ENGINEERING]: swap('    meaning:', '    weigth: 3\n    meaning:') },
    `${ENGINEERING}:5`,
    /weigth/,
    /Take the key out or spell it/,
  ],
  [
    'a wrong type',
    { [ENGINEERING]: swap('3: [model serving]', '3: model serving') },
    `${ENGINEERING}:8`,
    /expected array/,
    /shape/,
  ],
  [
    'a number for a phrase',
    { [ENGINEERING]: swap('[model serving]', '[2024]') },
    `${ENGINEERING}:8`,
    /expected string/,
    /shape/,
  ],
  [
    'a missing key',
    { [ENGINEERING]: swap('    meaning: Putting models into production.\n', '') },
    `${ENGINEERING}:5`,
    /expected string/,
    /shape/,
  ],
  [
    'no examples',
    {
      [ENGINEERING]: swap(
        '    found:\n      - You will deploy rankers.\n      - Own model serving.\n',
        '    found: []\n',
      ),
    },
    `${ENGINEERING}:11`,
    />=2/,
    /examples are needed/,
  ],
  [
    'an empty list of phrases',
    { [ENGINEERING]: swap('[model serving]', '[]') },
    `${ENGINEERING}:8`,
    />=1/,
    /no list may be empty/,
  ],
  [
    'a weight that there is not',
    { [ENGINEERING]: swap('weight: 3', 'weight: 4') },
    `${ENGINEERING}:10`,
    /<=3/,
    /values that are allowed/,
  ],
  [
    'a section kind that there is not',
    { 'sections.yml': swap('kind: duties', 'kind: tasks') },
    'sections.yml:4',
    /duties/,
    /values that are allowed/,
  ],
  [
    'a profile that does not sum to 100',
    { 'roles/rs.yml': swap('research: 60', 'research: 50') },
    'roles/rs.yml:4',
    /sums to 100/,
    /values that are allowed/,
  ],
  [
    'a pair of nothing',
    { [ENGINEERING]: swap('{ verbs: deploy, objects: models, weight: 3 }', '{ weight: 3 }') },
    `${ENGINEERING}:10`,
    /verbs, objects or both/,
    /README/,
  ],
  [
    'an unknown verb class',
    { [ENGINEERING]: swap('verbs: deploy', 'verbs: deplyo') },
    `${ENGINEERING}:10`,
    /no verb class “deplyo”/,
    /Known: deploy, train/,
  ],
  [
    'an unknown object class',
    { [ENGINEERING]: swap('objects: models', 'objects: cakes') },
    `${ENGINEERING}:10`,
    /no object class “cakes”/,
    /Known: models, data/,
  ],
  [
    'a pair that another topic has',
    {
      'activities/modeling.yml': swap(
        '    found:',
        '    pairs: [{ verbs: deploy, objects: models, weight: 1 }]\n    found:',
      ),
    },
    'activities/modeling.yml:9',
    /“deploy … models” already stands in engineering\/serving/,
    /Keep it in one topic/,
  ],
  [
    'a phrase that another file has',
    { 'activities/research.yml': swap('research phrase]', 'research phrase, Model-Serving]') },
    'activities/research.yml:8',
    /already stands in activities\/engineering.yml:8/,
    /take it out here/,
  ],
  [
    'an exception that is a phrase elsewhere',
    { 'outside.yml': swap('not_found:', 'unless: [model serving]\nnot_found:') },
    'outside.yml:12',
    /already stands in activities\/engineering.yml:8/,
    /take it out here/,
  ],
  [
    'a phrase without a word',
    { [ENGINEERING]: swap('[model serving]', '["!?"]') },
    `${ENGINEERING}:8`,
    /holds no word/,
    /Write the words/,
  ],
  [
    'a phrase that begins with a gap',
    { [ENGINEERING]: swap('[model serving]', '["... model serving"]') },
    `${ENGINEERING}:8`,
    /begins or ends with/,
    /Put words/,
  ],
  [
    'a phrase that ends with a gap',
    { [ENGINEERING]: swap('[model serving]', '["model ..."]') },
    `${ENGINEERING}:8`,
    /begins or ends with/,
    /Put words/,
  ],
  [
    'two gaps together',
    { [ENGINEERING]: swap('[model serving]', '["model ... … serving"]') },
    `${ENGINEERING}:8`,
    /two gaps together/,
    /Put words/,
  ],
  [
    'YAML that cannot be read',
    { [ENGINEERING]: swap('[model serving]', '[model serving') },
    `${ENGINEERING}:9`,
    /not valid YAML/,
    /Put quotes/,
  ],
  [
    'a key twice',
    { 'cues.yml': swap('    effect: deny', '    effect: deny\n    effect: hedge') },
    'cues.yml:6',
    /not valid YAML.*unique/,
    /Put quotes/,
  ],
  [
    'an alias',
    {
      'cues.yml': (text) =>
        text
          .replace('phrases: [will not]', 'phrases: &a [will not]')
          .replace('found: [You', 'found: *a # [You'),
    },
    'cues.yml:9',
    /alias/i,
    /Write it out/,
  ],
  ['a file that is missing', { 'verbs.yml': null }, 'verbs.yml', /missing/, /Add it/],
  ['a role that no file describes', { 'roles/re.yml': null }, 'roles', /No file describes RE/, /Add one/],
  [
    'a role that two files describe',
    { 'roles/re.yml': swap('role: RE', 'role: RS') },
    'roles/rs.yml:1',
    /Another file describes RS/,
    /Keep one/,
  ],
  [
    'an activity that no file describes',
    { 'activities/product.yml': null },
    'activities',
    /No file describes product/,
    /Add one/,
  ],
  [
    'a calibration that is none',
    { 'calibration.json': '{}' },
    'calibration.json',
    /not a calibration/,
    /npm run calibrate/,
  ],
];

describe('a folder of lexicons', () => {
  it('compiles where it has no slip', () => {
    expect(slipsIn({})).toEqual([]);
  });

  it.each(SLIPS)(
    'tells of %s, with its file, its line and what to write instead',
    (_, changes, where, wrong, remedy) => {
      const slips = slipsIn(changes);
      expect(slips.map(({ file, line }) => (line === null ? file : `${file}:${line}`))).toContain(where);
      const message = slips.find(
        ({ file, line }) => where === (line === null ? file : `${file}:${line}`),
      )!.message;
      expect(message).toMatch(wrong);
      expect(message).toMatch(remedy);
    },
  );

  it('tells of slips in several files at once', () => {
    const slips = slipsIn({
      'verbs.yml': null,
      'cues.yml': swap('effect: deny', 'effect: forbid'),
      'levels.yml': swap('levels: [L5, L6]', 'levels: [L5, L9]'),
      'outside.yml': swap('[~cook meals]', '[~cook meals'),
      [ENGINEERING]: (text) => text.replace('[model serving]', '[]').replace('weight: 3', 'weight: three'),
    });
    expect(slips.map(({ file }) => file).sort()).toEqual([
      ENGINEERING,
      ENGINEERING,
      'cues.yml',
      'levels.yml',
      'outside.yml',
      'verbs.yml',
    ]);
  });

  it('tells of duplicates and unknown classes in several files at once', () => {
    const slips = slipsIn({
      'roles/re.yml': null,
      'activities/modeling.yml': swap('modeling phrase]', 'model serving]'),
      'activities/product.yml': swap('product phrase]', 'model serving]'),
      [ENGINEERING]: swap('verbs: deploy', 'verbs: [deplyo, trian]'),
    });
    expect(slips.map(({ file }) => file).sort()).toEqual([
      ENGINEERING,
      ENGINEERING,
      'activities/modeling.yml',
      'activities/product.yml',
      'roles',
    ]);
  });

  it('is refused in one error that lists all of it, a line each', () => {
    const folder = lexiconFolder({ 'verbs.yml': null, 'cues.yml': swap('effect: deny', 'effect: forbid') });
    expect(() => compileLexicon(folder)).toThrow(LexiconError);
    expect(() => compileLexicon(folder)).toThrow(/^verbs\.yml: .*\ncues\.yml:5: /);
  });

  it('cannot make the program expand aliases without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ];
    const slips = slipsIn({ 'cues.yml': bomb.join('\n') });
    expect(slips).toHaveLength(1);
    expect(slips[0]).toMatchObject({ file: 'cues.yml' });
  });
});
