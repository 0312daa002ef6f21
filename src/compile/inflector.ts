export interface VerbForms {
  /** Every form, the base included. */
  readonly all: readonly string[];
  /** The -ing form. */
  readonly gerund: string | null;
}

/** Knows the forms of words. */
export interface Inflector {
  /** @param base a verb in its base form: `train`, `fine-tune`, `roll out`, `come-up-with` */
  verb(base: string): VerbForms;
  /** The singular and the plural of a noun, whichever is given. */
  noun(word: string): readonly string[];
}

const PARTICLE =
  /[ -](up|out|down|in|on|off|over|into|through|with|away|back|around|after|together|apart|for|to|at|of)\b/;

/** A verb with the part that is inflected in front: the first of several words, but all of `fine-tune`. */
export function splitVerb(base: string): [head: string, tail: string] {
  const space = base.indexOf(' ');
  const particle = base.search(PARTICLE);
  const cut = Math.min(...[space, particle, base.length].filter((end) => end > 0));
  return [base.slice(0, cut), base.slice(cut)];
}
