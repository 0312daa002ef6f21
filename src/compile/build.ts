import type { Calibration } from '../lexicon/calibration.js';
import type { LexiconDraft } from '../lexicon/pack.js';
import type { RoleProfile } from '../lexicon/types.js';
import { ACTIVITIES, type Activity, type ActivityMix, ANSWERS, type Answer } from '../types.js';
import { LexiconBuilder, type Place } from './builder.js';
import type { Inflector } from './inflector.js';
import type { ProblemList, Source } from './problems.js';
import type { Sources } from './sources.js';
import { addByWeight, addObjects, addTopic, addVerbs } from './work.js';

export const LEARNED_FILE = 'learned.yml';

/**
 * Makes entries, groups and phrases of what the files say.
 * @returns null where something is wrong, which is then in `list`
 */
export function buildDraft(
  sources: Sources,
  learned: readonly string[],
  calibration: Calibration,
  inflector: Inflector,
  list: ProblemList,
): LexiconDraft | null {
  const builder = new LexiconBuilder(list, inflector);
  const roles = addAll(builder, list, sources);
  addLearned(builder, learned);
  if (list.problems.length > 0 || !roles) return null;
  return {
    words: builder.collector.words,
    automaton: builder.automaton.pack(),
    entries: builder.entries,
    groups: builder.groups,
    pairs: builder.pairs,
    roles,
    calibration,
  };
}

function addAll(
  builder: LexiconBuilder,
  list: ProblemList,
  sources: Sources,
): Record<Answer, RoleProfile> | null {
  addVerbs(builder, sources.verbs);
  addObjects(builder, sources.objects);
  addActivities(builder, list, sources.activities);
  addOutside(builder, list, sources.outside);
  addSections(builder, sources.sections);
  addCues(builder, sources.cues);
  addTitles(builder, sources.titles);
  addLevels(builder, sources.levels);
  addSignals(builder, sources.signals);
  return addRoles(builder, list, sources.roles);
}

/** Single words and pairs of words, each an entry of its own, that may overlap one another and everything else. */
function addLearned(builder: LexiconBuilder, phrases: readonly string[]): void {
  for (const phrase of phrases) {
    const entry = builder.addEntry({ id: phrase, layer: 'learned', group: 0, weight: 0 });
    builder.addForms(entry, [builder.collector.split(phrase).map((word) => [word])], NOWHERE, phrase);
  }
}

const NOWHERE: Place = { source: { file: LEARNED_FILE, lineOf: () => 1 }, path: [] };

function addUnless(builder: LexiconBuilder, source: Source<{ unless?: string[] | undefined }>): void {
  source.data.unless?.forEach((phrase, index) => {
    builder.addPhrase('except', 0, 0, phrase, { source, path: ['unless', index] });
  });
}

function addActivities(builder: LexiconBuilder, list: ProblemList, sources: Sources['activities']): void {
  for (const source of sources) addActivity(builder, list, source);
  const described = sources.map(({ data }) => data.activity);
  reportMissing(
    list,
    'activities',
    ACTIVITIES.filter((activity) => !described.includes(activity)),
  );
}

function reportMissing(list: ProblemList, file: string, names: readonly string[]): void {
  for (const name of names)
    list.problems.push({
      file,
      line: null,
      message: `No file describes ${name}. Add one, shaped like the others.`,
    });
}

function addActivity(
  builder: LexiconBuilder,
  list: ProblemList,
  source: Sources['activities'][number],
): void {
  const { activity, topics } = source.data;
  topics.forEach((topic, index) => {
    addTopic(
      builder,
      list,
      { source, path: ['topics', index] },
      `${activity}/${topic.topic}`,
      topic.topic,
      activity as Activity,
      topic,
    );
  });
  addUnless(builder, source);
}

