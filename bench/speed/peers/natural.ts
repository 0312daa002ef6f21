import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { WordTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { readLexicon } from '../../../src/lexicon/load.js';
import { takeEvenly } from '../corpus.js';
import { listForms } from '../forms.js';
import { expect, type Prepare } from '../peer.js';

const TRIED = 500;

/** natural's tokenizer and Porter stems, and a set of the forms' stems in which every n-gram of a text is looked up. */
export const prepare: Prepare = async (postings) => {
  const tokenizer = new WordTokenizer();
  const stemsOf = (text: string): string[] => tokenizer.tokenize(text).map((word) => stemmer.stem(word));
  const forms = listForms(readLexicon());
  const wanted = new Set<string>();
  let longest = 0;
  for (const form of forms) {
    const stems = stemsOf(form);
    wanted.add(stems.join(' '));
    longest = Math.max(longest, stems.length);
  }
  const count = (text: string): number => {
    const stems = stemsOf(text);
    let found = 0;
    for (let first = 0; first < stems.length; first++) {
      let gram = '';
      for (let last = first; last < first + longest && last < stems.length; last++) {
        gram = last === first ? stems[last]! : `${gram} ${stems[last]}`;
        if (wanted.has(gram)) found++;
      }
    }
    return found;
  };
  const texts = postings.map(({ text }) => text);
  return {
    texts,
    check: () => {
      const tried = takeEvenly(forms, TRIED);
      expect(
        tried.every((form) => count(form) > 0),
        'natural finds what it was given',
      );
      return `it finds all of ${tried.length} forms by themselves`;
    },
    run: () => texts.reduce((found, text) => found + count(text), 0),
  };
};
