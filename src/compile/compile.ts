import { createHash } from 'node:crypto';
import { LexiconError } from '../errors.js';
import { BLANK_CALIBRATION, type Calibration } from '../lexicon/calibration.js';
import { encodeLexicon } from '../lexicon/file.js';
import { packLexicon } from '../lexicon/pack.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import { buildDraft } from './build.js';
import { readCalibration } from './calibration.js';
import { english } from './inflect.js';
import { ProblemList } from './problems.js';
import { readSources } from './sources.js';

export interface CompileOptions {
  readonly calibration?: Calibration;
  readonly learned?: readonly string[];
}

/**
 * Compiles a folder of lexicons.
 * @param options.calibration fitted numbers to use instead of the folder's own
 * @param options.learned phrases to use instead of the folder's own `learned.yml`
 * @throws LexiconError with every slip in every file, each with its file, line and remedy
 */
export function compileLexicon(folder: string, options: CompileOptions = {}): CompiledLexicon {
  const list = new ProblemList();
  const sources = readSources(folder, list);
  const learned = options.learned ?? sources?.learned?.data.phrases ?? [];
  const draft = sources && buildDraft(sources, learned, calibrationOf(folder, options), english, list);
  if (!draft) throw new LexiconError(list.problems);
  const unnamed = packLexicon(draft, '');
  const hash = createHash('sha256').update(encodeLexicon(unnamed)).digest('hex');
  return { ...unnamed, hash: `sha256:${hash}` };
}

export function calibrationOf(folder: string, { calibration }: CompileOptions = {}): Calibration {
  return calibration ?? readCalibration(folder) ?? BLANK_CALIBRATION;
}
