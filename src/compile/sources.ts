import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEARNED_FILE } from './build.js';
import type { ProblemList, Source } from './problems.js';
import * as schema from './schema.js';
import { listSources, readSource } from './source.js';

/** Reads and checks every file; null where one has slips, which are then in `list`. */
export function readSources(folder: string, list: ProblemList) {
  const many = <Data>(below: string, read: (file: string) => Source<Data> | null) =>
    listSources(folder, below)
      .map(read)
      .filter((source) => source !== null);
  const sources = {
    verbs: readSource(folder, 'verbs.yml', schema.verbsFile, list),
    objects: many('objects', (file) => readSource(folder, file, schema.objectsFile, list)),
    activities: many('activities', (file) => readSource(folder, file, schema.activityFile, list)),
    outside: readSource(folder, 'outside.yml', schema.outsideFile, list),
    sections: readSource(folder, 'sections.yml', schema.sectionsFile, list),
    cues: readSource(folder, 'cues.yml', schema.cuesFile, list),
    titles: readSource(folder, 'titles.yml', schema.titlesFile, list),
    levels: readSource(folder, 'levels.yml', schema.levelsFile, list),
    signals: readSource(folder, 'signals.yml', schema.signalsFile, list),
    roles: many('roles', (file) => readSource(folder, file, schema.roleFile, list)),
    learned: existsSync(join(folder, LEARNED_FILE))
      ? readSource(folder, LEARNED_FILE, schema.learnedFile, list)
      : null,
  };
  return list.problems.length > 0 ? null : (sources as Complete<typeof sources>);
}

type Complete<All extends { learned: unknown }> = {
  [Name in keyof Omit<All, 'learned'>]: NonNullable<All[Name]>;
} & Pick<All, 'learned'>;

export type Sources = NonNullable<ReturnType<typeof readSources>>;
