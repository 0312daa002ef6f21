import { asText, firstText } from './json.js';
import type { Shape } from './shape.js';

/** A job of Ashby's job board API, which lists jobs that the board does not show, too. */
export const ashby: Shape = {
  fits: (record) =>
    ('descriptionHtml' in record || 'descriptionPlain' in record) &&
    ('isListed' in record || 'jobUrl' in record),
  read: (record) => {
    const id = asText(record.id);
    if (record.isListed === false)
      return {
        problem:
          'it is not listed on its job board ("isListed" is false), so it is left out. ' +
          'To read such postings all the same: --map text=descriptionPlain',
        id,
      };
    return {
      text: firstText(record.descriptionHtml, record.descriptionPlain),
      title: asText(record.title),
      team: firstText(record.team, record.department),
      id,
    };
  },
};
