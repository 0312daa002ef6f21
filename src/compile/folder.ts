import type { AdviceData } from '../advice/types.js';
import { LexiconError, type LexiconProblem } from '../errors.js';
import { compileAdvice } from './advice.js';
import { type Compilation, compileAndPress } from './compile.js';

/**
 * Compiles all that a folder of lexicons holds.
 * @throws LexiconError with the slips of the lexicon and of the advice, those that both meet once
 */
export function compileFolder(folder: string): Compilation & { readonly advice: AdviceData } {
  const problems = new Map<string, LexiconProblem>();
  const attempt = <Result>(compile: (folder: string) => Result): Result | null => {
    try {
      return compile(folder);
    } catch (error) {
      if (!(error instanceof LexiconError)) throw error;
      for (const problem of error.problems) problems.set(JSON.stringify(problem), problem);
      return null;
    }
  };
  const compiled = attempt((folder) => compileAndPress(folder));
  const advice = attempt(compileAdvice);
  if (compiled === null || advice === null) throw new LexiconError([...problems.values()]);
  return { ...compiled, advice };
}
