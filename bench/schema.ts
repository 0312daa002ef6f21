import { writeFileSync } from 'node:fs';
import { adviceSchema } from './advice-schema.js';
import { reportSchema } from './report-schema.js';

/** `npm run schema`: writes the JSON schemas of a report and of advice, made from the types. */
writeFileSync('docs/report.schema.json', reportSchema());
writeFileSync('docs/advice.schema.json', adviceSchema());
