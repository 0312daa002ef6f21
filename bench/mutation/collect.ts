import fc from 'fast-check';
import { it } from 'vitest';

// The same made-up input for every mutant, or one would be taken for dead by chance; and the first failure is enough.
fc.configureGlobal({ seed: 20, endOnFailure: true });

/**
 * Takes in a file of tests. Many work something out while they are read; where a mutant makes that fail, the tester would see a run
 * without a failed test, and take the mutant for a survivor.
 */
export async function collect(file: string, load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    it(`${file} can be read`, () => {
      throw error;
    });
  }
}
