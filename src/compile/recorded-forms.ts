import { type Inflector, splitVerb, type VerbForms } from './inflector.js';

/**
 * The forms of words that do not follow the plain rules below, so that a lexicon can be built where no library knows
 * them. Of the inflected part of a verb its forms, and last its -ing form, empty where it has none.
 */
export interface RecordedForms {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly nouns: Readonly<Record<string, readonly string[]>>;
}

/** The same words again, from what was recorded. */
export function recallForms({ verbs, nouns }: RecordedForms): Inflector {
  return {
    verb(base) {
      const [head, tail] = splitVerb(base);
      const { all, gerund } = Object.hasOwn(verbs, head) ? readVerb(verbs[head]!) : guessVerb(head);
      return { all: all.map((form) => form + tail), gerund: gerund && gerund + tail };
    },
    noun: (word) => (Object.hasOwn(nouns, word) ? nouns[word]! : guessNoun(word)),
  };
}

/** An inflector that notes what it is asked, as far as the plain rules would not give the same. */
export function recordForms(inflector: Inflector): Inflector & { readonly recorded: RecordedForms } {
  const verbs: Record<string, readonly string[]> = {};
  const nouns: Record<string, readonly string[]> = {};
  return {
    recorded: { verbs, nouns },
    verb(base) {
      const [head] = splitVerb(base);
      const forms = writeVerb(inflector.verb(head));
      if (forms.join() !== writeVerb(guessVerb(head)).join()) verbs[head] = forms;
      return inflector.verb(base);
    },
    noun(word) {
      const forms = inflector.noun(word);
      if (forms.join() !== guessNoun(word).join()) nouns[word] = forms;
      return forms;
    },
  };
}

function writeVerb({ all, gerund }: VerbForms): string[] {
  return [...all, gerund ?? ''];
}

function readVerb(written: readonly string[]): VerbForms {
  return { all: written.slice(0, -1), gerund: written.at(-1) || null };
}

function guessVerb(base: string): VerbForms {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const gerund = `${stem}ing`;
  const past = endsInY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return { all: [base, addS(base), past, gerund], gerund };
}

function guessNoun(word: string): string[] {
  if (!/^[a-z]{3,}$/i.test(word)) return [word];
  return /[^s]s$/.test(word) ? [word, dropS(word)] : [word, addS(word)];
}

function addS(word: string): string {
  if (endsInY(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function dropS(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=s|x|ch|sh)es$|s$/, '');
}

function endsInY(word: string): boolean {
  return /[^aeiou]y$/.test(word);
}
