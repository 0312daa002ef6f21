import { describe, expect, it } from 'vitest';
import { judgeDuties } from '../../src/advice/lint/duties.js';
import type { Draft } from '../../src/draft.js';
import type { ReadReport } from '../../src/types.js';
import { lexicon } from '../lexicon.js';
import { okReport, piece } from './fixture.js';

const text = 'Baker\nYou have trained models, and served models.';

const judge = (report: ReadReport, duties: Draft['duties'] = []) =>
  judgeDuties({
    text,
    report,
    draft: { duties, pulls: [], topics: [] },
    asked: undefined,
    expected: null,
    lexicon,
  });

describe('a draft without a sentence that says a duty', () => {
  it('has no duties where nothing speaks of work', () => {
    expect(judge(okReport())).toMatchObject([{ rule: 'no-duties', start: 0, end: 5 }]);
  });

  it('is vague, and shown what was found, where something does', () => {
    const evidence = [
      piece(text, 'trained models', 'modeling', 1, 'requirements'),
      piece(text, 'served models', 'engineering', 1, 'requirements'),
    ];
    expect(judge(okReport({ evidence }))).toEqual([
      {
        rule: 'vague-duties',
        level: 'warning',
        message:
          'No sentence reads as a duty, though work is spoken of here and in 1 more place. Say that the person does it, and to what.',
        start: evidence[0]!.start,
        end: evidence[0]!.end,
      },
    ]);
  });
});
