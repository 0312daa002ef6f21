import { compileLexicon } from '../src/compile/compile.js';
import { linkLexicon } from '../src/lexicon/link.js';
import type { Lexicon } from '../src/lexicon/types.js';
import { readText } from '../src/posting/text.js';
import { match } from '../src/stages/match.js';
import { mix } from '../src/stages/mix.js';
import { parse } from '../src/stages/parse.js';
import { role } from '../src/stages/role.js';
import { weigh } from '../src/stages/weigh.js';
import { ACTIVITIES } from '../src/types.js';
import { readLabelled } from './labelled.js';
import { VARIANTS } from './variants.js';

/** `npm run bench:robustness`: how far shares move when a posting comes in other clothes, and in how many they move further than they may. */
function read(text: string, lexicon: Lexicon) {
  const document = parse(text, lexicon);
  const reading = mix(weigh(document, match(document, lexicon), lexicon), lexicon);
  return { mix: reading.mix, role: role(reading, lexicon).ranking[0]!.role };
}

const lexicon = linkLexicon(compileLexicon('lexicons'));
const texts = readLabelled('bench/postings').map(({ posting }) => posting.text);
console.log(
  `${texts.length} self-written postings\n${'VARIANT'.padEnd(36)}${'median'.padStart(8)}${'worst'.padStart(8)}${'over'.padStart(8)}${'role'.padStart(8)}`,
);
for (const { name, most, apply } of VARIANTS) {
  const moves = texts.map((text) => {
    const before = read(readText(text), lexicon);
    const after = read(readText(apply(text)), lexicon);
    const move = Math.max(
      ...ACTIVITIES.map((activity) => 100 * Math.abs(before.mix[activity] - after.mix[activity])),
    );
    return { move, flipped: before.role !== after.role };
  });
  const sorted = moves.map(({ move }) => move).sort((a, b) => a - b);
  const over = most === null ? '-' : moves.filter(({ move }) => move > most).length;
  const flipped = moves.filter((one) => one.flipped).length;
  console.log(
    `${name.padEnd(36)}${sorted[Math.floor(sorted.length / 2)]!.toFixed(2).padStart(8)}${sorted.at(-1)!.toFixed(2).padStart(8)}${String(over).padStart(8)}${String(flipped).padStart(8)}`,
  );
}
