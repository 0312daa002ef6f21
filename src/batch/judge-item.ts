import { advise } from '../advice/advise.js';
import type { Advice, AdviceData } from '../advice/types.js';
import { analyze } from '../analyze.js';
import { InputError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import { readPasted } from '../posting/pasted.js';
import { isRefused } from '../render/brief.js';
import type { Origin } from '../render/json.js';
import { describeRefusal } from '../report.js';
import type { Posting, Report } from '../types.js';
import type { BatchItem } from './item.js';

/** What postings are read with. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly advice: AdviceData;
}

/** One posting as read, or why it was not. */
export type Reading = { readonly posting: Posting } | { readonly problem: string };

export interface Judged {
  readonly report: Report;
  /** null where it is brief, or there is nothing to advise on. */
  readonly advice: Advice | null;
  readonly origin: Origin;
}

export function readItem(item: BatchItem, { lexicon }: Knowledge): Reading {
  if ('problem' in item) return item;
  try {
    return { posting: readPasted(item.pasted, lexicon) };
  } catch (error) {
    return explainFault(error);
  }
}

/** What is found in a posting of a batch. One that cannot be read has a report that says why. */
export function judgeItem(item: BatchItem, reading: Reading, knowledge: Knowledge, brief: boolean): Judged {
  const { lexicon, advice: data } = knowledge;
  if ('problem' in reading)
    return { report: reportProblem(reading.problem, lexicon), advice: null, origin: item };
  const { posting } = reading;
  const origin = originOf(item, posting);
  try {
    const report = analyze(posting, lexicon, { brief });
    return {
      report,
      origin,
      advice: brief || isRefused(report) ? null : advise(report, posting, data, lexicon),
    };
  } catch (error) {
    return { report: reportProblem(explainFault(error).problem, lexicon), advice: null, origin };
  }
}

function originOf({ id, source }: BatchItem, { company, team }: Posting): Origin {
  return { id, source, ...(company !== undefined && { company }), ...(team !== undefined && { team }) };
}

/** One posting that trips the program must not cost all the others. */
function explainFault(error: unknown): { problem: string } {
  if (error instanceof InputError) return { problem: error.message };
  return { problem: `rolecall failed on this posting, which is a fault of its own: ${error}` };
}

function reportProblem(message: string, lexicon: Lexicon): Report {
  return describeRefusal({ status: 'error', message }, null, lexicon);
}
