import { ACTIVITIES, type Evidence, type Finding, type Quote } from '../types.js';
import { listWords } from './phrasing.js';
import { ask } from './questions.js';
import { isShown, type Subject } from './subject.js';
import type { Fit, SignalAdvice } from './types.js';

/** The four signals that count for more than the title. What no piece of the text shows becomes a question. */
export function signalAdvice(subject: Subject, fit: Fit | null): SignalAdvice[] {
  const { ships, record } = subject.report.signals;
  return [
    signal('ships', 'Reaches real users', ships, subject),
    signal('record', 'Track record', record, subject),
    signal('mix', 'Day-to-day mix', findMix(subject), subject),
    fitSignal(subject, fit),
  ];
}

function signal(
  name: 'ships' | 'record' | 'mix',
  label: string,
  finding: Finding<string>,
  subject: Subject,
): SignalAdvice {
  const { value, evidence } = finding;
  return isShown(finding)
    ? { signal: name, name: label, value, evidence, question: null }
    : { signal: name, name: label, value: null, evidence: [], question: ask(name, subject) };
}

/** Where nothing is wanted there is nothing to say and nothing to ask. */
function fitSignal(subject: Subject, fit: Fit | null): SignalAdvice {
  const head = { signal: 'fit', name: 'The work you want' } as const;
  const mix = findMix(subject);
  if (fit && isShown(mix))
    return { ...head, value: `${fit.points} of 100 points`, evidence: mix.evidence, question: null };
  return { ...head, value: null, evidence: [], question: subject.wanted && ask('mix', subject) };
}

/** The mix in words, with the piece of the text that weighs most for each activity, in the order of the text. */
export function findMix({ report: { mix, evidence } }: Subject): Finding<string> {
  if (mix === null) return { value: null, evidence: [] };
  const strongest = ACTIVITIES.flatMap((activity) => strongestOf(evidence, activity));
  return {
    value: listWords(ACTIVITIES.map((activity) => `${activity} ${mix[activity]} %`)),
    evidence: strongest
      .filter((piece, i) => strongest.findIndex((other) => isSame(other, piece)) === i)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function strongestOf(evidence: readonly Evidence[], activity: Evidence['activity']): Quote[] {
  const own = evidence.filter((piece) => piece.activity === activity);
  if (own.length === 0) return [];
  const { start, end, text } = own.reduce((best, piece) => (piece.weight > best.weight ? piece : best));
  return [{ start, end, text }];
}

function isSame(a: Quote, b: Quote): boolean {
  return a.start === b.start && a.end === b.end;
}
