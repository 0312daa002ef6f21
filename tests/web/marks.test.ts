import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../src/render/marks.js';
import type { Evidence, SectionSpan } from '../../src/types.js';

function evidenceAt(start: number, end: number): Evidence {
  return {
    start,
    end,
    text: '',
    activity: 'modeling',
    entry: 'x',
    section: 'duties',
    weight: 1,
    reasons: [],
  };
}

function show(text: string, evidence: readonly Evidence[], sections: readonly SectionSpan[]): string[] {
  return markText(text, evidence, sections).flatMap((section) =>
    section.lines.map((line) => {
      const pieces = line.segments.map(({ text: words, covers, closes }) =>
        covers.length > 0 ? `[${words}]${closes.join('+')}` : words,
      );
      return `${section.kind}: ${line.bullet ? '* ' : ''}${pieces.join('')}`;
    }),
  );
}

describe('markText', () => {
  it('cuts a posting into sections, lines and marks', () => {
    const text = 'Duties\n- Train models daily.\n\nWe are nice.';
    const sections: SectionSpan[] = [
      { start: 0, end: 29, kind: 'duties' },
      { start: 30, end: text.length, kind: 'company' },
    ];
    expect(show(text, [evidenceAt(9, 21)], sections)).toEqual([
      'duties: Duties',
      'duties: * [Train models]0 daily.',
      'company: We are nice.',
    ]);
  });

  it('leaves a heading with what it opens, and the title by itself', () => {
    const text = 'Engineer\nWhat you do\n- Train models.\nPerks\n- Tea.';
    const sections: SectionSpan[] = [
      { start: 21, end: 36, kind: 'duties' },
      { start: 43, end: 49, kind: 'benefits' },
    ];
    expect(show(text, [], sections)).toEqual([
      'other: Engineer',
      'duties: What you do',
      'duties: * Train models.',
      'benefits: Perks',
      'benefits: * Tea.',
    ]);
  });

  it('labels overlapping evidence once each, where it ends', () => {
    expect(show('train and deploy models', [evidenceAt(0, 23), evidenceAt(10, 23)], [])).toEqual([
      'other: [train and ][deploy models]0+1',
    ]);
  });

  it('carries evidence over a line break and labels it at its end', () => {
    expect(show('train\nmodels now', [evidenceAt(0, 12)], [])).toEqual([
      'other: [train]',
      'other: [models]0 now',
    ]);
  });

  it('joins neighbouring lines of one section and gives uncovered ones a place', () => {
    const sections: SectionSpan[] = [
      { start: 0, end: 2, kind: 'pay' },
      { start: 2, end: 4, kind: 'pay' },
    ];
    const marked = markText('a\nb\nc', [], sections);
    expect(marked.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ['pay', 2],
      ['other', 1],
    ]);
  });

  it('leaves a line that two sections share whole', () => {
    const sections: SectionSpan[] = [
      { start: 0, end: 3, kind: 'company' },
      { start: 3, end: 12, kind: 'duties' },
    ];
    expect(show('We. You train', [], sections)).toEqual(['duties: We. You train']);
  });

  it('loses and repeats nothing, whatever the spans', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '<', '\u{1F600}'), maxLength: 60 });
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        text,
        fc.array(span, { maxLength: 8 }),
        fc.array(span, { maxLength: 4 }),
        (words, marks, parts) => {
          const inside = ([start, end]: readonly [number, number]) =>
            [start, Math.min(end, words.length)] as const;
          const evidence = marks
            .map(inside)
            .filter(([start, end]) => start < end)
            .sort((a, b) => a[0] - b[0] || a[1] - b[1])
            .map(([start, end]) => evidenceAt(start, end));
          const sections = parts.map(inside).sort((a, b) => a[0] - b[0]);
          const marked = markText(
            words,
            evidence,
            sections.map(([start, end]) => ({ start, end, kind: 'pay' })),
          );
          const segments = marked.flatMap(({ lines }) => lines.flatMap((line) => line.segments));
          const shown = segments.map((segment) => segment.text).join('');
          expect(shown.replace(/[\s-]/g, '')).toBe(words.replace(/[\s-]/g, ''));
          for (const { start, end, covers } of segments) {
            const expected = evidence.flatMap((piece, i) =>
              piece.start < end && piece.end > start ? [i] : [],
            );
            expect(covers).toEqual(expected);
          }
        },
      ),
    );
  });
});
