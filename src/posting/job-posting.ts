import { extractText } from './html.js';
import { asName, asText, firstText, isObject, type JsonObject } from './json.js';
import type { Pasted } from './posting.js';
import { joinSections, type Section, sectionSource } from './sections.js';
import type { Shape } from './shape.js';

/** The properties of a JobPosting that hold parts of its text, in the order of a posting, with what they are called. */
const PARTS = {
  description: undefined,
  responsibilities: 'Responsibilities',
  qualifications: 'Qualifications',
  skills: 'Skills',
  experienceRequirements: 'Experience',
  educationRequirements: 'Education',
  jobBenefits: 'Benefits',
  employerOverview: 'About the company',
} as const;

/**
 * A JobPosting as schema.org defines it (https://schema.org/JobPosting), which most job pages hold for search engines: as it is, or
 * the only one in the JSON-LD of a page.
 */
export const jobPosting: Shape = {
  fits: (record) => findJobPostings(record).length === 1,
  read: (record) => readJobPosting(findJobPostings(record)[0]!),
};

/** Where JSON-LD keeps things inside things. */
const CONTAINERS = ['@graph', 'mainEntity', 'itemListElement', 'item'] as const;
/** A list inside a page inside a graph; beyond it, nobody keeps postings. */
const DEEPEST = 6;

/** Every JobPosting in a JSON-LD document, wherever it is kept. */
export function findJobPostings(node: unknown, depth = 0): JsonObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(node)) return node.flatMap((one) => findJobPostings(one, depth + 1));
  if (!isObject(node)) return [];
  if (typesOf(node).includes('JobPosting')) return [node];
  return CONTAINERS.flatMap((key) => findJobPostings(node[key], depth + 1));
}

export function readJobPosting(record: JsonObject): Pasted {
  return {
    text: joinSections(listParts(record)),
    format: 'plain',
    title: decode(firstText(record.title, record.name)),
    company: decode(asName(record.hiringOrganization)),
    id: readIdentifier(record),
  };
}

/** The types of a node, whether they are written in full (`https://schema.org/JobPosting`) or not. */
function typesOf(node: JsonObject): string[] {
  return [node['@type']].flat().map((type) => asText(type).replace(/^.*[/:#]/, ''));
}

function listParts(record: JsonObject): Section[] {
  return Object.entries(PARTS).map(([key, heading]) => ({ heading, source: sectionSource(record[key]) }));
}

/** A plain value, or a PropertyValue whose name is the company and whose value is the id. */
function readIdentifier({ identifier, url }: JsonObject): string {
  return firstText(isObject(identifier) ? identifier.value : identifier, url);
}

/** Names often hold entities, as if they stood in the page. */
function decode(name: string): string {
  return extractText(name);
}
