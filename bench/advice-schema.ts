import { schemaOf } from './json-schema.js';

/** The JSON schema of `Advice`, as it is written to docs/. */
export function adviceSchema(): string {
  return schemaOf('src/advice/types.ts', 'Advice');
}
