import nlp from 'compromise';
import { type Inflector, splitVerb, type VerbForms } from './inflector.js';

/** The parts of compromise's transformations that are used here; its own types leave them out. */
interface Transform {
  verb: { conjugate(verb: string, model: unknown): Partial<Record<string, string>> };
  noun: { toPlural(noun: string, model: unknown): string; toSingular(noun: string, model: unknown): string };
}

// `nlp(text, words)` would keep the words for all later calls; the transformations below keep nothing.
const model = nlp.model();
const { verb, noun } = (nlp as unknown as { methods(): { two: { transform: Transform } } }).methods().two
  .transform;

const VERB_FORMS = ['Infinitive', 'PresentTense', 'PastTense', 'Participle', 'Gerund'] as const;

/** The same words come again and again, and each costs compromise half a millisecond. */
function remember<Forms>(inflect: (word: string) => Forms): (word: string) => Forms {
  const known = new Map<string, Forms>();
  return (word) => {
    const forms = known.get(word) ?? inflect(word);
    known.set(word, forms);
    return forms;
  };
}

const participles: Readonly<Record<string, string>> = {
  show: 'shown',
  draw: 'drawn',
  grow: 'grown',
  overcome: 'overcome',
};

/** @param base a verb in its base form: `train`, `fine-tune`, `roll out`, `come-up-with` */
export const inflectVerb = remember((base: string): VerbForms => {
  const [head, tail] = splitVerb(base);
  const forms = verb.conjugate(head, model);
  const all = VERB_FORMS.flatMap((name) => forms[name] ?? []);
  const participle = participles[head];
  if (participle !== undefined) all.push(participle);
  const gerund = forms.Gerund;
  return {
    all: [...new Set([head, ...all])].map((form) => form + tail),
    gerund: gerund === undefined ? null : gerund + tail,
  };
});

/** No plurals, whatever their last letter; but `APIs` and `GPUs` are. */
const SINGULAR = /([is]s|us|bias|canvas|atlas|lens|series|species)$/;

/** Plurals beside the one that compromise knows. */
const plurals: Readonly<Record<string, readonly string[]>> = { index: ['indexes'] };

/** The singular and the plural of a noun, whichever is given. Words that are not plain lower-case letters stay as they are. */
export const inflectNoun = remember((word: string): string[] => {
  if (!/^[a-z]{3,}$/i.test(word)) return [word];
  const singular = SINGULAR.test(word) ? word : noun.toSingular(word, model);
  const base = singular.length < 2 ? word : singular;
  return [...new Set([word, base, noun.toPlural(base, model), ...(plurals[base] ?? [])])];
});

/** English, by compromise. */
export const english: Inflector = { verb: inflectVerb, noun: inflectNoun };
