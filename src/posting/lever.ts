import { asText, firstText, isObject, type JsonObject } from './json.js';
import { joinSections, type Section } from './sections.js';
import type { Shape } from './shape.js';

/**
 * A posting of Lever's postings API. Its `text` is the title; the work and the requirements stand in `lists`, apart from the
 * description.
 */
export const lever: Shape = {
  fits: (record) =>
    typeof record.text === 'string' &&
    (isObject(record.categories) || 'hostedUrl' in record) &&
    ['lists', 'description', 'descriptionPlain', 'descriptionBody'].some((key) => key in record),
  read: (record) => {
    const categories = isObject(record.categories) ? record.categories : {};
    return {
      text: joinSections(listSections(record)),
      format: 'plain',
      title: asText(record.text),
      team: firstText(categories.team, categories.department),
      id: asText(record.id),
    };
  },
};

function listSections(record: JsonObject): Section[] {
  const description = describe(record, 'description');
  // Made of an opening and a body, and sent beside them; some keep only those.
  const parts = [describe(record, 'opening'), describe(record, 'descriptionBody')];
  return [
    ...(description.source === '' ? parts : [description]),
    ...listOwn(record.lists),
    describe(record, 'additional', 'Additional information'),
    describe(record, 'salaryDescription', 'Compensation'),
  ];
}

/** Every text comes twice, as HTML and plain; the HTML still knows its bullets. */
function describe(record: JsonObject, key: string, heading?: string): Section {
  return { heading, source: firstText(record[key], record[`${key}Plain`]) };
}

function listOwn(lists: unknown): Section[] {
  return (Array.isArray(lists) ? lists : [])
    .filter(isObject)
    .map(({ text, content }) => ({ heading: asText(text).trim(), source: asText(content), format: 'html' }));
}
