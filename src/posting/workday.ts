import { asName, asText, firstText, isObject } from './json.js';
import type { Shape } from './shape.js';

/** A posting as Workday's career sites send it to the browser. Their lists hold no texts. */
export const workday: Shape = {
  fits: (record) => isObject(record.jobPostingInfo) || ('externalPath' in record && 'bulletFields' in record),
  read: (record) => {
    const { jobPostingInfo: info } = record;
    if (!isObject(info))
      return {
        problem: 'it comes without its text ("jobPostingInfo"): ask Workday for each posting by its path',
        id: asText(record.externalPath),
      };
    return {
      text: asText(info.jobDescription),
      title: asText(info.title),
      company: asName(record.hiringOrganization),
      id: firstText(info.jobReqId, info.jobPostingId, info.id),
    };
  },
};
