import type { Lexicon } from './lexicon/types.js';
import { describeReading, describeRefusal } from './report.js';
import { admit, admitDocument } from './stages/admit.js';
import { match } from './stages/match.js';
import { mix } from './stages/mix.js';
import { parse } from './stages/parse.js';
import { role } from './stages/role.js';
import { title } from './stages/title.js';
import { weigh } from './stages/weigh.js';
import type { Posting, Report } from './types.js';

export interface AnalyzeOptions {
  /** Leaves out evidence, sections and flip, which cost most to find. */
  readonly brief?: boolean;
}

/**
 * Reads one posting. The same posting always gives the same report; its title enters only into `title` and `verdict`.
 * Never throws for what a posting says: a text that cannot be read gives a report that says what to do.
 */
export function analyze(posting: Posting, lexicon: Lexicon, { brief = false }: AnalyzeOptions = {}): Report {
  const claim = posting.title === undefined ? null : title(posting.title, lexicon);
  const refused = admit(posting.text);
  if (refused) return describeRefusal(refused, claim, lexicon);

  const document = parse(posting.text, lexicon);
  const matches = match(document, lexicon);
  const unfit = admitDocument(document, matches, lexicon);
  if (unfit) return describeRefusal(unfit, claim, lexicon);

  const weighed = weigh(document, matches, lexicon);
  const reading = mix(weighed, lexicon);
  const ranked = role(reading, lexicon);
  return describeReading({ claim, weighed, reading, ranked, brief }, lexicon);
}
