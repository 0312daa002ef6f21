import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/stages/parse/blocks.js';
import { splitSentences } from '../../src/stages/parse/sentences.js';
import { isSpace } from '../../src/stages/parse/space.js';

/** What ends a sentence, as one expression: slower than what the reader does, and easier to be sure of. */
const BOUNDARY = /([.!?…]["'”’)\]]*)(\s+)(?=["'“‘(]?[\p{Lu}\p{N}])|(\s+)[•·▪●○◦‣∙■➢➤✓✔]\s+/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|inc|ltd|co|corp|dr|mr|ms|mrs|sr|jr|no|approx|incl|\p{Lu}|ph\.d|u\.s|m\.s|b\.s)\.$/iu;
const BULLET =
  /^(?:[-–—*•·▪●○◦‣∙■□➢➤→✓>~]|\p{Extended_Pictographic}\u{fe0f}?|\d{1,2}[.)]|[a-z][.)]|o(?=\s))\s+/u;

function splitPlainly(block: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of block.matchAll(BOUNDARY)) {
    const stop = found.index + (found[1] ?? '').length;
    if (found[1] === '.' && ABBREVIATION.test(block.slice(Math.max(from, stop - 12), stop))) continue;
    if (stop > from) sentences.push(block.slice(from, stop));
    from = found.index + found[0].length;
  }
  if (from < block.length) sentences.push(block.slice(from));
  return sentences;
}

/** Made of what sentences and lines end and begin with. */
const piece = fc.constantFrom(
  ...[
    '.',
    '. ',
    '!',
    '?" ',
    '…',
    ' ',
    '  ',
    '\u00a0',
    '• ',
    ' • ',
    '·',
    'e.g.',
    'Ph.D. ',
    'No. ',
    'A',
    'B. ',
  ],
  ...[
    'word',
    'Word',
    'Élan',
    '3',
    '(',
    '“',
    '’',
    'o ',
    '- ',
    '1. ',
    'a) ',
    '🚀 ',
    '𝗕old',
    '\u2028',
    'Inc. ',
    ')',
  ],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('splitSentences', () => {
  it('splits where the expression for it says', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const block = raw.trim();
        const spans = splitSentences(`x${block}y`, { start: 1, end: block.length + 1 });
        expect(spans.map(({ start, end }) => `x${block}y`.slice(start, end))).toEqual(splitPlainly(block));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('splitBlocks', () => {
  it('takes for a bullet what the expression for it says', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const line = raw.replaceAll('\u2028', ' ').trim();
        fc.pre(line !== '');
        const marker = BULLET.exec(line)?.[0].length ?? 0;
        expect(splitBlocks(line)).toEqual([{ start: marker, end: line.length, bullet: marker > 0 }]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isSpace', () => {
  it('is what regular expressions call white space', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(units.filter(isSpace)).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))));
  });
});
