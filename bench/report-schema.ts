import { createGenerator } from 'ts-json-schema-generator';

/** The JSON schema of `Report`, as it is written to docs/. */
export function reportSchema(): string {
  const schema = createGenerator({
    path: 'src/types.ts',
    tsconfig: 'tsconfig.json',
    type: 'Report',
    topRef: true,
  }).createSchema('Report');
  return `${JSON.stringify(schema, null, 2)}\n`;
}
