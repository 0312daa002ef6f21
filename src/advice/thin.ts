import type { Answer } from '../types.js';
import { leavesNothing } from './leaves-nothing.js';
import { count, withArticle } from './phrasing.js';
import { LEAST_PROBABILITY, profileOf, type Subject } from './subject.js';

/** From this many pieces of the text on an answer stands on more than a chance word. */
const ENOUGH_PIECES = 3;
/** A role lives by the activities that take at least this much of its time, in percent. */
const MAIN_SHARE = 20;

/** Where the posting says so little that advice rests on thin ground. */
export function sayThin(subject: Subject): string | null {
  const { report, about, lexicon } = subject;
  if (report.status === 'unclear')
    return `The posting says too little of the work. Advice goes by the likeliest answer, ${withArticle(about, lexicon)}; ask before you rely on it.`;
  const [first, second] = report.ranking;
  if (first!.probability < LEAST_PROBABILITY)
    return `The reading is open between ${nameOf(first!.role, subject)} and ${nameOf(second!.role, subject)}: advice goes by the first; ask before you rely on it.`;
  const pieces = countPieces(subject);
  if (pieces >= ENOUGH_PIECES) return sayHanging(subject);
  const work = about === 'OUT' ? 'other work than that of the five roles' : withArticle(about, lexicon);
  return `The text shows ${count(pieces, 'piece')} of evidence for ${work}: the advice rests on little.`;
}

/** Where one sentence decides, another word for it would have given another role. */
function sayHanging({ report, lexicon }: Subject): string | null {
  const { flip } = report;
  if (flip?.sentences.length !== 1) return null;
  if (leavesNothing(report, flip))
    return 'The reading rests on a single sentence: nothing else in the text speaks of the work. Ask before you rely on the advice.';
  return `The reading hangs on a single sentence: without it, it would be ${withArticle(flip.role, lexicon)}. Ask before you rely on the advice.`;
}

function nameOf(answer: Answer, { lexicon }: Subject): string {
  return lexicon.roles[answer].name;
}

function countPieces({ report, role, lexicon }: Subject): number {
  if (role === null) return report.outside?.evidence.length ?? 0;
  const profile = profileOf(role, lexicon);
  return report.evidence.filter(({ activity }) => profile[activity] >= MAIN_SHARE).length;
}
