import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '../src/compile/compile.js';
import { linkLexicon } from '../src/lexicon/link.js';
import type { Lexicon } from '../src/lexicon/types.js';
import { match } from '../src/stages/match.js';
import { parse } from '../src/stages/parse.js';
import { weigh } from '../src/stages/weigh.js';

/** `npm run coverage:lexicon -- FOLDER`: in how many sentences that read like duties something of the lexicon fires. */
const FILES = ['more.postings.jsonl', 'dev.postings.jsonl'];
const EXAMPLES = 25;

interface Coverage {
  duties: number;
  found: number;
  readonly silent: string[];
}

function cover(text: string, lexicon: Lexicon, coverage: Coverage): void {
  const document = parse(text, lexicon);
  const weighed = weigh(document, match(document, lexicon), lexicon);
  const found = new Set(
    weighed.matches
      .filter(({ entry }) => lexicon.entries[entry]!.layer === 'work')
      .map(({ sentence }) => sentence),
  );
  weighed.zones.forEach(({ duty }, s) => {
    if (duty < 0.5) return;
    coverage.duties++;
    if (found.has(s)) coverage.found++;
    else coverage.silent.push(text.slice(document.sentences[s]!.start, document.sentences[s]!.end));
  });
}

/** Spread over the whole list, the same each time. */
function sample(sentences: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(sentences.length / EXAMPLES));
  return sentences.filter((_, i) => i % step === 0).slice(0, EXAMPLES);
}

const folder = process.argv[2] ?? 'bench/postings';
const file = FILES.map((name) => join(folder, name)).find(existsSync);
if (file === undefined) {
  console.error(`No ${FILES.join(' or ')} in ${folder}.`);
  process.exitCode = 2;
} else {
  const lexicon = linkLexicon(compileLexicon('lexicons'));
  const coverage: Coverage = { duties: 0, found: 0, silent: [] };
  for (const line of readFileSync(file, 'utf8').split('\n'))
    if (line.trim() !== '') cover((JSON.parse(line) as { text: string }).text, lexicon, coverage);
  console.log(
    `${file}: something fires in ${coverage.found} of ${coverage.duties} duty sentences, ${((100 * coverage.found) / coverage.duties).toFixed(1)} %`,
  );
  console.log('\nSome of those in which nothing does:');
  for (const sentence of sample(coverage.silent)) console.log(`- ${sentence.slice(0, 140)}`);
}
