import fc from 'fast-check';
import { GOLDEN } from '../../tests/golden.js';
import { strangeText } from '../../tests/strange.js';

/** Pieces that break out of where they stand, or that are hard to find the end of. */
const PIECES = [
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<img src=x onerror=alert(1)>',
  '<p>',
  '</p>',
  '<b',
  '<li>',
  '<br/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<pre>',
  '<td>',
  '<a href="javascript:alert(1)">',
  '[a](javascript:alert(1))',
  '&amp;lt;b&amp;gt;',
  '&#x202e;',
  '&#0;',
  '\u202e',
  '\u2066',
  '## ',
  '**',
  '`',
  '```\n',
  '> ',
  '| a | b |\n|---|---|\n',
  '![',
  '](',
  '{"text":"',
  '[{"description":',
  '"}]',
  '{{',
  '\\',
  '\r\n',
  '\r',
  '$120,000 - $180k',
  '€',
  '120k',
  ' per year',
  'USD',
  '5+ years',
  '2019 - present',
  'Responsibilities:\n',
  'Requirements\n',
  'Machine Learning Engineer\n',
  'you will not ',
  'train models',
  'deploy to production',
] as const;

const hostilePiece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...PIECES) },
  { weight: 2, arbitrary: strangeText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<string>(...PIECES, 'a', ' ', '\n', '\u0301', '\u200b', '$', '.'), fc.nat(60))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

export const hostileText: fc.Arbitrary<string> = fc
  .array(hostilePiece, { maxLength: 16 })
  .map((pieces) => pieces.join(''));

/** Golden postings with something hostile in them, and lines left out or doubled. */
export const hostilePosting: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...GOLDEN),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), hostileText), { maxLength: 4 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([{ posting }, insertions, from, to]) => {
    const lines = posting.text.split('\n');
    const [a, b] = [from, to].map((share) => Math.floor(share * lines.length)) as [number, number];
    let text = [...lines.slice(0, b), ...lines.slice(a)].join('\n');
    for (const [share, piece] of insertions) {
      const at = Math.floor(share * text.length);
      text = text.slice(0, at) + piece + text.slice(at);
    }
    return text;
  });
