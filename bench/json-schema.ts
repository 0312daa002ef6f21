import { createGenerator } from 'ts-json-schema-generator';

/** The JSON schema of a type, as it is written to docs/. */
export function schemaOf(path: string, type: string): string {
  const generator = createGenerator({ path, tsconfig: 'tsconfig.json', type, topRef: true });
  return `${JSON.stringify(generator.createSchema(type), null, 2)}\n`;
}
