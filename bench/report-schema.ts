import { schemaOf } from './json-schema.js';

/** The JSON schema of `Report`, as it is written to docs/. */
export function reportSchema(): string {
  return schemaOf('src/types.ts', 'Report');
}
