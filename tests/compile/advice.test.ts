import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadAdvice } from '../../src/advice/load.js';
import { compileAdvice } from '../../src/compile/advice.js';
import { compileFolder } from '../../src/compile/folder.js';
import { ROLES, type Role } from '../../src/types.js';
import { lexicon } from '../lexicon.js';
import { GUIDE } from './advice-files.js';
import { type Change, slipsIn, swap } from './folder.js';

/** A slip, the changes that make it, where it is reported, and words of what is wrong and of the remedy. */
const SLIPS: readonly [
  name: string,
  Readonly<Record<string, Change>>,
  where: string,
  wrong: RegExp,
  remedy: RegExp,
][] = [
  ['a file that is missing', { 'pay.yml': null }, 'pay.yml', /missing/, /Add it/],
  ['an unknown key', { 'pay.yml': swap('scope:', 'scoop:') }, 'pay.yml:1', /scoop/, /spell it/],
  [
    'a missing key',
    { 'pay.yml': swap('scope: Somewhere, some time\n', '') },
    'pay.yml:1',
    /“scope” is missing/,
    /shape/,
  ],
  [
    'an empty text',
    { 'interviews.yml': swap('prepare: Talk.', 'prepare: ""') },
    'interviews.yml:9',
    />=1/,
    /missing/,
  ],
  [
    'a key of a guide that is unknown',
    { 'roles/re.yml': swap('judged_by:', 'judgedBy:') },
    'roles/re.yml:12',
    /judgedBy/,
    /spell it/,
  ],
  [
    'a role without a guide',
    { 'roles/re.yml': (text) => text.slice(0, text.indexOf('guide:')) },
    'roles/re.yml:1',
    /no guide to RE/,
    /Add `guide:`/,
  ],
  ['a role that no file describes', { 'roles/re.yml': null }, 'roles', /No file describes RE/, /Add one/],
  [
    'a guide to what is none of the five',
    { 'roles/out.yml': (text) => text + GUIDE },
    'roles/out.yml:12',
    /none of the five/,
    /Take the guide out/,
  ],
  [
    'a round that there is not',
    { 'roles/rs.yml': swap('round: talk', 'round: tlak') },
    'roles/rs.yml:21',
    /no round “tlak”/,
    /Known: coding, talk/,
  ],
  [
    'a round twice in a guide',
    { 'roles/rs.yml': swap('round: talk', 'round: coding') },
    'roles/rs.yml:21',
    /“coding” already stands in line 20/,
    /Keep one/,
  ],
  [
    'a heavy round under a light one',
    { 'roles/rs.yml': (text) => text.replace('some', 'much').replace('most', 'some') },
    'roles/rs.yml:21',
    /“talk” weighs more/,
    /heaviest first/,
  ],
  [
    'a weight that there is not',
    { 'roles/rs.yml': swap('weight: some', 'weight: little') },
    'roles/rs.yml:21',
    /most/,
    /values that are allowed/,
  ],
  [
    'a round described twice',
    { 'interviews.yml': swap('round: talk', 'round: coding') },
    'interviews.yml:7',
    /“coding” already stands in line 4/,
    /Keep one/,
  ],
  [
    'a kind of employer that pay does not find',
    { 'pay.yml': swap('frontier_kind: lab', 'frontier_kind: labs') },
    'pay.yml:4',
    /no kind of employer “labs”/,
    /Known: lab, shop/,
  ],
  [
    'a kind of employer that a title does not find',
    { 'employers.yml': swap('kinds: [lab]', 'kinds: [lab, bank]') },
    'employers.yml:15',
    /no kind of employer “bank”/,
    /Known: lab, shop/,
  ],
  [
    'an employer of two kinds',
    { 'employers.yml': swap('[corner]', '[corner, deep thought]') },
    'employers.yml:9',
    /“deep thought” already stands in line 6/,
    /Keep one/,
  ],
  [
    'an employer in capitals',
    { 'employers.yml': swap('[corner]', '[Corner]') },
    'employers.yml:9',
    /lower case/,
    /README/,
  ],
  [
    'a title that nobody has',
    { 'employers.yml': swap('title: research scientist', 'title: research scientits') },
    'employers.yml:14',
    /holds the words “research scientits”/,
    /Write one of RS, AS/,
  ],
  [
    'a mismatch without words',
    { 'mismatches.yml': swap('  sideways: { name: beside, text: Beside it. }\n', '') },
    'mismatches.yml:4',
    /“sideways” is missing/,
    /shape/,
  ],
  [
    'a level without a meaning',
    { 'levels.yml': swap(', L7: Seven.', '') },
    'levels.yml:12',
    /“L7” is missing/,
    /shape/,
  ],
  [
    'a question on nothing',
    { 'questions.yml': swap('rounds:', 'round:') },
    'questions.yml:4',
    /"round"/,
    /spell it/,
  ],
  [
    'a word in braces that nothing fills',
    { 'questions.yml': swap('{title}', '{tilte}') },
    'questions.yml:8',
    /\{title\}.*can be filled in/,
    /README/,
  ],
  [
    'the same in a question about what is not mentioned',
    { 'mentions.yml': swap('Which data?', 'Which {data}?') },
    'mentions.yml:11',
    /can be filled in/,
    /README/,
  ],
  [
    'a phrase in capitals',
    { 'mentions.yml': swap('[data]', '[Data]') },
    'mentions.yml:10',
    /lower case/,
    /README/,
  ],
  [
    'a phrase that is a sentence',
    { 'mentions.yml': swap('[data]', '[the data that we all have]') },
    'mentions.yml:10',
    /at most four words/,
    /README/,
  ],
  [
    'a phrase twice',
    { 'mentions.yml': swap('[data]', '[data, data]') },
    'mentions.yml:10',
    /“data” already stands in line 10/,
    /Keep one/,
  ],
  [
    'a mention without rates',
    { 'mentions.yml': swap('mention: data', 'mention: dates') },
    'mentions.yml:8',
    /does not say how often “dates”/,
    /npm run mentions/,
  ],
  [
    'rates without a mention',
    { 'mentions.yml': swap('mention: data', 'mention: dates') },
    'mention-rates.json',
    /no “data”/,
    /npm run mentions/,
  ],
  [
    'rates that are missing',
    { 'mention-rates.json': null },
    'mention-rates.json',
    /missing/,
    /npm run mentions/,
  ],
  [
    'rates that are none',
    { 'mention-rates.json': swap('0.5', '50') },
    'mention-rates.json',
    /not rates/,
    /npm run mentions/,
  ],
  [
    'a quiz that leads nowhere',
    { 'targets.yml': swap('next: systems', 'next: sistems') },
    'targets.yml:8',
    /No question “sistems” stands further down/,
    /later question/,
  ],
  [
    'a quiz that goes round in circles',
    { 'targets.yml': swap('{ text: "No", roles: [SWE], advice: Start. }', '{ text: "No", next: science }') },
    'targets.yml:13',
    /No question “science” stands further down/,
    /later question/,
  ],
  [
    'a question of the quiz that nobody reaches',
    { 'targets.yml': swap('next: systems', 'roles: [RS], advice: Aim.') },
    'targets.yml:9',
    /No answer leads to “systems”/,
    /take it out/,
  ],
  [
    'an answer that neither leads on nor decides',
    { 'targets.yml': swap(', advice: Start.', '') },
    'targets.yml:13',
    /either next, or roles with advice/,
    /README/,
  ],
  [
    'an answer that does both',
    { 'targets.yml': swap('next: systems', 'next: systems, roles: [RS], advice: Aim.') },
    'targets.yml:8',
    /either next, or roles with advice/,
    /README/,
  ],
  [
    'two questions of one name',
    { 'targets.yml': swap('question: systems', 'question: science') },
    'targets.yml:9',
    /“science” already stands in line 4/,
    /Keep one/,
  ],
];

