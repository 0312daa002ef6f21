import { asName, asText, firstText, isObject, type JsonObject } from './json.js';
import { joinSections, type Section } from './sections.js';
import type { Shape } from './shape.js';

/** The sections of an advertisement, in its order, with what they are called here. */
const SECTIONS = {
  companyDescription: 'About the company',
  jobDescription: 'Job description',
  qualifications: 'Qualifications',
  additionalInformation: 'Additional information',
} as const;

/** A posting of SmartRecruiters' posting API. Its lists hold no texts. */
export const smartRecruiters: Shape = {
  fits: (record) =>
    isObject(record.jobAd) || ('releasedDate' in record && ('ref' in record || 'refNumber' in record)),
  read: (record) => {
    const id = asText(record.id);
    const sections = isObject(record.jobAd) ? record.jobAd.sections : undefined;
    if (!isObject(sections))
      return {
        problem: 'it comes without its text ("jobAd"): ask SmartRecruiters for each posting by its id',
        id,
      };
    return {
      text: joinSections(listSections(sections)),
      format: 'plain',
      title: firstText(record.name, record.title),
      company: asName(record.company),
      team: firstText(asName(record.department), asName(record.function)),
      id,
    };
  },
};

/** Companies call the sections what they like, in any language; what each is for is certain. */
function listSections(sections: JsonObject): Section[] {
  return Object.entries(SECTIONS).map(([key, heading]) => {
    const section = sections[key];
    return { heading, source: isObject(section) ? asText(section.text) : '' };
  });
}
