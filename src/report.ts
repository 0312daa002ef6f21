import { findFlip } from './flip.js';
import { layerSet } from './lexicon/automaton.js';
import type { Lexicon } from './lexicon/types.js';
import type { Admission } from './stages/admit.js';
import { cite } from './stages/cite.js';
import type { SentenceZone, Weighed } from './stages/document.js';
import { readHints } from './stages/hints.js';
import { judge } from './stages/judge.js';
import { listWeighed } from './stages/matches.js';
import { type MixReading, requirementsOf } from './stages/mix.js';
import { readOutside } from './stages/outside.js';
import { readPay } from './stages/pay.js';
import type { RoleMatch } from './stages/role.js';
import { readLevel, readSignals } from './stages/signals.js';
import { LEAST_WORTH, sectionKindOf, worthOf } from './stages/worth.js';
import {
  ACTIVITIES,
  type ActivityMix,
  type MixInterval,
  type ReadReport,
  type RefusedReport,
  type SectionSpan,
  type TitleClaim,
} from './types.js';
import { ENGINE_VERSION } from './version.js';

const WORK = layerSet('work');

/** With fewer sentences' worth of work than this, and so few duties among it, there is too little to judge. */
const LEAST_WORK = { duties: 0.3, all: 0.6 };
/** With so little work, and not a word in it that speaks for the answer, only one as likely as this is given. */
const WORDLESS = { all: 1, probability: 0.8 };
/** Sentences' worth of other work from which a posting is outside even if it says little of the four activities. */
const LEAST_OUTSIDE = 0.5;
/** An outside posting is technical enough for a mix from this many sentences' worth of technical duties. */
const TECHNICAL = 2;

interface Findings {
  readonly claim: TitleClaim | null;
  readonly weighed: Weighed;
  readonly reading: MixReading;
  readonly ranked: RoleMatch;
  readonly brief: boolean;
}

export function describeRefusal(
  { status, message }: Admission,
  claim: TitleClaim | null,
  lexicon: Lexicon,
): RefusedReport {
  return {
    schema: SCHEMA,
    engine: ENGINE_VERSION,
    lexicon: lexicon.hash,
    title: claim,
    status,
    verdict: null,
    role: null,
    ranking: null,
    mix: null,
    interval: null,
    message,
  };
}

/** Everything that was found, rounded once, as the report that goes over the wire. */
export function describeReading(findings: Findings, lexicon: Lexicon): ReadReport {
  const { weighed, reading, ranked, brief } = findings;
  const lacking = findLacking(findings, lexicon);
  const { years, degree } = readHints(requirementsOf(weighed));
  const answer = lacking.length > 0 ? UNCLEAR : describeAnswer(findings, lexicon);
  // Written out, since joining objects costs more than all that stands in them. The status goes with the rest of its answer.
  return {
    schema: SCHEMA,
    engine: ENGINE_VERSION,
    lexicon: lexicon.hash,
    title: findings.claim,
    ranking: ranked.ranking.map(({ role, probability }) => ({
      role,
      probability: Math.round(probability * 1000) / 1000,
    })),
    ml: ranked.ml,
    level: readLevel(weighed, reading, lexicon),
    signals: readSignals(weighed, reading, lexicon),
    hints: { years, degree, pay: readPay(weighed.document.text) },
    sections: brief ? [] : describeSections(weighed),
    evidence: brief ? [] : cite(weighed, lexicon),
    // Where no role is given, none can become another.
    flip: brief || answer.role === null ? null : findFlip(weighed, ranked, lexicon),
    lacking,
    status: answer.status,
    verdict: answer.verdict,
    role: answer.role,
    mix: answer.mix,
    interval: answer.interval,
    outside: answer.outside,
  } as ReadReport;
}

const SCHEMA = 'rolecall/report@1';

type AnswerPart = Pick<ReadReport, 'status' | 'verdict' | 'role' | 'mix' | 'interval' | 'outside'>;

const UNCLEAR: AnswerPart = {
  status: 'unclear',
  verdict: null,
  role: null,
  mix: null,
  interval: null,
  outside: null,
};

function describeAnswer(findings: Findings, lexicon: Lexicon): AnswerPart {
  const { claim, weighed, reading, ranked } = findings;
  const { role, probability } = ranked.ranking[0]!;
  const isOutside = role === 'OUT';
  const shown = !isOutside || isTechnical(findings) ? reading.mix : null;
  return {
    status: isOutside ? 'outside' : 'ok',
    verdict: judge(claim, role, shown, lexicon.roles, probability),
    role,
    mix: shown && roundShares(shown),
    interval: shown && roundInterval(reading.interval),
    outside: isOutside ? readOutside(weighed, lexicon) : null,
  };
}

