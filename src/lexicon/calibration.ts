/**
 * Numbers fitted to labelled postings by `npm run calibrate`. A model gives each of its classes a sum over features;
 * features go by name, so that a person can read the file and an entry added later simply has no row.
 */
export interface Calibration {
  /** What the numbers were fitted to, in words. */
  readonly fitted: string;
  readonly models: Readonly<Record<ModelName, ModelTable>>;
  /** Divides the role's sums, so that its probabilities mean what they say. */
  readonly temperature: number;
  /** Half the width of the 90 % interval, as a multiple of what the mix itself suggests. */
  readonly intervalScale: number;
}

export const MODEL_NAMES = [
  'zone',
  'letters',
  'zone in context',
  'letters in context',
  'mix',
  'role',
  'ml',
  'level',
  'ships',
  'publishes',
] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** The classes of each model, in the order of its numbers. */
export const MODEL_CLASSES = {
  zone: ['duty', 'requirement', 'neither'],
  letters: ['research', 'modeling', 'engineering', 'product'],
  'zone in context': ['duty', 'requirement', 'neither'],
  'letters in context': ['research', 'modeling', 'engineering', 'product'],
  mix: ['research', 'modeling', 'engineering', 'product'],
  role: ['RS', 'AS', 'RE', 'MLE', 'SWE', 'OUT'],
  ml: ['core', 'near', 'none'],
  level: ['L3', 'L4', 'L5', 'L6', 'L7', 'unsaid'],
  ships: ['yes', 'no', 'unsaid'],
  publishes: ['expected', 'optional', 'unsaid'],
} as const satisfies Record<ModelName, readonly string[]>;

/** Feature name → one number a class. */
export type ModelTable = Readonly<Record<string, readonly number[]>>;

/** Numbers fitted to nothing: every model is level. What a fit starts from. */
export const BLANK_CALIBRATION: Calibration = {
  fitted: 'nothing',
  models: Object.fromEntries(MODEL_NAMES.map((name) => [name, {}])) as Record<ModelName, ModelTable>,
  temperature: 1,
  intervalScale: 1,
};
