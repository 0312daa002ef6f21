import type { Entry, Groups } from '../lexicon/types.js';
import { type Path, ProblemList, type Source } from './problems.js';
import { readSources, type Sources } from './sources.js';

/** A sentence from a lexicon file in which something must, or must not, be found. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
  /** What is meant, for the message when it fails. */
  readonly subject: string;
  readonly expected: boolean;
  /** Whether an entry is one of those that are meant. */
  isMeant(entry: Entry, groups: Groups): boolean;
}

/** All examples of a folder of lexicons that compiles. */
export function readExamples(folder: string): Example[] {
  const sources = readSources(folder, new ProblemList());
  if (!sources) return [];
  return [
    ...topicExamples(sources),
    ...lookExamples(sources),
    ...cueExamples(sources),
    ...titleExamples(sources),
    ...levelExamples(sources),
    ...signalExamples(sources),
    ...roleExamples(sources),
  ];
}

type Meant = Example['isMeant'];

function examplesOf(
  source: Source<unknown>,
  path: Path,
  sentences: readonly string[] | undefined,
  subject: string,
  expected: boolean,
  isMeant: Meant,
): Example[] {
  return (sentences ?? []).map((sentence, index) => ({
    file: source.file,
    line: source.lineOf([...path, index]),
    sentence,
    subject,
    expected,
    isMeant,
  }));
}

const isTopic =
  (test: (topic: Groups['topics'][number]) => boolean): Meant =>
  (entry, groups) =>
    entry.layer === 'work' && test(groups.topics[entry.group]!);

function topicExamples({ activities, outside }: Sources): Example[] {
  const inActivities = activities.flatMap((source) => {
    const { activity, topics, not_found } = source.data;
    return [
      ...topics.flatMap(({ topic, found }, index) => {
        const id = `${activity}/${topic}`;
        return examplesOf(
          source,
          ['topics', index, 'found'],
          found,
          id,
          true,
          isTopic((other) => other.id === id),
        );
      }),
      ...examplesOf(
        source,
        ['not_found'],
        not_found,
        activity,
        false,
        isTopic((topic) => topic.activity === activity),
      ),
    ];
  });
  const inOutside = outside.data.kinds.flatMap(({ kind, found }, index) => {
    const id = `outside/${kind}`;
    return examplesOf(
      outside,
      ['kinds', index, 'found'],
      found,
      id,
      true,
      isTopic((topic) => topic.id === id),
    );
  });
  const notOutside = examplesOf(
    outside,
    ['not_found'],
    outside.data.not_found,
    'outside work',
    false,
    isTopic((topic) => topic.activity === null),
  );
  return [...inActivities, ...inOutside, ...notOutside];
}

function lookExamples({ sections }: Sources): Example[] {
  const isLook =
    (kind: string | null): Meant =>
    (entry, groups) =>
      entry.layer === 'look' && (kind === null || groups.sections[entry.group] === kind);
  return [
    ...sections.data.sections.flatMap(({ kind, found }, index) =>
      examplesOf(sections, ['sections', index, 'found'], found, `the look of ${kind}`, true, isLook(kind)),
    ),
    ...examplesOf(
      sections,
      ['not_found'],
      sections.data.not_found,
      'the look of any section',
      false,
      isLook(null),
    ),
  ];
}

function cueExamples({ cues }: Sources): Example[] {
  const isCue =
    (name: string): Meant =>
    (entry, groups) =>
      entry.layer === 'cue' && groups.cues[entry.group]!.cue === name;
  const takesBack: Meant = (entry, groups) =>
    entry.layer === 'cue' && ['deny', 'hedge', 'others'].includes(groups.cues[entry.group]!.effect);
  return [
    ...cues.data.cues.flatMap(({ cue, found }, index) =>
      examplesOf(cues, ['cues', index, 'found'], found, `the cue ${cue}`, true, isCue(cue)),
    ),
    ...examplesOf(cues, ['not_found'], cues.data.not_found, 'a cue that takes back', false, takesBack),
  ];
}

function titleExamples({ titles }: Sources): Example[] {
  const isTitle: Meant = (entry) => entry.layer === 'title';
  return [
    ...examplesOf(titles, ['found'], titles.data.found, 'a title', true, isTitle),
    ...examplesOf(titles, ['not_found'], titles.data.not_found, 'a title', false, isTitle),
  ];
}

function levelExamples({ levels }: Sources): Example[] {
  const isScope =
    (level: string | null): Meant =>
    (entry, groups) =>
      entry.layer === 'scope' && (level === null || groups.scopes[entry.group] === level);
  return [
    ...levels.data.scope.flatMap(({ level, found }, index) =>
      examplesOf(levels, ['scope', index, 'found'], found, `the scope of ${level}`, true, isScope(level)),
    ),
    ...examplesOf(
      levels,
      ['not_found'],
      levels.data.not_found,
      'the scope of any level',
      false,
      isScope(null),
    ),
  ];
}

function signalExamples({ signals }: Sources): Example[] {
  return signals.data.signals.flatMap(({ signal, value, found, not_found }, index) => {
    const isSignal: Meant = (entry, groups) => {
      const group = groups.signals[entry.group];
      return entry.layer === 'signal' && group?.signal === signal && group.value === value;
    };
    const subject = `the signal ${signal}: ${value}`;
    return [
      ...examplesOf(signals, ['signals', index, 'found'], found, subject, true, isSignal),
      ...examplesOf(signals, ['signals', index, 'not_found'], not_found, subject, false, isSignal),
    ];
  });
}

function roleExamples({ roles }: Sources): Example[] {
  return roles.flatMap((source) => {
    const { role, found, not_found } = source.data;
    const speaksFor: Meant = (entry, groups) => {
      const cue = groups.roleCues[entry.group];
      return entry.layer === 'role' && cue?.role === role && cue.sign === 1;
    };
    return [
      ...examplesOf(source, ['found'], found, `a cue for ${role}`, true, speaksFor),
      ...examplesOf(source, ['not_found'], not_found, `a cue for ${role}`, false, speaksFor),
    ];
  });
}
