import type { Pay, Quote } from '../types.js';
import { kindsOf } from './employer.js';
import type { Subject } from './subject.js';
import type { PayAdvice } from './types.js';

/** What the posting states, and beside it the rough pattern, which is about the five roles alone. */
export function payAdvice({ report, role, company, data }: Subject): PayAdvice {
  const { scope, frontier, frontierKind } = data.pay;
  const isFrontier = kindsOf(company, data.employers).includes(frontierKind);
  return {
    stated: statedIn(report.hints.pay),
    pattern: role && data.guides[role].pay,
    frontier: role && isFrontier ? frontier : null,
    scope,
    source: data.source,
  };
}

/** Postings with several places often state the same pay for each: once is enough. */
function statedIn(pay: readonly Pay[]): Quote[] {
  return pay
    .filter(({ text }, i) => pay.findIndex((other) => other.text === text) === i)
    .map(({ start, end, text }) => ({ start, end, text }));
}
