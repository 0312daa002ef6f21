import type { Advice } from '../../src/advice/types.js';
import { type ActivityMix, type Posting, type Quote, ROLES } from '../../src/types.js';

/** Advice made by hand, so that every part of it can be shown whatever the lexicon says today. */

export const ATTACK = '<script>document.title = "taken"</script><img src=x onerror=alert(1)>';

/** Every part filled, every text of it hostile. */
export function hostile(posting: Posting, wanted?: ActivityMix): Advice {
  const say = (name: string) => `${name} ${ATTACK}`;
  const quotes: Quote[] = [{ start: 0, end: 5, text: say(posting.text.slice(0, 5)) }];
  const role = ROLES[3];
  return {
    schema: 'rolecall/advice@1',
    source: say('source'),
    about: role,
    role: {
      role,
      name: say('role'),
      like: say('like'),
      judgedBy: say('judged'),
      where: say('where'),
      suits: say('suits'),
      competition: null,
      wayIn: null,
      leadsTo: null,
      rounds: [],
      interviewNote: null,
      pay: say('pay'),
    },
    title: {
      mismatch: say('mismatch'),
      text: say('title text'),
      gap: 41,
      proof: quotes,
      honestTitle: say('honest'),
      elsewhere: [say('elsewhere')],
      hides: say('hides'),
      team: say('team'),
    },
    interview: {
      rounds: [
        {
          name: `Coding ${ATTACK}`,
          weight: 'most',
          note: say('round note'),
          prepare: say('prepare'),
          time: 60,
        },
        { name: 'Systems design', weight: 'most', note: null, prepare: say('design'), time: 30 },
        { name: 'ML breadth', weight: 'some', note: null, prepare: say('breadth'), time: 10 },
      ],
      missed: say('missed'),
      note: say('interview note'),
      questions: [say('recruiter question')],
    },
    level: {
      value: 'L5',
      meaning: say('level meaning'),
      claimed: ['L6', 'L7'],
      remark: { text: say('level remark'), evidence: quotes },
      asks: say('asks'),
      note: say('level note'),
    },
    pay: {
      stated: [
        {
          ...quotes[0]!,
          low: 1,
          high: 2,
          currency: 'USD',
          period: 'year',
          basis: 'base',
          place: say('place'),
        },
        { ...quotes[0]!, low: 3, high: 4, currency: 'USD', period: 'year', basis: 'base', place: null },
      ],
      pattern: say('pattern'),
      frontier: say('frontier'),
      scope: say('scope'),
      source: say('pay source'),
    },
    signals: [
      { signal: 'ships', name: say('ships'), value: say('value'), evidence: quotes, question: null },
      { signal: 'record', name: say('record'), value: null, evidence: [], question: say('record question') },
    ],
    questions: [say('question')],
    fit: wanted
      ? {
          wanted,
          points: 72,
          more: [{ activity: 'engineering', points: 28 }],
          less: [],
          text: say('fit text'),
        }
      : null,
    notMentioned: [{ name: say('on-call'), usual: 64, question: say('missing question') }],
    thin: say('thin'),
  };
}

/** Nothing but what always has to be there. */
export function bare(): Advice {
  return {
    ...hostile({ text: '' }),
    role: null,
    title: null,
    interview: null,
    level: {
      value: null,
      meaning: null,
      claimed: [],
      remark: { text: 'The posting does not say.', evidence: [] },
      asks: null,
      note: 'Companies differ.',
    },
    pay: { stated: [], pattern: null, frontier: null, scope: 'US', source: 'a source' },
    signals: [],
    questions: [],
    fit: null,
    notMentioned: [],
    thin: null,
  };
}
