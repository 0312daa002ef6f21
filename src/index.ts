/**
 * The public API, listed by hand: what is not here may change without notice. All of it but `loadLexicon` and `loadAdvice` runs in a browser.
 */
export { advise } from './advice/advise.js';
export { loadAdvice } from './advice/load.js';
export type { Advice, AdviceData } from './advice/types.js';
export { type AnalyzeOptions, analyze } from './analyze.js';
export {
  InputError,
  LexiconError,
  type LexiconProblem,
  RolecallError,
  StoppedError,
  UsageError,
} from './errors.js';
export { linkLexicon } from './lexicon/link.js';
export { loadLexicon } from './lexicon/load.js';
export type { CompiledLexicon, Lexicon } from './lexicon/types.js';
export { type Pasted, readPasted } from './posting/pasted.js';
export {
  ACTIVITIES,
  type Activity,
  type ActivityMix,
  ANSWERS,
  type Answer,
  type Evidence,
  type Finding,
  type Flip,
  type Hints,
  LEVELS,
  type Level,
  MAX_TEXT_LENGTH,
  MISMATCHES,
  type Mismatch,
  type MixInterval,
  ML_KINDS,
  type MlKind,
  type OkReport,
  type OutsideReport,
  type OutsideWork,
  type Pay,
  type Posting,
  type Quote,
  type RankedAnswer,
  REFUSALS,
  type ReadReport,
  type Refusal,
  type RefusedReport,
  type Report,
  ROLES,
  type Role,
  SECTION_KINDS,
  type SectionKind,
  type SectionSpan,
  type Signals,
  type Span,
  type Status,
  type TitleClaim,
  type UnclearReport,
  VERDICT_KINDS,
  type Verdict,
  type VerdictKind,
} from './types.js';
export { ENGINE_VERSION } from './version.js';
