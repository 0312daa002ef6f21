import type { Lexicon } from '../lexicon/types.js';
import type { Answer } from '../types.js';

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** `Coding` inside a sentence is `coding`; `ML breadth` stays. */
export function insideSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `an Applied Scientist`; `none of the five`. */
export function withArticle(answer: Answer, { roles }: Pick<Lexicon, 'roles'>): string {
  const { name, article } = roles[answer];
  return answer === 'OUT' ? name : `${article} ${name}`;
}