/** Neighbouring sentences of one kind are one section. */
function describeSections({ document, zones }: Weighed): SectionSpan[] {
  const spans: { start: number; end: number; kind: SectionSpan['kind'] }[] = [];
  document.sentences.forEach(({ start, end }, s) => {
    const kind = sectionKindOf(document, s, zones[s]!);
    const last = spans.at(-1);
    if (last?.kind === kind) last.end = end;
    else spans.push({ start, end, kind });
  });
  return spans;
}

/** How many sentences' worth of work there is, by zone. */
function amountOf(
  { letters }: Weighed,
  zones: readonly SentenceZone[],
  zone: 'duty' | 'requirement',
): number {
  return letters.reduce((sum, own, s) => sum + zones[s]![zone] * Math.max(...own), 0);
}

function isTechnical(findings: Findings): boolean {
  const { research, modeling, engineering } = findings.reading.mix;
  return (
    amountOf(findings.weighed, findings.weighed.zones, 'duty') * (research + modeling + engineering) >=
    TECHNICAL
  );
}

/** Whether enough sentences speak of work that is none of the four activities. */
function namesOther({ weighed }: Findings, { columns, groups }: Lexicon): boolean {
  const saying = listWeighed(weighed.matches).filter(({ entry, left }) => {
    if (left === 0 || columns.layers[entry] !== WORK) return false;
    return groups.topics[columns.groups[entry]!]!.activity === null;
  });
  const sentences = new Set(saying.map(({ sentence }) => sentence));
  return [...sentences].reduce((sum, s) => sum + worthOf(weighed.zones[s]!), 0) >= LEAST_OUTSIDE;
}

/** Whether a word of the four activities stands in a sentence that counts. */
function namesWork({ weighed: { matches, zones } }: Findings, { columns, groups }: Lexicon): boolean {
  return listWeighed(matches).some(({ entry, left, sentence }) => {
    if (left === 0 || columns.layers[entry] !== WORK) return false;
    const isOwn = groups.topics[columns.groups[entry]!]!.activity !== null;
    return isOwn && worthOf(zones[sentence]!) >= LEAST_WORTH;
  });
}

/**
 * What is too thin: so little said of the work that even a likely answer would rest on silence. Measured without lowering the
 * bar for what counts as work, since that finds something in every text.
 */
function findLacking(findings: Findings, lexicon: Lexicon): string[] {
  const { weighed, ranked } = findings;
  const duties = amountOf(weighed, weighed.plain, 'duty');
  const requirements = amountOf(weighed, weighed.plain, 'requirement');
  const all = duties + requirements;
  const { role, probability } = ranked.ranking[0]!;
  const isThin = duties < LEAST_WORK.duties && all < LEAST_WORK.all;
  const mayBeWordless = all < WORDLESS.all && probability < WORDLESS.probability;
  if (!isThin && !mayBeWordless) return [];
  const isNamed = role === 'OUT' ? namesOther(findings, lexicon) : namesWork(findings, lexicon);
  if ((!isThin && isNamed) || (role === 'OUT' && isNamed)) return [];
  return [
    duties < LEAST_WORK.duties
      ? 'Hardly a sentence says what the person would do.'
      : 'What the person would do is said in too general words.',
    ...(requirements < LEAST_WORK.all - LEAST_WORK.duties ? ['No requirement points to an activity.'] : []),
  ];
}

/** Whole percent that sum to 100, by largest remainder; ties go to the activity named first. */
export function roundShares(mix: ActivityMix): ActivityMix {
  const floors = ACTIVITIES.map((activity) => Math.floor(100 * mix[activity]));
  const missing = 100 - floors.reduce((a, b) => a + b, 0);
  const order = ACTIVITIES.map((_, i) => i).sort((a, b) => remainder(mix, b) - remainder(mix, a) || a - b);
  for (const i of order.slice(0, missing)) floors[i]!++;
  return Object.fromEntries(
    ACTIVITIES.map((activity, i) => [activity, floors[i]!]),
  ) as unknown as ActivityMix;
}

function remainder(mix: ActivityMix, at: number): number {
  const percent = 100 * mix[ACTIVITIES[at]!];
  return percent - Math.floor(percent);
}

function roundInterval(interval: MixInterval): MixInterval {
  const round = ([low, high]: readonly [number, number]): readonly [number, number] => [
    Math.round(100 * low),
    Math.round(100 * high),
  ];
  return Object.fromEntries(
    ACTIVITIES.map((activity) => [activity, round(interval[activity])]),
  ) as unknown as MixInterval;
}
