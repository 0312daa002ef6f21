import { describe, expect, it } from 'vitest';
import { distance } from '../../src/lexicon/profiles.js';
import { judge } from '../../src/stages/judge.js';
import type { ActivityMix, Answer, Role, TitleClaim } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

const { roles: profiles } = lexicon;

const claim = (...roles: Role[]): TitleClaim => ({ text: roles.join(' / '), roles, levels: [], entry: null });
const profileOf = (answer: Answer): ActivityMix => profiles[answer].profile!;
const judgeWork = (claimed: TitleClaim | null, answer: Answer) =>
  judge(claimed, answer, profiles[answer].profile, profiles, 0.9);

describe('the verdict', () => {
  it('is that there is no claim, where there is no title or it names none of the five', () => {
    expect(judgeWork(null, 'MLE')).toEqual({
      kind: 'no-claim',
      mismatch: null,
      gap: null,
      sentence: `There is no title to compare: the work is that of a Machine Learning Engineer.`,
    });
    expect(judgeWork(claim(), 'AS').sentence).toBe(
      'The title names none of the five roles; the work is that of an Applied Scientist.',
    );
    expect(judgeWork(claim(), 'OUT').sentence).toBe(
      'The title names none of the five roles; the work is none of them.',
    );
    expect(judgeWork(null, 'OUT').sentence).toBe(
      'There is no title to compare: the work is none of the five roles.',
    );
  });

  it('is a match where the work is any of the roles that the title claims', () => {
    expect(judgeWork(claim('RS'), 'RS')).toEqual({
      kind: 'matches',
      mismatch: null,
      gap: 0,
      sentence: 'The work is what the title says: Research Scientist.',
    });
    expect(judgeWork(claim('RS', 'RE'), 'RE')).toMatchObject({ kind: 'matches', gap: 0 });
  });

  it.each<[Role, Answer, string]>([
    ['RS', 'MLE', 'claims-science-is-engineering'],
    ['RS', 'SWE', 'claims-science-is-engineering'],
    ['AS', 'SWE', 'claims-science-is-engineering'],
    ['AS', 'MLE', 'claims-science-is-engineering'],
    ['RS', 'AS', 'claims-more-research'],
    ['RS', 'RE', 'claims-more-research'],
    ['SWE', 'RS', 'claims-less'],
    ['MLE', 'AS', 'claims-less'],
    ['SWE', 'MLE', 'claims-less'],
    ['AS', 'RE', 'sideways'],
    ['RE', 'AS', 'sideways'],
    ['MLE', 'OUT', 'claims-ml-is-outside'],
  ])('on a %s title over %s work is %s', (claimed, answer, mismatch) => {
    const verdict = judgeWork(claim(claimed), answer);
    expect(verdict).toMatchObject({ kind: 'differs', mismatch });
    expect(verdict.sentence).toContain(profiles[claimed].name);
    if (answer !== 'OUT') expect(verdict.sentence).toContain(profiles[answer].name);
  });

  it('holds the gap to the nearest claimed role, in whole points', () => {
    const mix = { research: 0.1, modeling: 0.3, engineering: 0.5, product: 0.1 };
    const points = (role: Role): number => Math.round(100 * distance(mix, profileOf(role)));
    expect(judge(claim('RS'), 'MLE', mix, profiles, 0.9).gap).toBe(points('RS'));
    expect(judge(claim('RS', 'RE'), 'MLE', mix, profiles, 0.9).gap).toBe(points('RE'));
    expect(points('RE')).toBeLessThan(points('RS'));
    expect(judge(claim('MLE'), 'OUT', null, profiles, 0.9).gap).toBeNull();
  });
});

describe('the distance between mixes', () => {
  it('is half of what their shares differ by', () => {
    const mix = (research: number, modeling: number, engineering: number, product: number): ActivityMix => ({
      research,
      modeling,
      engineering,
      product,
    });
    expect(distance(mix(1, 0, 0, 0), mix(0, 1, 0, 0))).toBe(1);
    expect(distance(mix(0.5, 0.5, 0, 0), mix(0.25, 0.25, 0.25, 0.25))).toBe(0.5);
    expect(distance(mix(0.5, 0.5, 0, 0), mix(0.5, 0.5, 0, 0))).toBe(0);
  });

  it('says no more than it is sure of', () => {
    const mix = profiles.MLE.profile;
    expect(judge(claim('AS'), 'MLE', mix, profiles, 0.48).sentence).toContain('is nearest to that of');
    expect(judge(claim('MLE'), 'MLE', mix, profiles, 0.48).sentence).toContain(
      'is nearest to what the title says',
    );
    expect(judge(claim('AS'), 'MLE', mix, profiles, 0.52).sentence).not.toContain('nearest');
  });
});
