import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { compileLexicon } from '../../src/compile/compile.js';
import { LexiconError, type LexiconProblem } from '../../src/errors.js';
import { ADVICE_FILES, GUIDE, SCALE } from './advice-files.js';

const HEAD = 'meaning: What it is.\nsource: Where it comes from.\n';

const activity = (name: string, topic: string): string => `activity: ${name}
${HEAD}topics:
  - topic: ${topic}
    meaning: What it is.
    phrases:
      3: [${name} phrase]
    found:
      - Here is a ${name} phrase.
      - Two ${name} phrases.
not_found:
  - Nothing of the kind.
  - Nothing here either.
`;

const role = (name: string, profile: string): string => `role: ${name}
name: The ${name}
article: a
profile: ${profile}
${HEAD}for:
  2: [like ${name} work]
found: [This is like ${name} work.]
not_found: [This is not.]
${name === 'OUT' ? '' : GUIDE}`;

/** The smallest folder of lexicons that compiles. */
const FILES: Readonly<Record<string, string>> = {
  'verbs.yml': `${HEAD}verbs:
  deploy:
    verbs: [deploy, roll out]
    nouns: [deployment]
  train:
    verbs: [train]
`,
  'objects/things.yml': `${HEAD}objects:
  models: [model, ranker]
  data: [data set]
`,
  'activities/engineering.yml': `activity: engineering
${HEAD}topics:
  - topic: serving
    meaning: Putting models into production.
    phrases:
      3: [model serving]
    pairs:
      - { verbs: deploy, objects: models, weight: 3 }
    found:
      - You will deploy rankers.
      - Own model serving.
unless:
  - deploy models of thought
not_found:
  - Nothing of the kind.
  - You deploy models of thought.
`,
  'activities/modeling.yml': activity('modeling', 'fitting'),
  'activities/research.yml': activity('research', 'asking'),
  'activities/product.yml': activity('product', 'selling'),
  'outside.yml': `${HEAD}kinds:
  - kind: cooking
    name: cooking
    meaning: Meals.
    phrases:
      3: [~cook meals]
    found:
      - You cook meals.
      - They cooked meals.
not_found:
  - Nothing of the kind.
  - Nothing here either.
`,
  'sections.yml': `${HEAD}sections:
  - kind: duties
    headings: [what you will do]
    looks:
      3: [you will]
    found: [You will see.]
not_found: [Nothing.]
`,
  'cues.yml': `${HEAD}cues:
  - cue: denial
    effect: deny
    reach: after
    reason: It is denied.
    phrases: [will not]
    found: [You will not train.]
not_found: [You will.]
`,
  'titles.yml': `${HEAD}titles:
  - titles: [research scientist]
    roles: [RS]
found: [Research Scientist]
not_found: [Baker]
`,
  'levels.yml': `${HEAD}titles:
  - words: [senior]
    levels: [L5, L6]
scope:
  - level: L6
    phrases:
      3: [across teams]
    found: [Works across teams.]
not_found: [Works.]
${SCALE}`,
  'signals.yml': `${HEAD}signals:
  - signal: ships
    value: yes
    phrases:
      3: [in production]
    found: [It runs in production.]
    not_found: [It runs.]
`,
  'roles/as.yml': role('AS', '{ research: 25, modeling: 40, engineering: 20, product: 15 }'),
  'roles/mle.yml': role('MLE', '{ research: 5, modeling: 30, engineering: 55, product: 10 }'),
  'roles/out.yml': role('OUT', 'null'),
  'roles/re.yml': role('RE', '{ research: 30, modeling: 30, engineering: 40, product: 0 }'),
  'roles/rs.yml': role('RS', '{ research: 60, modeling: 30, engineering: 5, product: 5 }'),
  'roles/swe.yml': role('SWE', '{ research: 0, modeling: 5, engineering: 80, product: 15 }'),
  ...ADVICE_FILES,
};

/** What a file becomes: its new text, a change of the old one, or null to leave it out. */
export type Change = string | ((text: string) => string) | null;

/** Writes the smallest folder of lexicons, with changes; it is gone after the test. */
export function lexiconFolder(changes: Readonly<Record<string, Change>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of new Set([...Object.keys(FILES), ...Object.keys(changes)])) {
    const change = changes[file];
    const text =
      typeof change === 'function' ? change(FILES[file] ?? '') : change === undefined ? FILES[file]! : change;
    if (text === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The slips that compiling the folder reports; none where it compiles. */
export function slipsIn(
  changes: Readonly<Record<string, Change>>,
  compile: (folder: string) => unknown = compileLexicon,
): readonly LexiconProblem[] {
  const folder = lexiconFolder(changes);
  try {
    compile(folder);
    return [];
  } catch (error) {
    if (error instanceof LexiconError) return error.problems;
    throw error;
  }
}

/** Replaces a piece of text that must be there. */
export function swap(old: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(old)) throw new Error(`“${old}” is not in the file.`);
    return text.replace(old, by);
  };
}
