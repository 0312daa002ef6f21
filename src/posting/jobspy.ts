import { hasMarkup } from './elements.js';
import { asText } from './json.js';
import type { Shape } from './shape.js';

/**
 * A row of JobSpy, a scraper of several job sites. It writes the text as Markdown unless told otherwise, and leaves it empty
 * where a site shows none in its lists.
 */
export const jobSpy: Shape = {
  fits: (record) => 'job_url_direct' in record && 'site' in record && 'description' in record,
  read: (record) => {
    const text = asText(record.description);
    return {
      text,
      format: hasMarkup(text) ? undefined : 'markdown',
      title: asText(record.title),
      company: asText(record.company),
      id: asText(record.id),
    };
  },
};
