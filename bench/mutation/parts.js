import { existsSync, readdirSync } from 'node:fs';

/**
 * What is mutated together, and by its name, in `parts/`, what has to notice. Each part has the tests that speak of it, so that a mutant
 * costs a second or two and not the whole suite.
 */
export const PARTS = {
  weigh: [
    ...stage('weigh'),
    ...['mix', 'role', 'title', 'judge', 'hints', 'years', 'cite'].flatMap(stage),
    ...['signals', 'outside', 'matches', 'worth', 'quote', 'document'].flatMap(stage),
  ],
  parse: stage('parse'),
  admit: stage('admit'),
  match: stage('match'),
  lexicon: folder('src/lexicon'),
  pay: stage('pay'),
};

function stage(name) {
  const inside = `src/stages/${name}`;
  return [`${inside}.ts`, ...(existsSync(inside) ? folder(inside) : [])];
}

function folder(path) {
  return readdirSync(path)
    .sort()
    .map((file) => `${path}/${file}`);
}
