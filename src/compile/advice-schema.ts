import { z } from 'zod';
import type { QuestionTopic } from '../advice/types.js';
import { ANSWERS, LEVELS, MISMATCHES, ROLES } from '../types.js';

/** The shapes of the YAML that advice is made from. Strict, as those of schema.ts are. */

const text = z.string().trim().min(1);
const names = z.array(text).min(1);
const head = { meaning: text, source: text };

/** Lower case, as what it is compared with is folded to. */
const lowerCase = text.refine((value) => value === value.toLowerCase(), 'Phrases and names are lower case');
const phrase = lowerCase.refine((value) => value.split(/\s+/).length <= 4, 'A phrase has at most four words');

const titleWords = text.refine(
  (value) => ROLES.some((role) => role === value) || value === value.toLowerCase(),
  'A title is one of the five roles, or words in lower case',
);

/** What may stand in braces in a question. */
export const PLACEHOLDERS = ['role', 'title', 'activity', 'company', 'team'];
const question = text.refine(
  (value) => [...value.matchAll(/\{([^}]*)\}/g)].every(([, name]) => PLACEHOLDERS.includes(name!)),
  `Only ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')} can be filled in`,
);

export const guide = z.strictObject({
  like: text,
  judged_by: text,
  where: text,
  suits: text,
  competition: text.nullable(),
  way_in: text.nullable(),
  leads_to: text.nullable(),
  rounds: z.array(
    z.strictObject({ round: text, weight: z.enum(['most', 'much', 'some']), note: text.nullable() }),
  ),
  interview_note: text.nullable(),
  pay: text,
});

/** The rest of these two files is the lexicon's, which checks it by schema.ts; here it is let through. */
export const guideFile = z.looseObject({ role: z.enum(ANSWERS), guide: guide.optional() });
export const scaleFile = z.looseObject({ scale: z.strictObject(eachOf(LEVELS, text)), note: text });
export const titleNames = z.looseObject({ titles: z.array(z.looseObject({ titles: names })) });

export const interviewsFile = z.strictObject({
  ...head,
  rounds: z.array(z.strictObject({ round: text, name: text, prepare: text })).min(1),
});
export const payFile = z.strictObject({ ...head, scope: text, frontier_kind: text, frontier: text });
export const employersFile = z.strictObject({
  ...head,
  kinds: z.array(z.strictObject({ kind: text, name: text, employers: z.array(lowerCase).min(1) })).min(1),
  elsewhere: z.array(z.strictObject({ title: titleWords, kinds: z.array(text), text })).min(1),
});
export const mismatchesFile = z.strictObject({
  ...head,
  mismatches: z.strictObject(eachOf(MISMATCHES, z.strictObject({ name: text, text }))),
});
export const mentionsFile = z.strictObject({
  ...head,
  mentions: z
    .array(z.strictObject({ mention: text, name: text, phrases: z.array(phrase).min(1), question }))
    .min(1),
});
const byTopic = {
  ships: question,
  record: question,
  publishes: question,
  mix: question,
  level: question,
  'ml-bar': question,
  rounds: question,
  team: question,
} satisfies Record<QuestionTopic, typeof question>;
export const questionsFile = z.strictObject({ ...head, questions: z.strictObject(byTopic) });
export const mentionRates = z.record(text, z.strictObject(eachOf(ROLES, z.number().min(0).max(1))));

const quizAnswer = z
  .strictObject({
    text,
    next: text.optional(),
    roles: z.array(z.enum(ROLES)).min(1).optional(),
    advice: text.optional(),
  })
  .refine(
    ({ next, roles, advice }) =>
      next === undefined ? roles !== undefined && advice !== undefined : (roles ?? advice) === undefined,
    'An answer has either next, or roles with advice',
  );
export const targetsFile = z.strictObject({
  ...head,
  questions: z.array(z.strictObject({ question: text, text, answers: z.array(quizAnswer).min(2) })).min(1),
});

function eachOf<Name extends string, Shape>(all: readonly Name[], shape: Shape): Record<Name, Shape> {
  return Object.fromEntries(all.map((name) => [name, shape])) as Record<Name, Shape>;
}

export type Guide = z.infer<typeof guide>;
