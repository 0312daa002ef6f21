import { advise } from '../advice/advise.js';
import type { Advice, AdviceData } from '../advice/types.js';
import { analyze } from '../analyze.js';
import { InputError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import type { ColumnMap } from '../posting/columns.js';
import { readPasted } from '../posting/pasted.js';
import { isRefused } from '../render/brief.js';
import type { Origin } from '../render/json.js';
import { describeRefusal } from '../report.js';
import type { Posting, Report } from '../types.js';
import { ByteWriter } from './byte-writer.js';
import type { BatchItem } from './item.js';
import { LINE_FORMATS, type LineKind } from './line-format.js';
import { MarkWriter } from './marks.js';
import { type Parcel, readParcel } from './parcel.js';
import type { Piece } from './piece.js';
import { countReport, startTotals } from './totals.js';

/** What decides how postings are scored. No result depends on anything else but the posting. */
export interface ScoreSettings {
  readonly map: ColumnMap;
  readonly lines: LineKind;
  /** Whether results leave out what costs most to find. */
  readonly brief: boolean;
  /** Whether texts are to be known again. */
  readonly marks: boolean;
}

/** What postings are read with. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly advice: AdviceData;
}

/** What is to be done with a parcel: everything, or no more than marking its texts. */
export type Task = 'score' | 'mark';

/** One posting as read, or why it was not. */
type Reading = { readonly posting: Posting } | { readonly problem: string };

/** Scores one parcel after another. */
export class Scorer {
  private readonly lines = new ByteWriter();

  constructor(
    private readonly settings: ScoreSettings,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Scores a parcel, a step a posting, so that whoever drives it can see to other things in between. The bytes of its
   * piece are good until the next parcel.
   */
  *score(parcel: Parcel, task: Task): Generator<void, Piece> {
    const totals = startTotals();
    const marks = this.settings.marks ? new MarkWriter() : null;
    this.lines.clear();
    for (const item of readParcel(parcel, this.settings.map)) {
      const reading = this.read(item);
      if (task === 'score') countReport(totals, this.write(item, reading, marks));
      if (marks) {
        const { writeId } = LINE_FORMATS[this.settings.lines];
        marks.addText('posting' in reading ? reading.posting.text : '', writeId(item.id), this.lines.length);
      }
      yield;
    }
    return { bytes: this.lines.bytes, totals, marks: marks?.finish() ?? null };
  }

  private read(item: BatchItem): Reading {
    if ('problem' in item) return item;
    try {
      return { posting: readPasted(item.pasted, this.knowledge.lexicon) };
    } catch (error) {
      return explainFault(error);
    }
  }

  private write(item: BatchItem, reading: Reading, marks: MarkWriter | null): Report {
    const { report, advice } = this.judge(reading);
    const origin = 'posting' in reading ? originOf(item, reading.posting) : item;
    const { lines, brief } = this.settings;
    const { head, tail } = LINE_FORMATS[lines].write(report, origin, { brief, advice });
    this.lines.writeText(head);
    marks?.addPlace(this.lines.length);
    this.lines.writeText(tail);
    return report;
  }

  private judge(reading: Reading): { report: Report; advice: Advice | null } {
    const { lexicon, advice: data } = this.knowledge;
    const { brief } = this.settings;
    if ('problem' in reading) return { report: reportProblem(reading.problem, lexicon), advice: null };
    try {
      const report = analyze(reading.posting, lexicon, { brief });
      const advice = brief || isRefused(report) ? null : advise(report, reading.posting, data, lexicon);
      return { report, advice };
    } catch (error) {
      return { report: reportProblem(explainFault(error).problem, lexicon), advice: null };
    }
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
