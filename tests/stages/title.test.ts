import { describe, expect, it } from 'vitest';
import { title } from '../../src/stages/title.js';
import type { Level, Role } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

describe('a title', () => {
  it.each<[string, Role[]]>([
    ['Research Scientist', ['RS']],
    ['Applied Scientist', ['AS']],
    ['Research Engineer', ['RE']],
    ['Machine Learning Engineer', ['MLE']],
    ['ML Engineer, Ads Ranking', ['MLE']],
    ['Software Engineer', ['SWE']],
    ['SENIOR MACHINE-LEARNING ENGINEER (m/f/d)', ['MLE']],
    ['Research Scientist / Research Engineer', ['RS', 'RE']],
    ['Research Scientist/Engineer', ['RS', 'RE']],
    ['Baker', []],
    ['Marketing Manager', []],
    ['', []],
  ])('%s claims %j', (text, roles) => {
    expect(title(text, lexicon)).toMatchObject({ text, roles });
  });

  it.each<[string, Level[]]>([
    ['Senior Research Scientist', ['L5', 'L6']],
    ['Staff Machine Learning Engineer', ['L5', 'L6', 'L7']],
    ['Principal Applied Scientist', ['L6', 'L7']],
    ['Senior Staff Software Engineer', ['L6', 'L7']],
    ['Applied Scientist II', ['L4', 'L5']],
    ['Junior Software Engineer', ['L4']],
    ['Research Intern', ['L3']],
    ['Machine Learning Engineer', []],
    // Two words together: what both allow.
    ['Senior Applied Scientist II', ['L5']],
    // Two words that contradict each other: all that any of them allows.
    ['Junior / Senior Software Engineer', ['L4', 'L5', 'L6']],
    ['Member of Technical Staff', ['L4', 'L5', 'L6', 'L7']],
  ])('%s claims %j', (text, levels) => {
    expect(title(text, lexicon).levels).toEqual(levels);
  });

  it('names the lexicon’s title by which it was recognised', () => {
    expect(title('Senior Research Scientist, Maps', lexicon).entry).toBe('research scientist');
    expect(title('Baker', lexicon).entry).toBeNull();
  });
});
