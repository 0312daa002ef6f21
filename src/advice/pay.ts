import type { Pay } from '../types.js';
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

/** Postings often state the same pay twice: once is enough, unless it is for another place. */
function statedIn(pay: readonly Pay[]): Pay[] {
  return pay.filter((one, i) => pay.findIndex((other) => isSame(one, other)) === i);
}

function isSame(a: Pay, b: Pay): boolean {
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.currency === b.currency &&
    a.period === b.period &&
    a.basis === b.basis &&
    a.place === b.place
  );
}
