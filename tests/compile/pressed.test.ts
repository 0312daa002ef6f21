import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAndPress } from '../../src/compile/compile.js';
import { english } from '../../src/compile/inflect.js';
import { unpressLexicon } from '../../src/compile/pressed.js';
import { recallForms, recordForms } from '../../src/compile/recorded-forms.js';
import { readNumbers, writeNumbers } from '../../src/compile/varint.js';
import { encodeLexicon } from '../../src/lexicon/file.js';
import { lexiconFolder } from './folder.js';

const built = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));

describe('a pressed lexicon', () => {
  it('is built again to the last byte of what the server reads', () => {
    const again = encodeLexicon(unpressLexicon(new Uint8Array(built('lexicon.pressed'))));
    expect(Buffer.compare(again, built('lexicon.bin'))).toBe(0);
  });

  it('of a folder without fitted numbers and learned words is built again, too', () => {
    const { lexicon, press } = compileAndPress(lexiconFolder());
    expect(unpressLexicon(press())).toEqual(lexicon);
  });

  it('holds no sentence that only tests need', () => {
    const { sources } = JSON.parse(headOf(built('lexicon.pressed')));
    expect(sources.activities[0].topics[0].meaning).toBeTypeOf('string');
    expect(sources.activities[0].topics[0].found).toBeUndefined();
    expect(sources.verbs.verbs.scale).toBeDefined();
  });
});

describe('recorded forms', () => {
  it.each(['train', 'build', 'carry out', 'set up', 'fine-tune', 'show', 'model', 'study', 'push'])(
    'give the forms of the verb %s again',
    (base) => {
      const { recorded, verb } = recordForms(english);
      const forms = verb(base);
      expect(recallForms(recorded).verb(base)).toEqual(forms);
    },
  );

  it.each(['model', 'analyses', 'batch', 'GPU', 'NLP', 'matrix', 'data', 'company', 'series', 'C++'])(
    'give the forms of the noun %s again',
    (word) => {
      const { recorded, noun } = recordForms(english);
      const forms = noun(word);
      expect(recallForms(recorded).noun(word)).toEqual(forms);
    },
  );
});

describe('numbers in few bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 29), max: 2 ** 29 })), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('take one byte where they are small', () => {
    expect(writeNumbers([0, 1, -1, 63, -64])).toHaveLength(5);
  });
});

function headOf(file: Buffer): string {
  return file.subarray(4, 4 + file.readUInt32LE(0)).toString();
}