function addOutside(builder: LexiconBuilder, list: ProblemList, source: Sources['outside']): void {
  source.data.kinds.forEach((kind, index) => {
    addTopic(
      builder,
      list,
      { source, path: ['kinds', index] },
      `outside/${kind.kind}`,
      kind.name,
      null,
      kind,
    );
  });
  addUnless(builder, source);
}

function addSections(builder: LexiconBuilder, source: Sources['sections']): void {
  source.data.sections.forEach(({ kind, headings, looks }, at) => {
    const group = builder.addGroup('sections', kind);
    headings.forEach((heading, index) => {
      builder.addPhrase('heading', group, 0, heading, { source, path: ['sections', at, 'headings', index] });
    });
    addByWeight(looks, ['sections', at, 'looks'], (phrase, weight, path) => {
      builder.addPhrase('look', group, weight, phrase, { source, path });
    });
  });
}

function addCues(builder: LexiconBuilder, source: Sources['cues']): void {
  source.data.cues.forEach(({ cue, effect, reach, reason, phrases }, at) => {
    const group = builder.addGroup('cues', { cue, effect, reach, reason });
    phrases.forEach((phrase, index) => {
      builder.addPhrase('cue', group, 0, phrase, { source, path: ['cues', at, 'phrases', index] });
    });
  });
}

function addTitles(builder: LexiconBuilder, source: Sources['titles']): void {
  source.data.titles.forEach(({ titles, roles, hides }, at) => {
    const group = builder.addGroup('titles', { roles, hides: hides ?? null });
    titles.forEach((title, index) => {
      builder.addPhrase('title', group, 0, title, { source, path: ['titles', at, 'titles', index] });
    });
  });
}

function addLevels(builder: LexiconBuilder, source: Sources['levels']): void {
  source.data.titles.forEach(({ words, levels }, at) => {
    const group = builder.addGroup('titleLevels', levels);
    words.forEach((word, index) => {
      builder.addPhrase('title-level', group, 0, word, { source, path: ['titles', at, 'words', index] });
    });
  });
  source.data.scope.forEach(({ level, phrases }, at) => {
    const group = builder.addGroup('scopes', level);
    addByWeight(phrases, ['scope', at, 'phrases'], (phrase, weight, path) => {
      builder.addPhrase('scope', group, weight, phrase, { source, path });
    });
  });
}

function addSignals(builder: LexiconBuilder, source: Sources['signals']): void {
  source.data.signals.forEach(({ signal, value, phrases }, at) => {
    const group = builder.addGroup('signals', { signal, value });
    addByWeight(phrases, ['signals', at, 'phrases'], (phrase, weight, path) => {
      builder.addPhrase('signal', group, weight, phrase, { source, path });
    });
  });
}

function addRoles(
  builder: LexiconBuilder,
  list: ProblemList,
  sources: Sources['roles'],
): Record<Answer, RoleProfile> | null {
  const profiles: Partial<Record<Answer, RoleProfile>> = {};
  for (const source of sources) {
    const { role, name, article, meaning, profile } = source.data;
    if (profiles[role])
      list.add(source, ['role'], `Another file describes ${role} too.`, 'Keep one of the two.');
    profiles[role] = { name, article, meaning, profile: profile && toShares(profile) };
    for (const [side, sign] of [
      ['for', 1],
      ['against', -1],
    ] as const) {
      const group = builder.addGroup('roleCues', { role, sign });
      addByWeight(source.data[side], [side], (phrase, weight, path) => {
        builder.addPhrase('role', group, weight, phrase, { source, path });
      });
    }
  }
  const missing = ANSWERS.filter((role) => profiles[role] === undefined);
  reportMissing(list, 'roles', missing);
  return missing.length > 0 ? null : (profiles as Record<Answer, RoleProfile>);
}

function toShares(percent: ActivityMix): ActivityMix {
  const { research, modeling, engineering, product } = percent;
  return {
    research: research / 100,
    modeling: modeling / 100,
    engineering: engineering / 100,
    product: product / 100,
  };
}
