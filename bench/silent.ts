import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../src/lexicon/types.js';
import { match } from '../src/stages/match.js';
import { listWeighed } from '../src/stages/matches.js';
import { parse } from '../src/stages/parse.js';
import { weigh } from '../src/stages/weigh.js';

const FILES = ['more.postings.jsonl', 'dev.postings.jsonl'];

/** Sentences that read like duties: how many there are, and those in which nothing of the lexicon fires. */
export interface Coverage {
  readonly file: string;
  readonly duties: number;
  /** By posting, so that what many employers say can be told from what one says often. */
  readonly silent: readonly { readonly posting: number; readonly sentence: string }[];
}

/**
 * Looks at the postings of a folder, preferring those without labels.
 * @throws Error where the folder has none
 */
export function findSilent(folder: string, lexicon: Lexicon): Coverage {
  const file = FILES.map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) throw new Error(`No ${FILES.join(' or ')} in ${folder}.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const texts = lines
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  let duties = 0;
  const silent = texts.flatMap((text, posting) => {
    const document = parse(text, lexicon);
    const { matches, zones } = weigh(document, match(document, lexicon), lexicon);
    const found = new Set(
      listWeighed(matches)
        .filter(({ entry }) => lexicon.entries[entry]!.layer === 'work')
        .map(({ sentence }) => sentence),
    );
    return document.sentences.flatMap(({ start, end }, s) => {
      if (zones[s]!.duty < 0.5) return [];
      duties++;
      return found.has(s) ? [] : [{ posting, sentence: text.slice(start, end).trim() }];
    });
  });
  return { file, duties, silent };
}
