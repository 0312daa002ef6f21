import { subjectOf } from '../../src/advice/subject.js';
import type { AdviceData, Mention, RoleGuide, RoleRound, RoundWeight } from '../../src/advice/types.js';
import { analyze } from '../../src/analyze.js';
import {
  type Activity,
  type ActivityMix,
  ANSWERS,
  type Answer,
  type Evidence,
  type OkReport,
  type Posting,
  type ReadReport,
  type Role,
  type SectionKind,
} from '../../src/types.js';
import { GOLDEN } from '../golden.js';
import { lexicon } from '../lexicon.js';

const round = (id: string, weight: RoundWeight, note: string | null = null): RoleRound => ({
  round: id,
  weight,
  note,
});

const guide = (role: Role, rounds: readonly RoleRound[], interviewNote: string | null): RoleGuide => ({
  like: `What ${role} is like.`,
  judgedBy: `What ${role} is judged by.`,
  where: `Where ${role} is.`,
  suits: `Whom ${role} suits.`,
  competition: null,
  wayIn: null,
  leadsTo: null,
  rounds,
  interviewNote,
  pay: `Pattern for ${role}.`,
});

export const mention = (id: string, rates: Partial<Record<Role, number>>): Mention => ({
  id,
  name: `the ${id}`,
  phrases: [id],
  question: `What about the ${id} of {team}?`,
  rates: { RS: 0, AS: 0, RE: 0, MLE: 0, SWE: 0, ...rates },
});

/** Small and made up: the real data stands in lexicons/. */
export const DATA: AdviceData = {
  source: 'a source, some year',
  guides: {
    RS: guide('RS', [round('deep-dive', 'most'), round('papers', 'much'), round('theory', 'much')], null),
    AS: guide('AS', [round('design', 'much'), round('breadth', 'much'), round('coding', 'some')], 'AS note.'),
    RE: guide('RE', [round('coding', 'most'), round('design', 'most'), round('breadth', 'some')], null),
    MLE: guide(
      'MLE',
      [round('coding', 'most', 'Long.'), round('design', 'much'), round('breadth', 'some')],
      null,
    ),
    SWE: guide('SWE', [], null),
  },
  rounds: [
    { id: 'deep-dive', name: 'Project deep-dive', prepare: 'Know a project.' },
    { id: 'papers', name: 'Paper review', prepare: 'Read papers.' },
    { id: 'theory', name: 'Theory', prepare: 'Read theory.' },
    { id: 'design', name: 'System design', prepare: 'Design systems.' },
    { id: 'breadth', name: 'ML breadth', prepare: 'Read widely.' },
    { id: 'coding', name: 'Coding', prepare: 'Write code.' },
  ],
  pay: { scope: 'somewhere, some year', frontier: 'Frontier labs pay more.', frontierKind: 'frontier' },
  levels: {
    meanings: { L3: 'intern', L4: 'junior', L5: 'mid', L6: 'senior', L7: 'principal' },
    note: 'Companies differ.',
  },
  employers: [
    { kind: 'big', name: 'large company', employers: ['bigco', 'grand & sons'] },
    { kind: 'frontier', name: 'frontier lab', employers: ['bigco brain', 'y.ai'] },
    { kind: 'advice', name: 'consulting firm', employers: ['askus'] },
  ],
  elsewhere: [
    { title: 'AS', kinds: [], text: 'AS everywhere.' },
    { title: 'AS', kinds: ['big'], text: 'AS at large companies.' },
    { title: 'AS', kinds: ['advice'], text: 'AS at consulting firms.' },
    { title: 'member of technical staff', kinds: ['frontier'], text: 'MTS at frontier labs.' },
  ],
  mismatches: {
    'claims-more-research': { name: 'more research', text: 'Less research than the title says.' },
    'claims-science-is-engineering': { name: 'science, is engineering', text: 'Engineering it is.' },
    'claims-less': { name: 'claims less', text: 'More than the title says.' },
    sideways: { name: 'sideways', text: 'A neighbouring role.' },
    'claims-ml-is-outside': { name: 'outside', text: 'None of the five.' },
  },
  questions: {
    ships: 'Does the work of this {role} reach users?',
    record: 'What has {team} at {company} shown?',
    publishes: 'May a {role} publish?',
    mix: 'How much of {title} is {activity}?',
    level: 'What would be mine as {title}?',
    'ml-bar': 'How much ML must a {role} know?',
    rounds: 'Which rounds are there for {title}?',
    team: 'Which team at {company} is it?',
  },
  mentions: [
    mention('users', { MLE: 0.6, AS: 0.9 }),
    mention('data', { MLE: 0.7, AS: 0.5, RS: 0.499 }),
    mention('on-call', { MLE: 0.6 }),
  ],
  quiz: [],
};

