import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, scanTokens, type Tokens } from '../../src/lexicon/tokens.js';
import { createVocabulary, hashWord, tabulateWords, type Vocabulary } from '../../src/lexicon/vocabulary.js';
import { strangeText } from '../strange.js';

const NAMES = ['none', 'comma', 'clause', 'line'] as const;

/** A vocabulary that knows every word it is asked for. */
function collect(): { vocabulary: Vocabulary; words: string[] } {
  const words: string[] = [];
  const find = (units: Uint16Array, length: number): number =>
    words.push(String.fromCharCode(...units.subarray(0, length)));
  return { vocabulary: { find }, words };
}

function scan(text: string): { tokens: Tokens; words: string[] } {
  const { vocabulary, words } = collect();
  return { tokens: scanTokens(text, vocabulary), words };
}

const split = (text: string): string[] => scan(text).words;

/** Words with what parts them, for example `['we', 'clause', 'build']`. */
function describeBreaks(text: string): string {
  const { tokens, words } = scan(text);
  return words
    .map((word, i) =>
      i === 0 || tokens.breaks[i] === BREAK.none ? word : `<${NAMES[tokens.breaks[i]!]}> ${word}`,
    )
    .join(' ');
}

describe('words', () => {
  it.each([
    ['fine-tune', 'fine tune'],
    ['fine\u2010tune and fine\u2011tune', 'fine tune and fine tune'],
    ['finetune', 'finetune'],
    ['A/B tests', 'a b tests'],
    ['CI/CD', 'ci cd'],
    ['C++ and C#', 'c++ and c#'],
    ['C++, then', 'c++ then'],
    ['node.js', 'node js'],
    ['.NET', 'net'],
    ['version 2.5', 'version 2 5'],
    ['R&D', 'r and d'],
    ['R&amp;D', 'r and d'],
    ['Perks &amp; Benefits', 'perks and benefits'],
    ['Perks&nbsp;and', 'perks and'],
    ['don’t', "don't"],
    ["don't", "don't"],
    ['donʼt', "don't"],
    ['you’ll', "you'll"],
    ['customer’s needs', 'customer needs'],
    ["customer's", 'customer'],
    ['customers’ needs', 'customers needs'],
    ['the ‘model’ is', 'the model is'],
    ['"model"', 'model'],
    ['résumé', 'resume'],
    ['re\u0301sume\u0301', 'resume'],
    ['naïve', 'naive'],
    ['TRAIN Models', 'train models'],
    ['𝗠𝗮𝗰𝗵𝗶𝗻𝗲 𝐋𝐞𝐚𝐫𝐧𝐢𝐧𝐠', 'machine learning'],
    ['Ｍｏｄｅｌｓ', 'models'],
    ['ﬁne-tune proﬁles, ﬂow and eﬀort', 'fine tune profiles flow and effort'],
    ['mod\u00adels and mod\u200bels', 'models and models'],
    ['ship 🚀models', 'ship models'],
    ['model 👩🏽\u200d💻 work', 'model work'],
    ['train\u00a0models', 'train models'],
    ['', ''],
    ['—', ''],
  ])('%s', (text, words) => {
    expect(split(text).join(' ')).toBe(words);
  });

  it('of more than 64 letters are in no lexicon, and are no other word either', () => {
    const long = 'a'.repeat(65);
    const vocabulary = createVocabulary(tabulateWords([long.slice(0, 64)]));
    expect([...scanTokens(long, vocabulary).words.subarray(0, 1)]).toEqual([0]);
    expect([...scanTokens(long.slice(1), vocabulary).words.subarray(0, 1)]).toEqual([1]);
  });
});

describe('what parts words', () => {
  it.each([
    ['train, test', 'train <comma> test'],
    ['train (and test) models', 'train <comma> and test <comma> models'],
    ['train; test', 'train <clause> test'],
    ['duties: train', 'duties <clause> train'],
    ['train. Test', 'train <clause> test'],
    ['models.We train', 'models <clause> we train'],
    ['node.js and 2.5', 'node js and 2 5'],
    ['tools, e.g. models', 'tools <comma> e g <comma> models'],
    ['the U.S. market', 'the u s <comma> market'],
    ['train – test', 'train <clause> test'],
    ['train - test', 'train <clause> test'],
    ['fine-tune', 'fine tune'],
    ['train/test', 'train test'],
    ['train\ntest', 'train <line> test'],
    ['train,\n test', 'train <line> test'],
    ['train. , test', 'train <clause> test'],
    ['train 🚀 test', 'train test'],
    ['train • test', 'train <clause> test'],
  ])('%s', (text, expected) => {
    expect(describeBreaks(text)).toBe(expected);
  });
});

describe('spans', () => {
  it('are the words as they stand in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const { tokens, words } = scan(text);
        expect(words).toHaveLength(tokens.length);
        let behind = 0;
        for (let i = 0; i < tokens.length; i++) {
          const [start, end] = [tokens.starts[i]!, tokens.ends[i]!];
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Read by itself, a span is the same word again.
          expect(split(text.slice(start, end))).toEqual([words[i]]);
          behind = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leave no letter or digit outside', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const { tokens } = scan(text);
        let rest = '';
        let from = 0;
        for (let i = 0; i < tokens.length; i++) {
          rest += `${text.slice(from, tokens.starts[i])} `;
          from = tokens.ends[i]!;
        }
        expect(`${rest}${text.slice(from)}`.replaceAll('&nbsp;', ' ')).not.toMatch(/[a-z0-9]/i);
      }),
    );
  });

  it('cut neither a pair of surrogates nor an accent from its letter', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const { tokens } = scan(text);
        for (let i = 0; i < tokens.length; i++)
          for (const at of [tokens.starts[i]!, tokens.ends[i]!]) {
            expect(`${text.slice(0, at)}|${text.slice(at)}`).not.toMatch(/[\p{L}\p{N}]\|[\u0300-\u036f]/u);
            const halves =
              /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
            expect(halves).toBe(false);
          }
      }),
    );
  });

  it('leave a mark to the letter before it, also to one that is read as none', () => {
    expect(scan('\u{20000}\u0308train').tokens.starts[0]).toBe(3);
    expect(scan('\u200b\u200btrain').tokens.starts[0]).toBe(2);
  });

  it('move with the text before them', () => {
    fc.assert(
      fc.property(strangeText, strangeText, (before, text) => {
        const alone = scan(text);
        const behind = scan(`${before} \n ${text}`);
        const shift = before.length + 3;
        const spans = ({ tokens }: typeof alone, by: number): number[][] =>
          [...tokens.starts.subarray(0, tokens.length)].map((start, i) => [start + by, tokens.ends[i]! + by]);
        expect(spans(behind, 0).slice(-alone.tokens.length || Number.POSITIVE_INFINITY)).toEqual(
          spans(alone, shift),
        );
      }),
    );
  });
});

describe('the vocabulary', () => {
  const word = fc.stringMatching(/^[a-e]{1,6}$/);

  it('gives each word its own number, and none to others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, other) => {
        const vocabulary = createVocabulary(tabulateWords(words));
        const find = (one: string): number =>
          vocabulary.find(
            Uint16Array.from(one, (letter) => letter.charCodeAt(0)),
            one.length,
            hashWord(one),
          );
        expect(words.map(find)).toEqual(words.map((_, i) => i + 1));
        expect(find(other)).toBe(words.indexOf(other) + 1);
      }),
    );
  });
});
