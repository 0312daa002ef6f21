import { leavesNothing } from '../advice/leaves-nothing.js';
import { listWords } from '../advice/phrasing.js';
import type { Lexicon } from '../lexicon/types.js';
import { capitalize } from '../render/layout.js';
import { ACTIVITY_NAMES, SECTION_NAMES } from '../render/words.js';
import type { Activity, Answer, Evidence, Posting, Quote, ReadReport } from '../types.js';
import { type FactView, viewFacts } from './facts-view.js';
import { type MixView, type Roles, viewMix } from './mix-view.js';
import { type SectionView, viewPosting } from './posting-view.js';
import { ACTIVITY_LETTERS, formatPercent, nameFinding, nameLikelihood, sayUnclear } from './words.js';

export interface RankView {
  readonly name: string;
  readonly width: number;
  readonly percent: string;
  readonly words: string;
}

export interface EvidenceView {
  readonly number: number;
  readonly activity: Activity;
  readonly letter: string;
  readonly activityName: string;
  readonly text: string;
  readonly entry: string;
  readonly section: string;
  readonly weight: string;
  /** 0 to 100, the heaviest piece in this posting being 100. */
  readonly width: number;
  readonly reasons: readonly string[];
}

export interface FlipView {
  /** What the work would read as; null where nothing would be left that speaks of it. */
  readonly name: string | null;
  readonly sentences: readonly string[];
}

/** Everything that the result page shows, ready to be put into HTML. */
export interface ResultView {
  readonly tone: 'agree' | 'differ' | 'open';
  readonly finding: string;
  readonly sentence: string;
  readonly postedAs: string | null;
  readonly company: string | null;
  readonly claims: string;
  readonly work: string;
  readonly certainty: string;
  readonly mix: MixView | null;
  readonly gap: number | null;
  readonly ranking: readonly RankView[];
  readonly outside: readonly Quote[];
  readonly lacking: readonly string[];
  readonly flip: FlipView | null;
  readonly facts: readonly FactView[];
  readonly posting: readonly SectionView[];
  readonly evidence: readonly EvidenceView[];
}

/** What the lexicon calls the roles, and the kinds of work that are none of them. */
export type RoleNames = Pick<Lexicon, 'roles'> & { readonly groups: Pick<Lexicon['groups'], 'topics'> };

export function viewResult(posting: Posting, report: ReadReport, lexicon: RoleNames): ResultView {
  const { roles } = lexicon;
  return {
    ...viewHead(posting, report, lexicon),
    mix: report.mix && viewMix(report.mix, report.interval!, report.title?.roles ?? [], report.role, roles),
    gap: report.verdict?.gap ?? null,
    ranking: viewRanking(report, roles),
    outside: report.outside?.evidence ?? [],
    lacking: report.lacking,
    flip: viewFlip(posting, report, roles),
    facts: viewFacts(report),
    posting: viewPosting(posting.text, report),
    evidence: viewEvidence(report.evidence),
  };
}

function viewHead(posting: Posting, report: ReadReport, lexicon: RoleNames) {
  const { roles } = lexicon;
  const likeliest = report.ranking.slice(0, 2).map(({ role }) => nameAnswer(role, roles));
  return {
    tone: chooseTone(report),
    finding: nameFinding(report, (kind) => nameKind(kind, lexicon)),
    sentence: report.verdict?.sentence ?? sayUnclear(likeliest),
    postedAs: report.title?.text ?? null,
    company: posting.company ?? null,
    claims: listClaims(report, roles),
    work: nameWork(report, lexicon),
    certainty: nameCertainty(report, lexicon),
  };
}

function chooseTone(report: ReadReport): ResultView['tone'] {
  if (report.verdict?.kind === 'differs') return 'differ';
  return report.verdict?.kind === 'matches' ? 'agree' : 'open';
}

function nameAnswer(answer: Answer, roles: Roles): string {
  return answer === 'OUT' ? 'none of the five' : roles[answer].name;
}

function nameCertainty(report: ReadReport, { roles }: RoleNames): string {
  const { role, probability } = report.ranking[0]!;
  const percent = formatPercent(probability);
  // That something is likely, and too little is said to judge, would be two answers.
  if (report.status === 'unclear') return `nearest: ${nameAnswer(role, roles)} (${percent})`;
  return `${nameLikelihood(probability)}, ${percent}`;
}

/** Work that is none of the five is called by its kind. */
function nameWork(report: ReadReport, lexicon: RoleNames): string {
  if (report.status === 'unclear') return 'Unclear';
  return capitalize(
    report.status === 'ok' ? lexicon.roles[report.role].name : nameKind(report.outside.kind, lexicon),
  );
}

function nameKind(kind: string, { groups }: RoleNames): string {
  const topic = groups.topics.find(({ id }) => id === `outside/${kind}`);
  return topic?.name ?? kind.replaceAll('-', ' ');
}

function listClaims(report: ReadReport, roles: Roles): string {
  if (!report.title) return 'nothing to hold the work against';
  const claimed = report.title.roles.map((role) => roles[role].name);
  return claimed.length > 0 ? `claims ${listWords(claimed, 'or')}` : 'claims none of the five roles';
}

function viewFlip({ text }: Posting, report: ReadReport, roles: Roles): FlipView | null {
  const { flip } = report;
  if (!flip || flip.sentences.length === 0) return null;
  const { article } = roles[flip.role];
  const other =
    flip.role === 'OUT' ? 'none of the five roles' : `that of ${article} ${roles[flip.role].name}`;
  const name = leavesNothing(report, flip) ? null : other;
  return { name, sentences: flip.sentences.map(({ start, end }) => text.slice(start, end).trim()) };
}

function viewRanking(report: ReadReport, roles: Roles): RankView[] {
  return report.ranking.map(({ role, probability }) => ({
    name: capitalize(nameAnswer(role, roles)),
    width: Math.round(probability * 1000) / 10,
    percent: formatPercent(probability),
    words: nameLikelihood(probability),
  }));
}

function viewEvidence(evidence: readonly Evidence[]): EvidenceView[] {
  const heaviest = evidence.reduce((most, piece) => Math.max(most, piece.weight), Number.MIN_VALUE);
  return evidence.map((piece, index) => ({
    number: index + 1,
    activity: piece.activity,
    letter: ACTIVITY_LETTERS[piece.activity],
    activityName: ACTIVITY_NAMES[piece.activity],
    text: piece.text,
    entry: piece.entry,
    section: SECTION_NAMES[piece.section],
    weight: piece.weight.toFixed(1),
    width: Math.round((Math.max(piece.weight, 0) / heaviest) * 100),
    reasons: piece.reasons,
  }));
}
