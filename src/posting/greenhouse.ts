import { asName, asText, firstText } from './json.js';
import type { Shape } from './shape.js';

/** A job of Greenhouse's job board API. Its text is HTML with the entities escaped, and comes only if asked for. */
export const greenhouse: Shape = {
  fits: (record) => 'absolute_url' in record && ('content' in record || 'internal_job_id' in record),
  read: (record) => {
    const id = asText(record.id);
    if (record.content === undefined)
      return { problem: 'it comes without its text: ask the job board for it with ?content=true', id };
    const departments = Array.isArray(record.departments) ? record.departments : [];
    return {
      text: asText(record.content),
      format: 'html',
      title: asText(record.title),
      company: asText(record.company_name),
      team: firstText(...departments.map(asName)),
      id,
    };
  },
};
