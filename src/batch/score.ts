import type { Advice } from '../advice/types.js';
import { analyze } from '../analyze.js';
import type { Lexicon } from '../lexicon/types.js';
import { readPasted } from '../posting/pasted.js';
import type { Origin } from '../render/json.js';
import { describeRefusal } from '../report.js';
import type { Posting, Report } from '../types.js';
import type { BatchItem } from './item.js';
import type { Sink } from './sink.js';
import { countReport, type Totals } from './totals.js';

export interface ScoreOptions {
  readonly lexicon: Lexicon;
  readonly sink: Sink;
  /** Whether results leave out what costs most to find. */
  readonly brief: boolean;
  /** What to do about a posting; null where there is none to give. */
  readonly advise: (report: Report, posting: Posting) => Advice | null;
  readonly render: (report: Report, origin: Origin, advice: Advice | null) => string;
  readonly signal: AbortSignal;
  /** Filled as the work goes on, so that it can be told even when it stops. */
  readonly totals: Totals;
}

/** How long other events, such as a wish to stop, may have to wait. */
const LONGEST_TURN = 50;

/** Analyses postings one by one and writes a result for each, in the order in which they come. */
export async function scoreAll(items: AsyncIterable<BatchItem>, options: ScoreOptions): Promise<void> {
  let turn = performance.now();
  for await (const item of items) {
    if (performance.now() - turn > LONGEST_TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    options.signal.throwIfAborted();
    const { report, advice } = scoreItem(item, options);
    countReport(options.totals, report);
    await options.sink.write(options.render(report, item, advice));
  }
}

interface Result {
  readonly report: Report;
  readonly advice: Advice | null;
}

function scoreItem(item: BatchItem, { lexicon, brief, advise }: ScoreOptions): Result {
  if ('problem' in item) return reportFailure(item.problem, lexicon);
  try {
    const posting = readPasted(item.pasted, lexicon);
    const report = analyze(posting, lexicon, { brief });
    return { report, advice: advise(report, posting) };
  } catch (error) {
    // One posting that trips the program must not cost all the others.
    return reportFailure(`rolecall failed on this posting, which is a fault of its own: ${error}`, lexicon);
  }
}

function reportFailure(message: string, lexicon: Lexicon): Result {
  return { report: describeRefusal({ status: 'error', message }, null, lexicon), advice: null };
}
