import type { Lexicon } from '../lexicon/types.js';
import type { ActivityMix, Posting, ReadReport } from '../types.js';
import { fitOf } from './fit.js';
import { interviewAdvice } from './interview.js';
import { levelAdvice } from './level.js';
import { describeMissing, findMissing } from './missing.js';
import { payAdvice } from './pay.js';
import { signalAdvice } from './signals.js';
import { type Subject, subjectOf } from './subject.js';
import { sayThin } from './thin.js';
import { titleAdvice } from './title-advice.js';
import { collectQuestions } from './topics.js';
import type { Advice, AdviceData } from './types.js';

/**
 * What to do about a posting: the same report, posting, data and wish always give the same advice.
 * @param posting the one that the report was made of
 * @param wanted whole percent that sum to 100
 */
export function advise(
  report: ReadReport,
  posting: Posting,
  data: AdviceData,
  lexicon: Lexicon,
  wanted?: ActivityMix,
): Advice {
  const subject = subjectOf(report, posting, data, lexicon, wanted ?? null);
  const missing = findMissing(subject);
  const fit = wanted && report.mix ? fitOf(report.mix, wanted) : null;
  return {
    schema: 'rolecall/advice@1',
    source: data.source,
    role: describeRole(subject),
    about: subject.about,
    title: titleAdvice(subject),
    interview: interviewAdvice(subject),
    level: levelAdvice(subject),
    pay: payAdvice(subject),
    signals: signalAdvice(subject, fit),
    questions: collectQuestions(subject),
    fit,
    notMentioned: describeMissing(missing, subject),
    thin: sayThin(subject),
  };
}

function describeRole({ report, data, lexicon }: Subject): Advice['role'] {
  if (report.status !== 'ok') return null;
  return { role: report.role, name: lexicon.roles[report.role].name, ...data.guides[report.role] };
}
