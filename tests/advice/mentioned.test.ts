import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions, mentionsIn } from '../../src/advice/mentioned.js';

describe('a text', () => {
  it('mentions whole words, whatever their letter case, hyphens or line breaks', () => {
    expect(mentions('Be On-Call\u2011 once.', ['on call'])).toBe(true);
    expect(mentions('be on\n  call', ['on call'])).toBe(true);
    expect(mentions('with scikit learn', ['scikit-learn'])).toBe(true);
    expect(mentions('our customer’s data', ["customer's"])).toBe(true);
    expect(mentions('javascript, reusers, usersé, users2', ['java', 'users'])).toBe(false);
    expect(mentions('javascript, then java', ['java'])).toBe(true);
    expect(mentions('C++, CI/CD; x.ai!', ['c++'])).toBe(true);
    expect(mentions('C++, CI/CD; x.ai!', ['ci/cd'])).toBe(true);
    expect(mentions('C++, CI/CD; x.ai!', ['x.ai'])).toBe(true);
  });

  it('mentions a phrase with words left open', () => {
    expect(mentions('Join the Inference\nteam.', ['the * team'])).toBe(true);
    expect(mentions('the R&D team', ['the * team'])).toBe(true);
    expect(mentions('the large Maps-Search team', ['the * team'])).toBe(false);
    expect(mentions('the team; bathe our teams', ['the * team'])).toBe(false);
    expect(mentions('the large Maps team', ['the * * team'])).toBe(true);
  });

  it('mentions nothing where there are no phrases, or no text', () => {
    expect(mentions('users', [])).toBe(false);
    expect(mentions('', ['users'])).toBe(false);
  });

  it('mentions a list that holds any of its words, and is asked many lists as one', () => {
    const word = fc.constantFrom('user', 'users', 'on call', 'call', 'data', 'a');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, phrases) => {
        const text = words.join(' ');
        const naive = phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `));
        expect(mentions(text, phrases)).toBe(naive);
        expect(mentionsIn(text)(phrases)).toBe(naive);
      }),
    );
  });
});