describe('a folder that advice is made from', () => {
  it('compiles where it has no slip', () => {
    expect(slipsIn({}, compileAdvice)).toEqual([]);
  });

  it.each(SLIPS)(
    'tells of %s, with its file, its line and what to write instead',
    (_, changes, where, wrong, remedy) => {
      const slips = slipsIn(changes, compileAdvice);
      const places = slips.map(({ file, line }) => (line === null ? file : `${file}:${line}`));
      expect(places).toContain(where);
      const messages = slips.filter((_, i) => places[i] === where).map(({ message }) => message);
      const meant = messages.filter((message) => wrong.test(message) && remedy.test(message));
      expect(meant, messages.join('\n')).toHaveLength(1);
    },
  );

  it('tells of slips in several files at once', () => {
    const slips = slipsIn(
      {
        'pay.yml': swap('frontier_kind: lab', 'frontier_kind: labs'),
        'roles/rs.yml': swap('round: talk', 'round: tlak'),
        'mentions.yml': swap('[data]', '[data, data]'),
        'targets.yml': swap('next: systems', 'next: sistems'),
      },
      compileAdvice,
    );
    expect(slips.map(({ file }) => file).sort()).toEqual([
      'mentions.yml',
      'pay.yml',
      'roles/rs.yml',
      'targets.yml',
      'targets.yml',
    ]);
  });

  it('names a slip of lexicon and advice together once', () => {
    const slips = slipsIn({ 'roles/re.yml': null, 'titles.yml': swap('[RS]', '[RS') }, compileFolder);
    expect(slips.map(({ file }) => file)).toEqual(['titles.yml']);
    expect(slipsIn({ 'roles/re.yml': null }, compileFolder).map(({ file }) => file)).toEqual(['roles']);
  });
});

