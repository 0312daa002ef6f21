import { createHash } from 'node:crypto';
import { LexiconError } from '../errors.js';
import { BLANK_CALIBRATION, type Calibration } from '../lexicon/calibration.js';
import type { Chapter } from '../lexicon/chapters.js';
import { encodeLexicon } from '../lexicon/file.js';
import { packLexicon } from '../lexicon/pack.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import { buildDraft } from './build.js';
import { readCalibration } from './calibration.js';
import { listChapters } from './chapters.js';
import { english } from './inflect.js';
import { pressLexicon } from './press.js';
import { ProblemList } from './problems.js';
import { recordForms } from './recorded-forms.js';
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
  return compileAndPress(folder, options).lexicon;
}

export interface Compilation {
  readonly lexicon: CompiledLexicon;
  /** The same for a browser: see pressLexicon. */
  press(): Uint8Array;
  /** The same for people. */
  list(): Chapter[];
}

/** @throws LexiconError like compileLexicon */
export function compileAndPress(folder: string, options: CompileOptions = {}): Compilation {
  const list = new ProblemList();
  const sources = readSources(folder, list);
  const learned = options.learned ?? sources?.learned?.data.phrases ?? [];
  const inflector = recordForms(english);
  const draft = sources && buildDraft(sources, learned, calibrationOf(folder, options), inflector, list);
  if (!draft) throw new LexiconError(list.problems);
  const unnamed = packLexicon(draft, '');
  const hash = createHash('sha256').update(encodeLexicon(unnamed)).digest('hex');
  const lexicon = { ...unnamed, hash: `sha256:${hash}` };
  return {
    lexicon,
    press: () => pressLexicon(lexicon, sources, draft, inflector.recorded),
    list: () => listChapters(sources),
  };
}

function calibrationOf(folder: string, { calibration }: CompileOptions): Calibration {
  return calibration ?? readCalibration(folder) ?? BLANK_CALIBRATION;
}
