import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importBuilt } from '../speed/built.js';
import type { Shot } from './drive.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** One posting in so many is a long one. */
const LONG_ONE_IN = 100;
const LONG = 100_000;

/** Our own postings as requests, short and long, in an order that never changes; each with the report that has to come. */
export async function makeShots(): Promise<Shot[]> {
  const reply = await loadReply();
  const texts = [...readExamples(), ...readGolden()];
  const short = texts.map((text) => toShot(text, reply));
  const long = toShot(lengthen(texts[0]!), reply);
  return Array.from({ length: LONG_ONE_IN }, (_, i) =>
    i === LONG_ONE_IN / 2 ? long : short[(i * 7) % short.length]!,
  );
}

/** For a server that gives back what it was sent. */
export function echoing(shots: readonly Shot[]): Shot[] {
  return shots.map(({ body }) => ({ body, expected: body }));
}

function toShot(text: string, reply: (text: string) => string): Shot {
  return { body: Buffer.from(JSON.stringify({ text })), expected: Buffer.from(reply(text)) };
}

/** What the API has to answer, made without the server. */
async function loadReply(): Promise<(text: string) => string> {
  const { loadLexicon, loadAdvice, readPasted, analyze, advise } =
    await importBuilt<typeof import('../../src/index.js')>('index.js');
  const [lexicon, data] = [loadLexicon(), loadAdvice()];
  return (text) => {
    const posting = readPasted({ text }, lexicon);
    const report = analyze(posting, lexicon);
    const advice = report.ranking === null ? {} : { advice: advise(report, posting, data, lexicon) };
    return JSON.stringify({ ...report, ...advice });
  };
}

function readExamples(): string[] {
  const names = readdirSync(`${ROOT}examples`).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(`${ROOT}examples/${name}`, 'utf8'));
}

function readGolden(): string[] {
  const folder = `${ROOT}tests/golden`;
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = readdirSync(`${folder}/${name}`).find((each) => each.startsWith('posting.'))!;
      return readFileSync(`${folder}/${name}/${file}`, 'utf8');
    });
}

/** The sentences of a posting again and again, each time with another number, so that no two are the same. */
function lengthen(text: string): string {
  const [title, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  let long = `${title}\n\nWhat you will do\n`;
  for (let i = 0; long.length < LONG; i++) long += `- ${lines[i % lines.length]} This is for team ${i}.\n`;
  return long;
}
