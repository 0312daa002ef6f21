import { writeFileSync } from 'node:fs';
import { reportSchema } from './report-schema.js';

/** `npm run schema`: writes the JSON schema of a report, made from the types. */
writeFileSync('docs/report.schema.json', reportSchema());
