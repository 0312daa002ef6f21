import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../advice/types.js';
import * as schema from './advice-schema.js';
import type { ProblemList } from './problems.js';
import { listSources, readSource } from './source.js';

export const RATES_FILE = 'mention-rates.json';

type Rates = Readonly<Record<string, Mention['rates']>>;

/** Reads and checks every file; null where one has slips, which are then in `list`. */
export function readAdviceSources(folder: string, list: ProblemList) {
  const sources = {
    roles: listSources(folder, 'roles')
      .map((file) => readSource(folder, file, schema.guideFile, list))
      .filter((source) => source !== null),
    titles: readSource(folder, 'titles.yml', schema.titleNames, list),
    levels: readSource(folder, 'levels.yml', schema.scaleFile, list),
    interviews: readSource(folder, 'interviews.yml', schema.interviewsFile, list),
    pay: readSource(folder, 'pay.yml', schema.payFile, list),
    employers: readSource(folder, 'employers.yml', schema.employersFile, list),
    mismatches: readSource(folder, 'mismatches.yml', schema.mismatchesFile, list),
    questions: readSource(folder, 'questions.yml', schema.questionsFile, list),
    mentions: readSource(folder, 'mentions.yml', schema.mentionsFile, list),
    targets: readSource(folder, 'targets.yml', schema.targetsFile, list),
    rates: readRates(folder, list),
  };
  return list.problems.length > 0 ? null : (sources as Complete<typeof sources>);
}

type Complete<All> = { [Name in keyof All]: NonNullable<All[Name]> };

export type AdviceSources = NonNullable<ReturnType<typeof readAdviceSources>>;

function readRates(folder: string, list: ProblemList): Rates | null {
  const report = (message: string): null => {
    list.problems.push({ file: RATES_FILE, line: null, message });
    return null;
  };
  const file = join(folder, RATES_FILE);
  if (!existsSync(file)) return report('This file is missing. Make it with `npm run mentions -- --write`.');
  try {
    return schema.mentionRates.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return report(
      'These are not rates from 0 to 1 for each role. Make the file with `npm run mentions -- --write`; it is not edited by hand.',
    );
  }
}
