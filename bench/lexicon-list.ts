import { listChapters } from '../src/compile/chapters.js';
import { ProblemList } from '../src/compile/problems.js';
import { readSources } from '../src/compile/sources.js';
import { type Chapter, type Part, type PhraseList, readPieces } from '../src/lexicon/chapters.js';

const HEAD = `# What rolecall looks for

Made from \`lexicons/\` by \`npm run lexicons\`; to change a phrase, edit the YAML there. How to read it: _write_ stands for every form of the
verb (writes, wrote, written, writing), (a / b) for either, … for up to three words, and a last word for its plural, too. **3** could hardly
mean anything else, **2** usually means this, **1** leans this way.`;

/**
 * All that the lexicons of a folder look for, as Markdown.
 * @throws Error where the folder has slips
 */
export function listLexicon(folder: string): string {
  const list = new ProblemList();
  const sources = readSources(folder, list);
  if (!sources) throw new Error(`${folder} has slips: ${list.problems[0]!.message}`);
  const chapters = listChapters(sources);
  return `${[HEAD, listContents(chapters), ...chapters.map(writeChapter)].join('\n\n')}\n`;
}

function listContents(chapters: readonly Chapter[]): string {
  const link = (heading: string, shown = heading): string => `[${shown}](#${anchorOf(heading)})`;
  const lines = chapters.map(({ heading, parts }) => {
    const below = parts.map((part) => link(part.heading, part.heading.replace(/^[^:]*: /, '')));
    return `- ${link(heading)}: ${below.join(', ')}`;
  });
  return ['## Contents', '', ...lines].join('\n');
}

/** As GitHub names a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function writeChapter({ heading, intro, parts }: Chapter): string {
  return [`## ${heading}`, intro, ...parts.map(writePart)].join('\n\n');
}

function writePart({ heading, text, lists }: Part): string {
  return [`### ${heading}`, ...(text ? ['', text] : []), '', ...lists.map(writeList)].join('\n');
}

function writeList({ name, note, phrases }: PhraseList): string {
  const words = phrases.map(writePhrase).join(' · ');
  if (name === null) return `- ${words}`;
  return `- **${name}** ${note ? `${note}: ` : ''}${words}`;
}

/** `~turn papers|ideas into code` as `_turn_ (papers / ideas) into code`. */
function writePhrase(phrase: string): string {
  return readPieces(phrase)
    .map((piece) => {
      if (piece === null) return '…';
      const words = piece.words.map(escapeMarks).map((word) => (piece.isVerb ? `_${word}_` : word));
      return words.length === 1 ? words[0]! : `(${words.join(' / ')})`;
    })
    .join(' ');
}

function escapeMarks(word: string): string {
  return word.replace(/[\\`*_<>[\]#|]/g, '\\$&');
}