export const golden = (name: string): Posting => GOLDEN.find((one) => one.name === name)!.posting;

/** The report of a posting that can be read. */
export function read(posting: Posting): ReadReport {
  const report = analyze(posting, lexicon);
  if (report.ranking === null) throw new Error(`Refused: ${report.message}`);
  return report;
}

/** A piece of evidence where its words first stand in a text. */
export function piece(
  text: string,
  words: string,
  activity: Activity,
  weight = 1,
  section: SectionKind = 'duties',
): Evidence {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text.`);
  return {
    start,
    end: start + words.length,
    text: words,
    activity,
    entry: words,
    section,
    weight,
    reasons: [],
  };
}

export const quoteOf = (text: string, words: string) => {
  const { start, end } = piece(text, words, 'product');
  return { start, end, text: words };
};

export const mixOf = (
  research: number,
  modeling: number,
  engineering: number,
  product: number,
): ActivityMix => ({
  research,
  modeling,
  engineering,
  product,
});

/** A report by hand: an ML Engineer's, of a posting without a title that shows nothing. */
export function okReport(changes: Partial<OkReport> = {}): OkReport {
  const role = changes.role ?? 'MLE';
  return {
    schema: 'rolecall/report@1',
    engine: '0.0.0',
    lexicon: 'sha256:0',
    title: null,
    ranking: ranked(role),
    ml: 'core',
    level: { value: null, evidence: [] },
    signals: {
      ships: { value: null, evidence: [] },
      publishes: { value: null, evidence: [] },
      record: { value: null, evidence: [] },
    },
    hints: { years: null, degree: null, pay: [] },
    sections: [],
    evidence: [],
    flip: null,
    lacking: [],
    status: 'ok',
    verdict: { kind: 'no-claim', mismatch: null, gap: null, sentence: 'No title.' },
    role,
    mix: mixOf(5, 30, 50, 15),
    interval: { research: [0, 10], modeling: [20, 40], engineering: [40, 60], product: [10, 20] },
    outside: null,
    ...changes,
  };
}

export function ranked(first: Answer): ReadReport['ranking'] {
  return [first, ...ANSWERS.filter((answer) => answer !== first)].map((role, i) => ({
    role,
    probability: i === 0 ? 0.9 : 0.02,
  }));
}

export const unclearReport = (likeliest: Answer, changes: Partial<ReadReport> = {}): ReadReport =>
  ({
    ...okReport(),
    status: 'unclear',
    verdict: null,
    role: null,
    mix: null,
    interval: null,
    ranking: ranked(likeliest),
    lacking: ['Little is said.'],
    ...changes,
  }) as ReadReport;

export const titled = (text: string, ...roles: Role[]): NonNullable<ReadReport['title']> => ({
  text,
  roles,
  levels: [],
  entry: null,
});

interface About {
  readonly posting?: Partial<Posting>;
  readonly data?: Partial<AdviceData>;
  readonly wanted?: ActivityMix;
}

export const subject = (report: ReadReport, { posting = {}, data = {}, wanted }: About = {}) =>
  subjectOf(report, { text: '', ...posting }, { ...DATA, ...data }, lexicon, wanted ?? null);
