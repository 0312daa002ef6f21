import { distance } from '../lexicon/profiles.js';
import type { RoleProfile } from '../lexicon/types.js';
import type { ActivityMix, Answer, Mismatch, Role, TitleClaim, Verdict } from '../types.js';

type Profiles = Readonly<Record<Answer, RoleProfile>>;

/** Points of research between two profiles from which one claims more of it than the other holds. */
const RESEARCH_STEP = 15;
/** Points of research and modeling together from which a profile counts as science, or as more science than another. */
const SCIENCE = { most: 60, least: 40, step: 20 };

/**
 * Holds the title's claim against the work.
 * @param mix shares that sum to 1, or null where the work has none
 * @param probability of the answer; below a half it is said to be the nearest, not the one
 */
export function judge(
  claim: TitleClaim | null,
  answer: Answer,
  mix: ActivityMix | null,
  profiles: Profiles,
  probability: number,
): Verdict {
  const claimed = claim?.roles ?? [];
  const is = probability < SURE_ENOUGH ? 'is nearest to' : 'is';
  if (claimed.length === 0)
    return {
      kind: 'no-claim',
      mismatch: null,
      gap: null,
      sentence: sayUnclaimed(claim, answer, profiles, is),
    };
  const nearest = nearestClaim(claimed, mix, profiles);
  const gap = mix && Math.round(100 * distance(mix, profiles[nearest].profile!));
  if (claimed.some((role) => role === answer))
    return {
      kind: 'matches',
      mismatch: null,
      gap,
      sentence: `The work ${is} what the title says: ${profiles[answer].name}.`,
    };
  const mismatch = nameMismatch(nearest, answer, profiles);
  return { kind: 'differs', mismatch, gap, sentence: sayMismatch(nearest, answer, mismatch, profiles, is) };
}

/** An answer is right about as often as its probability says; one that is likelier wrong than right is not stated flatly. */
const SURE_ENOUGH = 0.5;

function nearestClaim(claimed: readonly Role[], mix: ActivityMix | null, profiles: Profiles): Role {
  if (mix === null) return claimed[0]!;
  return claimed.reduce((best, role) =>
    distance(mix, profiles[role].profile!) < distance(mix, profiles[best].profile!) ? role : best,
  );
}

function nameMismatch(claimed: Role, answer: Answer, profiles: Profiles): Mismatch {
  if (answer === 'OUT') return 'claims-ml-is-outside';
  const from = profiles[claimed].profile!;
  const to = profiles[answer].profile!;
  const research = Math.round(100 * (from.research - to.research));
  const science = (mix: ActivityMix): number => Math.round(100 * (mix.research + mix.modeling));
  if (science(from) >= SCIENCE.most && science(to) < SCIENCE.least) return 'claims-science-is-engineering';
  if (research >= RESEARCH_STEP) return 'claims-more-research';
  if (-research >= RESEARCH_STEP || science(to) - science(from) >= SCIENCE.step) return 'claims-less';
  return 'sideways';
}

function withArticle({ article, name }: RoleProfile): string {
  return `${article} ${name}`;
}

function sayUnclaimed(claim: TitleClaim | null, answer: Answer, profiles: Profiles, is: string): string {
  const work =
    answer === 'OUT' ? 'the work is none of them' : `the work ${is} that of ${withArticle(profiles[answer])}`;
  return claim === null
    ? `There is no title to compare: ${work.replace('none of them', 'none of the five roles')}.`
    : `The title names none of the five roles; ${work}.`;
}

const MISMATCH_WORDS: Readonly<Record<Mismatch, string>> = {
  'claims-more-research': 'the title claims more research than the work holds',
  'claims-science-is-engineering': 'the title claims science, the work is engineering',
  'claims-less': 'the title claims less than the work is',
  sideways: 'the title names a neighbouring role',
  'claims-ml-is-outside': 'the work is none of the five roles',
};

function sayMismatch(
  claimed: Role,
  answer: Answer,
  mismatch: Mismatch,
  profiles: Profiles,
  is: string,
): string {
  if (answer === 'OUT')
    return `Posted as ${withArticle(profiles[claimed])}, but ${MISMATCH_WORDS[mismatch]}.`;
  return `Posted as ${withArticle(profiles[claimed])}, but the work ${is} that of ${withArticle(profiles[answer])}: ${MISMATCH_WORDS[mismatch]}.`;
}
