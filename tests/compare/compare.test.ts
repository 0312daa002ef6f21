import { describe, expect, it } from 'vitest';
import { type Comparison, compareGroups } from '../../src/compare/compare.js';
import { rankEmployers } from '../../src/compare/employers.js';
import { countInGroup, type Grouping, startGroups } from '../../src/compare/groups.js';
import { groupTitle } from '../../src/compare/title.js';
import { ACTIVITIES, ANSWERS } from '../../src/types.js';
import { invent, inventMany, inventRefused, inventUnclear, type Line, resultOf } from './lines.js';

function compare(lines: readonly Line[], by: Grouping, minimum = 1): Comparison {
  const groups = startGroups(by);
  for (const line of lines) countInGroup(groups, resultOf(line));
  return compareGroups(groups, minimum);
}

const rowsOf = ({ blocks }: Comparison) => blocks.flatMap(({ rows }) => rows);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const tenth = (value: number) => Math.round(value * 10) / 10;

describe('compareGroups', () => {
  const lines = inventMany(2000);
  /** The same by the plainest way: filter, then average. */
  const counted = lines.filter((line) => line.role !== null && !line.duplicate_of && line.title?.entry);
  const fold = (name: string | null | undefined) => name?.replace(/\s+/g, ' ').toLowerCase();

  it.each(['title', 'company', 'team'] as const)('gives by %s the figures that a plain count gives', (by) => {
    const rows = rowsOf(compare(lines, by));
    expect(rows.length).toBeGreaterThan(3);
    const among = counted.filter(
      ({ company, team }) => (by === 'title' || company) && (by !== 'team' || team),
    );
    expect(rows.reduce((sum, { judged }) => sum + judged, 0)).toBe(among.length);
    for (const row of rows) {
      const isHere = (line: Line) =>
        groupTitle(line.title!.entry!) === row.title &&
        (row.company === null || fold(line.company) === fold(row.company)) &&
        (row.team === null || line.team === row.team);
      const own = among.filter(isHere);
      expect(row.judged).toBe(own.length);
      for (const answer of ANSWERS) {
        const share = own.filter(({ role }) => role === answer).length / own.length;
        expect(row.roles[answer]).toBe(Math.round(share * 1000) / 1000);
      }
      const mixes = own.flatMap(({ mix }) => mix ?? []);
      expect(row.mixed).toBe(mixes.length);
      for (const activity of ACTIVITIES) {
        const values = mixes.map((mix) => mix[activity]);
        const deviation = Math.sqrt(
          values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1),
        );
        expect(row.mix![activity]).toBe(tenth(mean(values)));
        const [low, high] = row.interval![activity];
        // Student's t is between 1.645 and 2.14 from five values on.
        expect(values.length).toBeGreaterThan(4);
        const unit = deviation / Math.sqrt(values.length);
        expect((high - low) / 2 / unit).toBeGreaterThan(1.64 - 0.1 / unit);
        expect((high - low) / 2 / unit).toBeLessThan(2.14 + 0.1 / unit);
      }
      if (by === 'title') continue;
      const elsewhere = among.filter(
        (line) =>
          groupTitle(line.title!.entry!) === row.title &&
          (by === 'company' || fold(line.company) === fold(row.company)) &&
          !isHere(line),
      );
      const others = elsewhere.flatMap(({ mix }) => mix ?? []);
      const distance = ACTIVITIES.map((activity) =>
        Math.abs(mean(mixes.map((mix) => mix[activity])) - mean(others.map((mix) => mix[activity]))),
      ).reduce((a, b) => a + b);
      expect(row.elsewhere).toEqual({ mixed: others.length, distance: tenth(distance / 2) });
    }
  });

  it('counts what it leaves out', () => {
    const some = [
      inventRefused('1'),
      invent('2', { duplicate_of: '3' }),
      invent('3'),
      invent('4', { entry: null }),
      invent('5', { company: 'Quarry Bank' }),
      inventUnclear('6'),
    ];
    expect(compare(some, 'title').leftOut).toEqual({ refused: 1, duplicates: 1, untitled: 1, unnamed: 0 });
    expect(compare(some, 'company').leftOut).toEqual({ refused: 1, duplicates: 1, untitled: 1, unnamed: 2 });
    expect(compare(some, 'team').leftOut.unnamed).toBe(3);
    expect(rowsOf(compare(some, 'title'))).toMatchObject([
      { title: 'Applied Scientist', judged: 2, unclear: 1 },
    ]);
  });

  it('shows no group below the minimum, and says how many there were', () => {
    const some = ['a', 'a', 'a', 'b', 'b', 'c'].map((company, place) => invent(String(place), { company }));
    const comparison = compare(some, 'company', 3);
    expect(rowsOf(comparison).map(({ company }) => company)).toEqual(['a']);
    expect(comparison.below).toEqual({ groups: 2, postings: 3 });
    // The others are too few to show but enough to hold against.
    expect(rowsOf(comparison)[0]!.elsewhere).toEqual({ mixed: 3, distance: 0 });
    expect(comparison.blocks[0]!.all.judged).toBe(6);
  });

  it('holds nothing against too few elsewhere', () => {
    const some = ['a', 'a', 'b'].map((company, place) => invent(String(place), { company }));
    expect(rowsOf(compare(some, 'company', 2))[0]!.elsewhere).toBeNull();
  });

  it('does not depend on the order of the postings', () => {
    const spelt = lines.map((line) =>
      line.company ? { ...line, company: line.company.toUpperCase() } : line,
    );
    const some = spelt.map((line) =>
      line.company ? { ...line, company: line.company.replace('  ', ' ') } : line,
    );
    for (const by of ['title', 'company', 'team'] as const)
      expect(compare([...some].reverse(), by)).toEqual(compare(some, by));
  });

  it('takes names that differ in case and space for one, as first written', () => {
    const some = ['Harbour Foods', 'HARBOUR  foods '].map((company, place) =>
      invent(String(place), { company }),
    );
    expect(rowsOf(compare(some, 'company'))).toMatchObject([{ company: 'Harbour Foods', judged: 2 }]);
  });

  it('says what titles claim, and how often the work differs', () => {
    const [row] = rowsOf(compare([invent('1'), invent('2', { role: 'AS' })], 'title'));
    expect(row).toMatchObject({ claims: ['AS'], differing: { count: 1, of: 2, share: 0.5 } });
    const [none] = rowsOf(compare([invent('1', { claims: [], entry: 'data scientist' })], 'title'));
    expect(none).toMatchObject({ claims: [], differing: null });
  });
});

