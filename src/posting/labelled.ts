import { simplify } from './columns.js';
import type { JsonObject } from './json.js';
import { type Section, sectionSource } from './sections.js';

/**
 * Names of columns that hold one part of a posting, beside the description or in its place, under what the part is called. Lists of
 * skills are not among them: other people's programs have drawn those from the text.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Responsibilities: [
    'responsibilities',
    'job responsibilities',
    'key responsibilities',
    'duties',
    'job duties',
  ],
  Requirements: ['requirements', 'job requirements'],
  Qualifications: ['qualifications', 'job qualifications'],
  'Minimum qualifications': ['minimum qualifications', 'basic qualifications', 'required qualifications'],
  'Nice to have': ['preferred qualifications'],
  Benefits: ['benefits', 'job benefits'],
};

const PARTS_IN_ORDER = Object.keys(PARTS);
const PART_BY_NAME = new Map(
  Object.entries(PARTS).flatMap(([heading, names]) =>
    names.map((name) => [simplify(name), heading] as const),
  ),
);

/** Whether a column holds one part of a posting. */
export function isPart(column: string): boolean {
  return PART_BY_NAME.has(simplify(column));
}

/** The parts of a posting that a record keeps in columns of their own, in the order of a posting. */
export function listParts(record: JsonObject): Section[] {
  const parts = Object.keys(record).flatMap((column) => {
    const heading = PART_BY_NAME.get(simplify(column));
    return heading === undefined ? [] : [{ heading, source: sectionSource(record[column]) }];
  });
  return parts.sort((a, b) => PARTS_IN_ORDER.indexOf(a.heading) - PARTS_IN_ORDER.indexOf(b.heading));
}
