/**
 * What is mutated together, and by its name, in `parts/`, what has to notice. Each part has the tests that speak of it, so that a mutant
 * costs a second or two and not the whole suite.
 */
export const PARTS = {
  weigh: [
    'src/stages/{weigh,mix,role,title,judge,hints,years,cite,signals,outside,matches,worth,quote,document}.ts',
    'src/stages/weigh/*.ts',
  ],
  parse: ['src/stages/parse.ts', 'src/stages/parse/*.ts'],
  admit: ['src/stages/admit.ts', 'src/stages/admit/*.ts'],
  match: ['src/stages/match.ts', 'src/stages/match/*.ts'],
  lexicon: ['src/lexicon/*.ts'],
  pay: ['src/stages/pay.ts', 'src/stages/pay/*.ts'],
};
