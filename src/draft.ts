import { findCandidates } from './flip.js';
import { layerSet } from './lexicon/automaton.js';
import { numberAt } from './lexicon/model.js';
import type { Lexicon } from './lexicon/types.js';
import { Silencer } from './silence.js';
import type { Weighed } from './stages/document.js';
import { match } from './stages/match.js';
import { listWeighed } from './stages/matches.js';
import { mix } from './stages/mix.js';
import { parse } from './stages/parse.js';
import { type RoleMatch, role } from './stages/role.js';
import { weigh } from './stages/weigh.js';
import { sectionKindOf } from './stages/worth.js';
import {
  type Activity,
  ANSWERS,
  type Answer,
  type Posting,
  type Role,
  type SectionKind,
  type Span,
} from './types.js';

const WORK = layerSet('work');

/** Topics of what is asked of the person: no sentence about the work can say them. */
const ASKED = /-(skills|background)$/;
const SPEAKS_OF_THE_JOB: ReadonlySet<SectionKind> = new Set(['duties', 'requirements', 'preferred']);
const LEAST_DUTY = 0.5;
/**
 * A sentence leaves open what is done if it speaks of no activity with this probability. Its neighbours lend every sentence
 * some, so one without a single entry about work needs more.
 */
const LEAST_TELLING = { withEntry: 0.2, without: 0.4 };
/** Sentences that are tried: those that speak most against the expected role by their own entries. */
const MOST_TRIED = 30;
/** A sentence pulls if without it the odds of the expected role would be this many times as good. */
const LEAST_PULL = 1.05;

/** A sentence that says what the person does. */
export interface DraftDuty extends Span {
  /** Whether no activity can be told from it. */
  readonly isVague: boolean;
  /** Whether it is a bullet under a heading for duties. */
  readonly isListed: boolean;
}

/** A kind of sentence about the work, by the topic of the lexicon that it speaks of. */
export interface DraftTopic {
  readonly activity: Activity;
  readonly meaning: string;
  readonly isSaid: boolean;
  /** Whether it speaks for the expected role at all. */
  readonly suits: boolean;
  /** How much more it speaks for the expected role than for the answer found. */
  readonly lead: number;
}

/** What is to be known of a draft beside its report, for whoever mends it. */
export interface Draft {
  readonly duties: readonly DraftDuty[];
  /** The sentences that keep the draft from reading as the expected role, the strongest first; none where none is expected. */
  readonly pulls: readonly Span[];
  /** In the order of the lexicon; none where no role is expected. */
  readonly topics: readonly DraftTopic[];
}

/** Reads a draft once more, with the role in mind that it is meant to be. For drafts that `analyze` reads. */
export function readDraft({ text }: Posting, expected: Role | null, lexicon: Lexicon): Draft {
  const document = parse(text, lexicon);
  const weighed = weigh(document, match(document, lexicon), lexicon);
  const duties = listDuties(weighed, lexicon);
  if (expected === null) return { duties, pulls: [], topics: [] };
  const found = rank(weighed, lexicon)[0]!.role;
  return {
    duties,
    pulls: found === expected ? [] : findPulls(weighed, found, expected, lexicon),
    topics: listTopics(weighed, found, expected, lexicon),
  };
}

/** The sentences that are likelier duties than not, and bullets that say nothing but stand under a heading for duties. */
function listDuties({ document, matches, zones, letters }: Weighed, { columns }: Lexicon): DraftDuty[] {
  const work = listWeighed(matches).filter(({ entry, left }) => left > 0 && columns.layers[entry] === WORK);
  const telling = new Set(work.map(({ sentence }) => sentence));
  return document.sentences.flatMap((sentence, s) => {
    const { duty, requirement } = zones[s]!;
    const isListed = sentence.bullet && document.sections[sentence.section]!.kind === 'duties';
    if (duty < LEAST_DUTY && (!isListed || requirement > duty)) return [];
    const least = telling.has(s) ? LEAST_TELLING.withEntry : LEAST_TELLING.without;
    return [{ ...toSpan(sentence), isListed, isVague: Math.max(...letters[s]!) < least }];
  });
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

function rank(weighed: Weighed, lexicon: Lexicon): RoleMatch['ranking'] {
  return role(mix(weighed, lexicon), lexicon).ranking;
}

/** Takes away one sentence about the job at a time, and sees whether the expected role gains. */
function findPulls(weighed: Weighed, found: Answer, expected: Role, lexicon: Lexicon): Span[] {
  const { document, zones } = weighed;
  const oddsOf = (probabilityOf: (answer: Answer) => number): number =>
    probabilityOf(expected) / probabilityOf(found);
  const ranking = rank(weighed, lexicon);
  const before = oddsOf((answer) => ranking.find((ranked) => ranked.role === answer)!.probability);
  const silencer = new Silencer(weighed, lexicon);
  const oddsWithout = (sentence: number): number => {
    const probabilities = silencer.without(sentence);
    return oddsOf((answer) => probabilities[ANSWERS.indexOf(answer)]!);
  };
  return findCandidates(weighed, found, expected, lexicon, MOST_TRIED)
    .filter((s) => SPEAKS_OF_THE_JOB.has(sectionKindOf(document, s, zones[s]!)))
    .map((s) => ({
      ...toSpan(document.sentences[s]!),
      pull: oddsWithout(s) / before,
    }))
    .filter(({ pull }) => pull >= LEAST_PULL)
    .sort((a, b) => b.pull - a.pull || a.start - b.start)
    .map(toSpan);
}

function listTopics(
  { matches }: Weighed,
  found: Answer,
  expected: Role,
  { columns, groups, space, models }: Lexicon,
): DraftTopic[] {
  const said = new Set(
    listWeighed(matches)
      .filter(({ entry, left }) => left > 0 && columns.layers[entry] === WORK)
      .map(({ entry }) => columns.groups[entry]!),
  );
  return groups.topics.flatMap(({ id, activity, meaning }, group) => {
    if (activity === null || ASKED.test(id)) return [];
    const numberOf = (answer: Answer) =>
      numberAt(models.role, space.firstTopic + group, ANSWERS.indexOf(answer));
    const suits = numberOf(expected) > 0;
    return [
      { activity, meaning, isSaid: said.has(group), suits, lead: numberOf(expected) - numberOf(found) },
    ];
  });
}
