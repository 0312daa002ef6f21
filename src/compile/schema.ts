import { z } from 'zod';
import { ACTIVITIES, ANSWERS, LEVELS, ROLES, SECTION_KINDS } from '../types.js';

/** The shapes of the YAML files. Strict: an unknown key is a slip, since a misspelt one would silently do nothing. */

/** In characters; and how many sequences of words the choices in a phrase may come to. */
const LONGEST_PHRASE = 600;
const MOST_SEQUENCES = 1000;

/** Words that may stand for one another share a place; those of several parts (`carry-out`) multiply, with the forms of verbs. */
function standsForFew(phrase: string): boolean {
  const counts = phrase.split(/\s+/).map((piece) => {
    const choices = piece.split('|');
    const parted = choices.filter((choice) => /[-/&.]/.test(choice));
    const forms = parted.length * (piece.startsWith('~') ? FORMS_OF_VERB : FORMS_OF_NOUN);
    return Number(parted.length < choices.length) + forms;
  });
  return counts.reduce((product, count) => product * count, 1) <= MOST_SEQUENCES;
}

const FORMS_OF_VERB = 5;
const FORMS_OF_NOUN = 2;

const text = z.string().trim().min(1);
const phrase = text
  .max(LONGEST_PHRASE)
  .refine(standsForFew, `A phrase stands for at most ${MOST_SEQUENCES} sequences of words`);
const phrases = z.array(phrase).min(1);
const sentences = z.array(text).min(2);
const className = z.union([text, z.array(text).min(1)]);
const byWeight = z.strictObject({ 1: phrases.optional(), 2: phrases.optional(), 3: phrases.optional() });
const head = { meaning: text, source: text };

/** Keys that belong to advice: advice-schema.ts checks what they hold, and a lexicon compiles without them. */
function forAdvice<Key extends string>(...keys: Key[]): Record<Key, z.ZodOptional<z.ZodUnknown>> {
  return Object.fromEntries(keys.map((key) => [key, z.unknown().optional()])) as Record<
    Key,
    z.ZodOptional<z.ZodUnknown>
  >;
}

const pair = z
  .strictObject({ verbs: className.optional(), objects: className.optional(), weight: z.int().min(1).max(3) })
  .refine(
    (value) => value.verbs !== undefined || value.objects !== undefined,
    'A pair needs verbs, objects or both',
  );

const topicBody = {
  meaning: text,
  phrases: byWeight.optional(),
  pairs: z.array(pair).min(1).optional(),
  found: sentences,
};
const topic = z.strictObject({ topic: text, ...topicBody });
const outsideKind = z.strictObject({ kind: text, name: text, ...topicBody });

export const activityFile = z.strictObject({
  activity: z.enum(ACTIVITIES),
  ...head,
  topics: z.array(topic).min(1),
  unless: phrases.optional(),
  not_found: sentences,
});
export const outsideFile = z.strictObject({
  ...head,
  kinds: z.array(outsideKind).min(1),
  unless: phrases.optional(),
  not_found: sentences,
});
export const verbsFile = z.strictObject({
  ...head,
  verbs: z.record(text, z.strictObject({ verbs: phrases, nouns: phrases.optional() })),
});
export const objectsFile = z.strictObject({ ...head, objects: z.record(text, phrases) });
export const sectionsFile = z.strictObject({
  ...head,
  sections: z
    .array(
      z.strictObject({
        kind: z.enum(SECTION_KINDS),
        headings: phrases,
        looks: byWeight.optional(),
        found: phrases.optional(),
      }),
    )
    .min(1),
  not_found: phrases,
});
export const cuesFile = z.strictObject({
  ...head,
  cues: z
    .array(
      z.strictObject({
        cue: text,
        effect: z.enum(['deny', 'hedge', 'others', 'none', 'stop']),
        reach: z.enum(['after', 'before', 'sentence']),
        reason: text,
        phrases,
        found: phrases.optional(),
      }),
    )
    .min(1),
  not_found: phrases,
});
export const titlesFile = z.strictObject({
  ...head,
  titles: z
    .array(z.strictObject({ titles: phrases, roles: z.array(z.enum(ROLES)), hides: text.optional() }))
    .min(1),
  found: phrases,
  not_found: phrases,
});
export const levelsFile = z.strictObject({
  ...head,
  titles: z.array(z.strictObject({ words: phrases, levels: z.array(z.enum(LEVELS)).min(1) })).min(1),
  scope: z.array(z.strictObject({ level: z.enum(LEVELS), phrases: byWeight, found: phrases })).min(1),
  not_found: phrases,
  ...forAdvice('scale', 'note'),
});
export const signalsFile = z.strictObject({
  ...head,
  signals: z
    .array(
      z.strictObject({
        signal: z.enum(['ships', 'publishes', 'record']),
        value: z.enum(['yes', 'no', 'expected', 'optional', 'shown']),
        phrases: byWeight,
        found: phrases,
        not_found: phrases,
      }),
    )
    .min(1),
});
export const roleFile = z.strictObject({
  role: z.enum(ANSWERS),
  name: text,
  article: z.enum(['a', 'an']),
  profile: z
    .strictObject({
      research: z.number(),
      modeling: z.number(),
      engineering: z.number(),
      product: z.number(),
    })
    .refine(
      (mix) => mix.research + mix.modeling + mix.engineering + mix.product === 100,
      'A profile sums to 100',
    )
    .nullable(),
  ...head,
  for: byWeight.optional(),
  against: byWeight.optional(),
  found: phrases.optional(),
  not_found: phrases.optional(),
  ...forAdvice('guide'),
});

export const learnedFile = z.strictObject({ ...head, phrases: z.array(phrase) });

export type Pair = z.infer<typeof pair>;
export type ByWeight = z.infer<typeof byWeight>;
export type TopicBody = Pick<z.infer<typeof topic>, 'phrases' | 'pairs' | 'found' | 'meaning'>;
