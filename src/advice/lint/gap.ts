import type { DraftTopic } from '../../draft.js';
import { ACTIVITIES, type Activity, type Role, type Span } from '../../types.js';
import { insideSentence, listWords, withArticle } from '../phrasing.js';
import { profileOf } from '../subject.js';
import { firstLine, type Linted } from './linted.js';
import { find, type LintFinding } from './rules.js';

/** How many sentences are pointed at. */
const MOST_SENTENCES = 5;
/** How many kinds of sentence are named for one activity. */
const MOST_KINDS = 3;
/** Points by which a share has to be below the usual one to be called a gap. */
const LEAST_GAP = 10;
/** Where no shares are known, the largest ones of the role are what is missing. */
const UNMEASURED = { leastShare: 20, most: 2 };

/** The sentences that do most to make the draft read as another role than the expected one. */
export function pointAtPulls({ report, draft, lexicon }: Linted, expected: Role): LintFinding[] {
  if (report.status === 'unclear') return [];
  const really =
    report.role === 'OUT'
      ? 'work that is none of the five roles'
      : `the work of ${withArticle(report.role, lexicon)}`;
  return draft.pulls.slice(0, MOST_SENTENCES).map((sentence) => {
    const activities = ACTIVITIES.filter((activity) =>
      report.evidence.some((piece) => piece.activity === activity && overlaps(piece, sentence)),
    );
    const speaks = activities.length === 0 ? 'Speaks' : `Speaks of ${listWords(activities)}, and`;
    const than = `rather than that of ${withArticle(expected, lexicon)}`;
    return find('pulls-away', sentence, `${speaks} for ${really} ${than}.`);
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** Kinds of sentence that the expected role has more of. Kinds, not sentences: what is not part of the job must not be said. */
export function closeGap(linted: Linted, expected: Role): LintFinding[] {
  const { text, draft, lexicon } = linted;
  const { duties, topics } = draft;
  const place = duties.length === 0 ? firstLine(text) : { start: duties[0]!.start, end: duties.at(-1)!.end };
  const role = withArticle(expected, lexicon);
  const unsaid = topics.filter(({ isSaid }) => !isSaid);
  const gaps = listGaps(linted, expected);
  if (gaps.length > 0)
    return gaps.map(({ activity, usual, here }) => {
      const kinds = unsaid.filter((topic) => topic.suits && topic.activity === activity);
      const said = here === null ? 'of which this text says too little' : `in this text ${here} %`;
      const gap = `${usual} % of the work of ${role} is usually ${activity}, ${said}.`;
      return find('would-close-the-gap', place, `${gap} ${suggest(kinds.slice(0, MOST_KINDS))}`);
    });
  const near = `The mix of work is near that of ${role}, but what the work is about is not.`;
  const telling = unsaid.filter(({ lead }) => lead > 0).sort((a, b) => b.lead - a.lead);
  return [find('would-close-the-gap', place, `${near} ${suggest(telling.slice(0, MOST_KINDS))}`)];
}

interface Gap {
  readonly activity: Activity;
  readonly usual: number;
  /** null where the text says too little to tell. */
  readonly here: number | null;
}

/** The activities that a draft has too little of, the widest gap first. */
function listGaps({ report: { mix }, lexicon }: Linted, expected: Role): Gap[] {
  const usual = profileOf(expected, lexicon);
  const missing = (activity: Activity): number => usual[activity] - (mix?.[activity] ?? 0);
  const least = mix ? LEAST_GAP : UNMEASURED.leastShare;
  return ACTIVITIES.filter((activity) => missing(activity) >= least)
    .sort((a, b) => missing(b) - missing(a))
    .slice(0, mix ? ACTIVITIES.length : UNMEASURED.most)
    .map((activity) => ({ activity, usual: usual[activity], here: mix?.[activity] ?? null }));
}

function suggest(kinds: readonly DraftTopic[]): string {
  if (kinds.length === 0) return 'If more of it is part of the job, say what is done, and to what.';
  const named = kinds.map(({ meaning }) => insideSentence(meaning.replace(/\.$/, '')));
  return `If it is part of the job, say so: ${named.join('; ')}.`;
}
