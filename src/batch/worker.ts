import { parentPort, workerData } from 'node:worker_threads';
import { loadAdvice } from '../advice/load.js';
import type { AdviceData } from '../advice/types.js';
import { linkLexicon } from '../lexicon/link.js';
import { loadLexicon } from '../lexicon/load.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import type { Parcel } from './parcel.js';
import type { Piece } from './piece.js';
import { type Knowledge, Scorer, type ScoreSettings, type Task } from './score.js';

/** What a thread is given at its start. */
export interface Setup {
  readonly settings: ScoreSettings;
  /** Compiled from a folder; null for the built-in knowledge, which each thread loads by itself. */
  readonly compiled: { readonly lexicon: CompiledLexicon; readonly advice: AdviceData } | null;
}

const { settings, compiled } = workerData as Setup;
const scorer = new Scorer(settings, gainKnowledge());
const port = parentPort!;

port.on('message', ({ parcel, task }: { parcel: Parcel; task: Task }) => {
  const piece = scoreWhole(parcel, task);
  // Copied, since the scorer needs its memory again, and then handed over rather than copied once more.
  const bytes = new Uint8Array(piece.bytes);
  port.postMessage({ ...piece, bytes }, [bytes.buffer]);
});
port.postMessage('ready');

function scoreWhole(parcel: Parcel, task: Task): Piece {
  const steps = scorer.score(parcel, task);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function gainKnowledge(): Knowledge {
  if (compiled === null) return { lexicon: loadLexicon(), advice: loadAdvice() };
  return { lexicon: linkLexicon(compiled.lexicon), advice: compiled.advice };
}