describe('groupTitle', () => {
  it.each([
    ['applied scientist', 'Applied Scientist'],
    ['machine learning engineers', 'Machine Learning Engineer'],
    ['ml engineer', 'Machine Learning Engineer'],
    ['mlops engineer', 'MLOps Engineer'],
    ['ai researcher', 'AI Researcher'],
    ['member of technical staff', 'Member of Technical Staff'],
  ])('calls %s %s', (entry, name) => {
    expect(groupTitle(entry)).toBe(name);
  });
});

describe('rankEmployers', () => {
  it('puts many that mislead before few that all do', () => {
    const groups = startGroups('company');
    const add = (company: string, differing: number, matching: number) => {
      for (let n = 0; n < differing + matching; n++)
        countInGroup(
          groups,
          resultOf(invent(`${company}${n}`, { company, role: n < differing ? 'MLE' : 'AS' })),
        );
    };
    add('Few', 3, 0);
    add('Many', 30, 3);
    add('Honest', 0, 20);
    add('Fewer', 2, 0);
    const ranked = rankEmployers(groups, 3);
    expect(ranked.map(({ name }) => name)).toEqual(['Many', 'Few']);
    expect(ranked[0]).toMatchObject({
      differing: { count: 30, of: 33 },
      mostly: { title: 'Applied Scientist', differing: 30, claimed: 33 },
    });
  });
});