describe('the advice that rolecall gives', () => {
  const data = compileAdvice(fileURLToPath(new URL('../../lexicons', import.meta.url)));

  /** All texts below a value, however deep. */
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

  it('is what the build made', () => {
    expect(loadAdvice()).toEqual(data);
  });

  it('has a guide to every role, and is silent only where its source is', () => {
    expect(Object.keys(data.guides).sort()).toEqual([...ROLES].sort());
    const silent = ROLES.flatMap((role) =>
      Object.entries(data.guides[role])
        .filter(([, value]) => value === null || value.length === 0)
        .map(([key]) => `${role} ${key}`),
    );
    expect(silent).toEqual(['RS interviewNote', 'RE interviewNote', 'SWE competition', 'SWE rounds']);
    expect(data.guides.SWE.interviewNote).toMatch(/source says nothing/);
  });

  it('puts no figure where its source has words', () => {
    const { mentions: _, levels, pay, guides, ...rest } = data;
    const ofPay = [pay.scope, pay.frontier, ...ROLES.map((role) => guides[role].pay)];
    const given = /\b2×(?: to 5×)?|\bL5\b|\bmid-2026\b/g;
    const others = [textsIn(rest), ...ROLES.map((role) => textsIn({ ...guides[role], pay: '' }))].flat();
    const figures = [
      ...ofPay.map((text) => text.replace(given, '')),
      ...others.map((text) => text.replace(data.source, '')),
      ...textsIn(levels).map((text) => text.replace(/\bL5\b/g, '')),
    ].filter((text) => /\d/.test(text));
    expect(figures).toEqual([]);
  });

  it('speaks in whole sentences, and calmly', () => {
    const { employers: _, elsewhere, mentions, rounds, mismatches, questions, quiz, levels, guides } = data;
    const sentences = [
      ...textsIn(levels),
      ...ROLES.flatMap((role) => {
        const { rounds: own, ...texts } = guides[role];
        return [...textsIn(texts), ...own.flatMap(({ note }) => note ?? [])];
      }),
      ...elsewhere.map(({ text }) => text),
      ...rounds.map(({ prepare }) => prepare),
      ...Object.values(mismatches).map(({ text }) => text),
      ...textsIn(questions),
      ...mentions.map(({ question }) => question),
      ...quiz.flatMap(({ text, answers }) => [text, ...answers.flatMap(({ advice }) => advice ?? [])]),
      ...lexicon.groups.titles.flatMap(({ hides }) => hides ?? []),
    ];
    expect(sentences.filter((text) => !/^\p{Lu}[^!\n]*[.?]$/u.test(text.replace(/^\{\w+\}/, 'X')))).toEqual(
      [],
    );
  });

  it('looks for what postings name in enough words', () => {
    const few = data.mentions.filter(({ phrases }) => phrases.length < 15);
    expect(few.map(({ id }) => id)).toEqual([]);
    expect(data.mentions.length).toBeGreaterThanOrEqual(8);
  });

  it('leads through the quiz in a few questions, and to each of the five roles', () => {
    const reached = new Set<Role>();
    const follow = (id: string, steps: number): void => {
      expect(steps).toBeLessThanOrEqual(5);
      for (const { next, roles, advice } of data.quiz.find((question) => question.id === id)!.answers) {
        if (next !== null) follow(next, steps + 1);
        else {
          expect(advice).not.toBeNull();
          expect(roles.length).toBeGreaterThan(0);
          for (const role of roles) reached.add(role);
        }
      }
    };
    follow(data.quiz[0]!.id, 1);
    expect([...reached].sort()).toEqual([...ROLES].sort());
  });

  it('says of every title that claims none of the five what it may hide', () => {
    const silent = lexicon.groups.titles.filter(({ roles, hides }) => roles.length === 0 && hides === null);
    expect(silent).toEqual([]);
  });

  it.each([
    'data scientist',
    'ai engineer',
    'mlops engineer',
    'forward deployed engineer',
    'member of technical staff',
    'quantitative researcher',
    'solutions architect',
    'data analyst',
    'prompt engineer',
  ])('knows that %s claims none of the five', (title) => {
    const entry = lexicon.entries.find(({ layer, id }) => layer === 'title' && id === title);
    expect(lexicon.groups.titles[entry!.group]).toMatchObject({ roles: [], hides: expect.any(String) });
  });
});
