import type { Level } from '../types.js';
import { sayHints } from './hints.js';
import type { Subject } from './subject.js';
import type { LevelAdvice, Remark } from './types.js';

/** The level that the scope of the work shows, beside the range that the title claims. */
export function levelAdvice({ report, data }: Subject): LevelAdvice {
  const { value } = report.level;
  return {
    value,
    meaning: value === null ? null : data.levels.meanings[value],
    claimed: report.title?.levels ?? [],
    remark: remarkOf(report),
    asks: sayHints(report.hints),
    note: data.levels.note,
  };
}

function remarkOf({ level: { value, evidence }, title }: Subject['report']): Remark {
  if (value === null) return { text: 'The posting does not say at which level the work is.', evidence: [] };
  if (evidence.length === 0)
    return {
      text: `The posting does not say at which level the work is; ${value} is the likeliest reading of the whole.`,
      evidence: [],
    };
  const said = `The text speaks of ${value}`;
  if (title === null) return { text: `${said}.`, evidence };
  const claimed = title.levels;
  if (claimed.length === 0) return { text: `${said}; the title claims no level.`, evidence };
  const range = `The title claims ${sayRange(claimed)}`;
  if (claimed.includes(value)) return { text: `${range}, and the text speaks of ${value}.`, evidence };
  const step = value < claimed[0]! ? 'less' : 'more';
  return { text: `${range}, but the text speaks of ${value}: ${step} than the title claims.`, evidence };
}

/** `L5`, `L5 or L6`, `L5 to L7`. */
function sayRange(levels: readonly Level[]): string {
  return levels.length < 3 ? levels.join(' or ') : `${levels[0]} to ${levels.at(-1)}`;
}
