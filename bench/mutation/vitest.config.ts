import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: [`bench/mutation/parts/${process.env.MUTATION_PART}.test.ts`], testTimeout: 60_000 },
});
