import type { ColumnMap } from '../posting/columns.js';
import type { Report } from '../types.js';
import { ByteWriter } from './byte-writer.js';
import type { BatchItem } from './item.js';
import { judgeItem, type Knowledge, type Reading, readItem } from './judge-item.js';
import { LINE_FORMATS, type LineKind } from './line-format.js';
import { MarkWriter } from './marks.js';
import { type Parcel, readParcel } from './parcel.js';
import type { Piece } from './piece.js';
import { countReport, startTotals } from './totals.js';

export type { Knowledge } from './judge-item.js';

/** What decides how postings are scored. No result depends on anything else but the posting. */
export interface ScoreSettings {
  readonly map: ColumnMap;
  readonly lines: LineKind;
  /** Whether results leave out what costs most to find. */
  readonly brief: boolean;
  /** Whether texts are to be known again. */
  readonly marks: boolean;
}

/** What is to be done with a parcel: everything, or no more than marking its texts. */
export type Task = 'score' | 'mark';

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
      const reading = readItem(item, this.knowledge);
      if (task === 'score') countReport(totals, this.write(item, reading, marks));
      if (marks) {
        const { writeId } = LINE_FORMATS[this.settings.lines];
        marks.addText('posting' in reading ? reading.posting.text : '', writeId(item.id), this.lines.length);
      }
      yield;
    }
    return { bytes: this.lines.bytes, totals, marks: marks?.finish() ?? null };
  }

  private write(item: BatchItem, reading: Reading, marks: MarkWriter | null): Report {
    const { lines, brief } = this.settings;
    const { report, advice, origin } = judgeItem(item, reading, this.knowledge, brief);
    const { head, tail } = LINE_FORMATS[lines].write(report, origin, { brief, advice });
    this.lines.writeText(head);
    marks?.addPlace(this.lines.length);
    this.lines.writeText(tail);
    return report;
  }
}
