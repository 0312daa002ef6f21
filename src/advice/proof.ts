import { ACTIVITIES, type Activity, type ActivityMix, type Quote, type Span } from '../types.js';
import { sentenceAt } from './sentence-at.js';
import { profileOf, type Subject } from './subject.js';

const MOST_SENTENCES = 3;

/**
 * The sentences that weigh most for what the work is, and against what the title claims, as they stand in the text.
 * Work outside the five is shown by the pieces that say what else it is.
 */
export function proofOf(subject: Subject): Quote[] {
  const { report, posting, role } = subject;
  if (report.status === 'unclear') return [];
  if (report.status === 'outside')
    return strongest(
      posting.text,
      report.outside.evidence.map((piece) => ({ piece, weight: 1 })),
    );
  const lean = leanOf(subject);
  return role === null
    ? []
    : strongest(
        posting.text,
        report.evidence.map((piece) => ({ piece, weight: piece.weight * lean[piece.activity] })),
      );
}

/** What the real role holds more of than the claimed one; without a mismatch, what it holds most of. */
function leanOf({ report, role, claimed, lexicon }: Subject): ActivityMix {
  const real = profileOf(role!, lexicon);
  if (report.verdict?.kind !== 'differs' || claimed === null) return real;
  const against = profileOf(claimed, lexicon);
  return Object.fromEntries(
    ACTIVITIES.map((activity) => [activity, real[activity] - against[activity]]),
  ) as Record<Activity, number>;
}

interface Weighted {
  readonly piece: Span;
  readonly weight: number;
}

/** Sentences by the sum of their pieces, none twice, in the order of the text. */
function strongest(text: string, pieces: readonly Weighted[]): Quote[] {
  const sentences: { readonly quote: Quote; sum: number }[] = [];
  for (const { piece, weight } of [...pieces].sort((a, b) => a.piece.start - b.piece.start)) {
    const last = sentences.at(-1);
    const quote = last && piece.start < last.quote.end ? last.quote : sentenceAt(text, piece);
    if (last && quote.start < last.quote.end) last.sum += weight;
    else sentences.push({ quote, sum: weight });
  }
  return sentences
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || a.quote.start - b.quote.start)
    .slice(0, MOST_SENTENCES)
    .map(({ quote }) => quote)
    .sort((a, b) => a.start - b.start);
}
