import { FILES } from './properties/files.js';
import { HTTP } from './properties/http.js';
import { LEXICONS_READ } from './properties/lexicons.js';
import { MATCHING } from './properties/matching.js';
import { READING } from './properties/reading.js';
import { RECORDS } from './properties/records.js';
import type { Property } from './property.js';

export const PROPERTIES: readonly Property[] = [
  ...READING,
  ...MATCHING,
  ...RECORDS,
  ...FILES,
  ...LEXICONS_READ,
  ...HTTP,
];
