import nlp from 'compromise';
import { takeEvenly } from '../corpus.js';
import { expect, type Prepare } from '../peer.js';

/** It reads some 30 a second. */
const POSTINGS = 120;

/** compromise's `nlp(text)` alone: nothing is looked up in what it has made. */
export const prepare: Prepare = async (postings) => {
  const texts = takeEvenly(postings, POSTINGS).map(({ text }) => text);
  return {
    texts,
    check: () => {
      const [verb] = nlp('You will train models.').verbs().out('array') as string[];
      expect(verb === 'will train', 'compromise finds the verb of a sentence');
      return 'it finds the verb of a sentence';
    },
    run: () => texts.reduce((found, text) => found + nlp(text).length, 0),
  };
};
