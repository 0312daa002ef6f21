import { readFileSync } from 'node:fs';
import { declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import { nameMutant } from './mutants.js';

/** The mutation tester's own way to leave mutants out: what was not drawn does not pass the check, and is not tried. */
function onlyDrawn() {
  const drawn = new Set(JSON.parse(readFileSync(process.env.MUTATION_DRAWN, 'utf8')));
  const check = (mutant) =>
    drawn.has(nameMutant(mutant)) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
  return {
    init: async () => {},
    group: async (mutants) => [mutants.map(({ id }) => id)],
    check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, check(mutant)])),
  };
}
onlyDrawn.inject = [];

export const strykerPlugins = [declareFactoryPlugin('Checker', 'drawn', onlyDrawn)];
