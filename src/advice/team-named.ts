import { mentions } from './mentioned.js';
import { type Subject, tidyName } from './subject.js';

/** `the Inference team`, `Team Maps`; a name is written with a capital. */
const NAMED =
  /(?:\b[Tt]he|\b[Oo]ur)\s+(?:\p{Lu}[\p{L}\p{N}&/+-]*\s+){1,4}(?:[Tt]eam|[Gg]roup)\b|\bTeam:\s*\S/u;

/** What stands behind a comma of a title and is no team: levels, terms of work, places of a kind. */
const NO_TEAM =
  /^(?:(?:i{1,3}|iv|v|vi|l?\d+|e\d|ic\d|junior|senior|staff|principal|lead|mid|level|intern|internship|new grad|graduate|phd|ph\.d\.?|msc?|remote|hybrid|onsite|on-site|full[- ]time|part[- ]time|contract|permanent|fixed[- ]term|[a-z]{2}|usa?|uk|20\d\d|\W)(?!\w)\s*)+$/i;

/** Whether posting, text or title says which team it is. */
export function namesTeam(subject: Subject): boolean {
  const { team, posting, data } = subject;
  if (team !== null || namesTeamInTitle(subject)) return true;
  const phrases = data.mentions.find(({ id }) => id === 'team')?.phrases ?? [];
  return mentions(posting.text, phrases) || NAMED.test(posting.text);
}

/** `Applied Scientist, Maps`. */
function namesTeamInTitle({ report: { title } }: Subject): boolean {
  const behind = (tidyName(title?.text) ?? '').split(/,\s+|\s[-–—]\s/).slice(1);
  return behind.some((part) => part !== '' && !NO_TEAM.test(part));
}
