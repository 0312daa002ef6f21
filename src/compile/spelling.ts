/** American and British spellings of a word, itself included. A form that nobody writes costs nothing and finds nothing. */

const ENDINGS: readonly [RegExp, (word: string) => string][] = [
  [
    /(.{3,})is(e|es|ed|er|ers|ing|ation|ations)$/,
    (word) => word.replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1'),
  ],
  [
    /(.{3,})iz(e|es|ed|er|ers|ing|ation|ations)$/,
    (word) => word.replace(/iz(e|es|ed|er|ers|ing|ation|ations)$/, 'is$1'),
  ],
  [/(.{3,})ys(e|es|ed|er|ers|ing)$/, (word) => word.replace(/ys(e|es|ed|er|ers|ing)$/, 'yz$1')],
  [/(.{3,})yz(e|es|ed|er|ers|ing)$/, (word) => word.replace(/yz(e|es|ed|er|ers|ing)$/, 'ys$1')],
  [/[aeiou]ll(ed|ing|er|ers)$/, (word) => word.replace(/ll(ed|ing|er|ers)$/, 'l$1')],
  [/[aeiou]l(ed|ing|er|ers)$/, (word) => word.replace(/l(ed|ing|er|ers)$/, 'll$1')],
  [/^(behavio|colo|labo|favo|neighbo|hono|endeavo|rigo)ur/, (word) => word.replace('our', 'or')],
  [/^(behavio|colo|labo|favo|neighbo|hono|endeavo|rigo)r/, (word) => word.replace('or', 'our')],
];

const PAIRS: readonly [string, string][] = [
  ['center', 'centre'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['catalog', 'catalogue'],
  ['defense', 'defence'],
  ['artifact', 'artefact'],
  ['artifacts', 'artefacts'],
  ['fulfill', 'fulfil'],
  ['license', 'licence'],
  ['practice', 'practise'],
  ['judgment', 'judgement'],
];

const known = new Map<string, readonly string[]>();

/** The same words come again and again. */
export function spellings(word: string): readonly string[] {
  const found = known.get(word) ?? respell(word);
  known.set(word, found);
  return found;
}

function respell(word: string): string[] {
  const found = new Set([word]);
  for (const [ending, other] of ENDINGS) if (ending.test(word)) found.add(other(word));
  for (const [american, british] of PAIRS) {
    if (word === american) found.add(british);
    if (word === british) found.add(american);
  }
  return [...found];
}
