import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LexiconError } from '../errors.js';
import { type Calibration, MODEL_NAMES } from '../lexicon/calibration.js';

export const CALIBRATION_FILE = 'calibration.json';

const table = z.record(z.string(), z.array(z.number()));
const calibration = z.strictObject({
  fitted: z.string(),
  models: z.strictObject(Object.fromEntries(MODEL_NAMES.map((name) => [name, table]))),
  temperature: z.number().positive(),
  intervalScale: z.number().positive(),
});

/**
 * The fitted numbers that belong to a folder of lexicons; null where it brings none of its own.
 * @throws LexiconError where the file is not what `npm run calibrate` writes
 */
export function readCalibration(folder: string): Calibration | null {
  const file = join(folder, CALIBRATION_FILE);
  if (!existsSync(file)) return null;
  try {
    return calibration.parse(JSON.parse(readFileSync(file, 'utf8'))) as unknown as Calibration;
  } catch {
    const message = 'This is not a calibration. Make it with `npm run calibrate`; it is not edited by hand.';
    throw new LexiconError([{ file: CALIBRATION_FILE, line: null, message }]);
  }
}
