import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readLexicon } from '../../../src/lexicon/load.js';
import { takeEvenly } from '../corpus.js';
import { listForms } from '../forms.js';
import { expect, type Prepare } from '../peer.js';

/** What is used of wink-nlp, which is installed in a folder of its own. */
interface Wink {
  learnCustomEntities(
    entities: readonly { name: string; patterns: readonly string[] }[],
    options: object,
  ): number;
  readDoc(text: string): { customEntities(): { length(): number; out(): string[] } };
}
type WinkNlp = (model: unknown, pipe: readonly string[]) => Wink;

const HOME = new URL('../package.json', import.meta.url);
const TRIED = 500;

/** @throws where it is not installed */
export function requireWink(): (name: string) => unknown {
  if (!existsSync(new URL('node_modules/wink-nlp', HOME)))
    throw new Error(
      'wink-nlp is not installed. Run `npm ci --prefix bench/speed` first, or leave out row 3 with --rows.',
    );
  return createRequire(HOME);
}

/** wink-nlp with the forms as custom entities, and nothing in its pipe but sentences and these. */
export const prepare: Prepare = async (postings) => {
  const require = requireWink();
  const wink = (require('wink-nlp') as WinkNlp)(require('wink-eng-lite-web-model'), ['sbd', 'cer']);
  const forms = listForms(readLexicon());
  wink.learnCustomEntities([{ name: 'form', patterns: forms }], {
    matchValue: false,
    usePOS: false,
    useEntity: false,
  });
  const texts = postings.map(({ text }) => text);
  return {
    texts,
    check: () => {
      // Words with apostrophes and signs are several tokens there.
      const tried = takeEvenly(
        forms.filter((form) => /^[a-z ]+$/.test(form)),
        TRIED,
      );
      const found = tried.filter((form) => wink.readDoc(form).customEntities().out()[0] === form);
      expect(found.length > 0.97 * tried.length, 'wink-nlp finds what it was given');
      return `it finds ${found.length} of ${tried.length} forms by themselves`;
    },
    run: () => texts.reduce((found, text) => found + wink.readDoc(text).customEntities().length(), 0),
  };
};
