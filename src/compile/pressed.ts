import { MODEL_CLASSES, MODEL_NAMES, type ModelName, type ModelTable } from '../lexicon/calibration.js';
import { joinColumns } from '../lexicon/columns.js';
import { createFeatureSpace } from '../lexicon/features.js';
import { decodeTables } from '../lexicon/file.js';
import { packLexicon } from '../lexicon/pack.js';
import type { CompiledLexicon, Doubt } from '../lexicon/types.js';
import { buildDraft } from './build.js';
import { ProblemList, type Source } from './problems.js';
import { type RecordedForms, recallForms } from './recorded-forms.js';
import type { Sources } from './sources.js';
import { readNumbers } from './varint.js';

type DataOf<Value> =
  Value extends Source<infer Data> ? Data : Value extends Source<infer Data>[] ? Data[] : null;

/** What the files of a lexicon say, without what only people and tests read. */
export type SourceData = { readonly [Name in keyof Sources]: DataOf<NonNullable<Sources[Name]>> };

/** The rows of a model: for each the step from the feature of the row before, and its numbers in hundredths. */
export interface PressedModel {
  readonly rows: number;
  readonly features: Uint8Array;
  readonly hundredths: Uint8Array;
}

export interface PressedLexicon {
  readonly hash: string;
  readonly sources: SourceData;
  readonly forms: RecordedForms;
  readonly doubt: Doubt;
  readonly models: Readonly<Record<ModelName, PressedModel>>;
}

/** Builds the compiled lexicon that was pressed, the same to the last byte. Takes half a second. */
export function unpressLexicon(bytes: Uint8Array): CompiledLexicon {
  const { hash, sources, forms, doubt, models } = decodeTables<PressedLexicon>(bytes);
  const list = new ProblemList();
  const blank = Object.fromEntries(MODEL_NAMES.map((name) => [name, {}])) as Record<ModelName, ModelTable>;
  const draft = buildDraft(
    toSources(sources),
    sources.learned?.phrases ?? [],
    { ...doubt, models: blank },
    recallForms(forms),
    list,
  );
  if (!draft) throw new Error(list.problems[0]!.message);
  const { names } = createFeatureSpace(joinColumns(draft.entries), draft.groups);
  const tables = Object.fromEntries(
    MODEL_NAMES.map((name) => [name, readModel(models[name], MODEL_CLASSES[name].length, names)]),
  ) as Record<ModelName, ModelTable>;
  return packLexicon({ ...draft, calibration: { ...doubt, models: tables } }, hash);
}

function readModel(
  { rows, features, hundredths }: PressedModel,
  classes: number,
  names: readonly string[],
): ModelTable {
  const numbers = readNumbers(hundredths).map((number) => number / 100);
  let feature = 0;
  return Object.fromEntries(
    readNumbers(features).map((step, row) => {
      feature += step;
      return [names[feature]!, Array.from({ length: classes }, (_, c) => numbers[c * rows + row]!)];
    }),
  );
}

/** Data in place of files: whoever pressed them saw to it that they have no slips to point at. */
function toSources(data: SourceData): Sources {
  const wrap = (inner: unknown) => ({ file: '', data: inner, lineOf: () => 0 });
  const wrapped = Object.entries(data).map(([name, inner]) => [
    name,
    Array.isArray(inner) ? inner.map(wrap) : inner && wrap(inner),
  ]);
  return Object.fromEntries(wrapped) as Sources;
}
