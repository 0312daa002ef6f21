import { MODEL_CLASSES, MODEL_NAMES, type ModelTable } from '../lexicon/calibration.js';
import { createFeatureSpace } from '../lexicon/features.js';
import { encodeTables } from '../lexicon/file.js';
import type { LexiconDraft } from '../lexicon/pack.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import type { PressedLexicon, PressedModel, SourceData } from './pressed.js';
import type { RecordedForms } from './recorded-forms.js';
import type { Sources } from './sources.js';
import { writeNumbers } from './varint.js';

/**
 * Presses a lexicon into what is sent to a browser: what its files say, in place of the tables that are made of it and are
 * many times as large.
 */
export function pressLexicon(
  { hash, columns, groups }: CompiledLexicon,
  sources: Sources,
  { calibration: { models, ...doubt } }: LexiconDraft,
  forms: RecordedForms,
): Uint8Array {
  const { names } = createFeatureSpace(columns, groups);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const pressed: PressedLexicon = {
    hash,
    sources: takeData(sources),
    forms,
    doubt,
    models: Object.fromEntries(
      MODEL_NAMES.map((name) => [name, pressModel(models[name], MODEL_CLASSES[name].length, numbers)]),
    ) as unknown as PressedLexicon['models'],
  };
  return encodeTables(pressed);
}

/** Keys of the files that are for people, for advice and for tests. */
const LEFT_OUT = new Set(['source', 'found', 'not_found', 'guide', 'scale', 'note']);
/** Below these, keys are names of classes. */
const CLASSES = new Set(['verbs', 'objects']);

function takeData(sources: Sources): SourceData {
  const taken = Object.entries(sources).map(([name, source]) => [
    name,
    Array.isArray(source) ? source.map(({ data }) => strip(data)) : strip(source?.data ?? null),
  ]);
  return Object.fromEntries(taken) as SourceData;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, CLASSES.has(key) ? inner : strip(inner)]));
}

/** Numbers stand class by class, since those of one class are alike. */
function pressModel(table: ModelTable, classes: number, numbers: ReadonlyMap<string, number>): PressedModel {
  const rows = Object.entries(table).filter(([feature]) => numbers.has(feature));
  const columns = Array.from({ length: classes }, (_, c) => rows.map(([, row]) => Math.round(row[c]! * 100)));
  return {
    rows: rows.length,
    features: writeNumbers(
      rows.map(([feature], i) => numbers.get(feature)! - (i > 0 ? numbers.get(rows[i - 1]![0])! : 0)),
    ),
    hundredths: writeNumbers(columns.flat()),
  };
}
