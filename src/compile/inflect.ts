import nlp from 'compromise';

/** The parts of compromise's transformations that are used here; its own types leave them out. */
interface Transform {
  verb: { conjugate(verb: string, model: unknown): Partial<Record<string, string>> };
  noun: { toPlural(noun: string, model: unknown): string; toSingular(noun: string, model: unknown): string };
}

// `nlp(text, words)` would keep the words for all later calls; the transformations below keep nothing.
const model = nlp.model();
const { verb, noun } = (nlp as unknown as { methods(): { two: { transform: Transform } } }).methods().two.transform;

const VERB_FORMS = ['Infinitive', 'PresentTense', 'PastTense', 'Participle', 'Gerund'] as const;

export interface VerbForms {
  /** Every form, the base included. */
  readonly all: readonly string[];
  /** The -ing form. */
  readonly gerund: string | null;
}

const participles: Readonly<Record<string, string>> = { show: 'shown', draw: 'drawn', grow: 'grown', overcome: 'overcome' };

/** @param base a verb in its base form; of several words only the first is inflected (`roll out`) */
export function inflectVerb(base: string): VerbForms {
  const space = base.indexOf(' ');
  const head = space === -1 ? base : base.slice(0, space);
  const tail = space === -1 ? '' : base.slice(space);
  const forms = verb.conjugate(head, model);
  const all = VERB_FORMS.flatMap((name) => forms[name] ?? []);
  const participle = participles[head];
  if (participle !== undefined) all.push(participle);
  const gerund = forms['Gerund'];
  return {
    all: [...new Set([head, ...all])].map((form) => form + tail),
    gerund: gerund === undefined ? null : gerund + tail,
  };
}

/** The singular and the plural of a noun, whichever is given. Words that are not plain lower-case letters stay as they are. */
export function inflectNoun(word: string): string[] {
  if (!/^[a-z]{3,}$/i.test(word)) return [word];
  const singular = noun.toSingular(word, model);
  const base = singular === word || singular.length < 2 ? word : singular;
  return [...new Set([word, base, noun.toPlural(base, model)])];
}
