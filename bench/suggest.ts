import nlp from 'compromise';
import WordNet, { type Synset } from 'natural/lib/natural/wordnet/wordnet.js';
import { compileLexicon } from '../src/compile/compile.js';
import { findClaimed } from '../src/lexicon/claim.js';
import { linkLexicon } from '../src/lexicon/link.js';
import { scanTokens } from '../src/lexicon/tokens.js';
import type { Lexicon } from '../src/lexicon/types.js';
import { findSilent } from './silent.js';

/**
 * `npm run suggest -- FOLDER`: the commonest verbs with their objects in duty sentences in which nothing fires, with the words
 * that WordNet puts beside each verb and object and that the lexicon knows. For whoever widens the lexicon; nothing is changed.
 */
const SHOWN = 40;
const NEIGHBOURS = 4;

interface Pair {
  readonly verb: string;
  readonly object: string;
  readonly postings: Set<number>;
  readonly example: string;
}

/** Verbs with their objects as compromise sees them, in their plain forms. */
function readPairs(sentence: string): { readonly verb: string; readonly object: string }[] {
  const pieces: string[] = nlp(sentence)
    .match('#Verb (#Determiner|#Possessive|#Adjective|#Adverb)* #Noun+')
    .out('array');
  return pieces.flatMap((piece) => {
    const view = nlp(piece);
    const verb: string = view.verbs().toInfinitive().out('text').trim().toLowerCase();
    const nouns: string = view.nouns().toSingular().out('text').trim().toLowerCase();
    const object = nouns.split(/\s+/).at(-1) ?? '';
    return /^\p{L}+$/u.test(verb) && /^\p{L}+$/u.test(object) ? [{ verb, object }] : [];
  });
}

function countPairs(silent: readonly { readonly posting: number; readonly sentence: string }[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { posting, sentence } of silent)
    for (const { verb, object } of readPairs(sentence)) {
      const key = `${verb} ${object}`;
      const known = pairs.get(key) ?? { verb, object, postings: new Set(), example: sentence };
      known.postings.add(posting);
      pairs.set(key, known);
    }
  return [...pairs.values()].sort(
    (a, b) =>
      b.postings.size - a.postings.size || (`${a.verb} ${a.object}` < `${b.verb} ${b.object}` ? -1 : 1),
  );
}

const wordnet = new WordNet();
const lookUp = (word: string): Promise<readonly Synset[]> =>
  new Promise((resolve) => wordnet.lookup(word, resolve));

/** Words that mean nearly the same and that stand in a verb class, or an object class, of the lexicon. */
async function findNeighbours(word: string, layer: 'verb' | 'object', lexicon: Lexicon): Promise<string[]> {
  const synsets = await lookUp(word);
  const pos = layer === 'verb' ? 'v' : 'n';
  const near = synsets.filter((one) => one.pos === pos).flatMap(({ synonyms }) => synonyms);
  const words = [...new Set(near.map((one) => one.replaceAll('_', ' ').toLowerCase()))].filter(
    (one) => one !== word,
  );
  return words.filter((one) => isKnown(one, layer, lexicon)).slice(0, NEIGHBOURS);
}

/** Whether a word stands in one of the lexicon's verb or object classes. */
function isKnown(word: string, layer: 'verb' | 'object', lexicon: Lexicon): boolean {
  const tokens = scanTokens(word, lexicon.vocabulary);
  const hits = findClaimed(lexicon.automaton, tokens, { first: 0, last: tokens.length }, layer);
  return hits.some(({ last }) => last === tokens.length);
}

try {
  const lexicon = linkLexicon(compileLexicon('lexicons'));
  const { file, duties, silent } = findSilent(process.argv[2] ?? 'bench/postings', lexicon);
  console.log(
    `${file}: nothing fires in ${silent.length} of ${duties} duty sentences. Their commonest verbs with objects:`,
  );
  for (const { verb, object, postings, example } of countPairs(silent).slice(0, SHOWN)) {
    const verbs = await findNeighbours(verb, 'verb', lexicon);
    const objects = await findNeighbours(object, 'object', lexicon);
    console.log(`\n${verb} … ${object}  (${postings.size} postings)  “${example.slice(0, 100)}”`);
    if (verbs.length > 0) console.log(`  ${verb}: like ${verbs.join(', ')}`);
    if (objects.length > 0) console.log(`  ${object}: like ${objects.join(', ')}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
