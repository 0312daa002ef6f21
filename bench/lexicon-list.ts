import { ProblemList } from '../src/compile/problems.js';
import type { ByWeight, Pair, TopicBody } from '../src/compile/schema.js';
import { readSources, type Sources } from '../src/compile/sources.js';

/** A heading with what stands under it. */
interface Chapter {
  readonly heading: string;
  readonly intro: readonly string[];
  readonly parts: readonly Part[];
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

const HEAD = `# What rolecall looks for

Made from \`lexicons/\` by \`npm run lexicons\`; to change a phrase, edit the YAML there. How to read it: _write_ stands for every form of the
verb (writes, wrote, written, writing), (a / b) for either, … for up to three words, and a last word for its plural, too. **3** could hardly
mean anything else, **2** usually means this, **1** leans this way. Words that \`npm run calibrate\` adds stand in \`lexicons/learned.yml\`.`;

/**
 * All that the lexicons of a folder look for, as Markdown.
 * @throws Error where the folder has slips
 */
export function listLexicon(folder: string): string {
  const list = new ProblemList();
  const sources = readSources(folder, list);
  if (!sources) throw new Error(`${folder} has slips: ${list.problems[0]!.message}`);
  const chapters = [
    ...sources.activities.map(listActivity),
    listOutside(sources),
    listClasses(sources),
    listSections(sources),
    listCues(sources),
    listTitles(sources),
    listLevels(sources),
    listSignals(sources),
    ...sources.roles.map(listRole),
  ];
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
  const texts = parts.map((part) => [`### ${part.heading}`, '', ...part.lines].join('\n'));
  return [`## ${heading}`, ...intro, ...texts].join('\n\n');
}

/** `~turn papers|ideas into code` as `_turn_ (papers / ideas) into code`. */
function writePhrase(phrase: string): string {
  return phrase.split(/\s+/).map(writePiece).join(' ');
}

function writePiece(piece: string): string {
  if (piece === '...') return '…';
  const words = piece.split('|').map((word) => escapeMarks(word.replace(/^~/, '')));
  const shown = piece.startsWith('~') ? words.map((word) => `_${word}_`) : words;
  return shown.length === 1 ? shown[0]! : `(${shown.join(' / ')})`;
}

function escapeMarks(word: string): string {
  return word.replace(/[\\`*_<>[\]#|]/g, '\\$&');
}

function writePhrases(phrases: readonly string[]): string {
  return phrases.map(writePhrase).join(' · ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listByWeight(phrases: ByWeight | undefined): string[] {
  return ([3, 2, 1] as const).flatMap((weight) =>
    phrases?.[weight] ? [`- **${weight}** ${writePhrases(phrases[weight])}`] : [],
  );
}

function listTopic(heading: string, { meaning, phrases, pairs }: TopicBody): Part {
  const joined = pairs ? [`- **Pairs** ${pairs.map(writePair).join(' · ')}`] : [];
  return { heading, lines: [meaning.trim(), '', ...listByWeight(phrases), ...joined] };
}

function writePair({ verbs, objects, weight }: Pair): string {
  const side = (classes: string | string[] | undefined): string => [classes ?? []].flat().join(' / ');
  return `${[side(verbs), side(objects)].join(' … ').trim()} (${weight})`;
}

function listExceptions(unless: readonly string[] | undefined, heading: string): Part[] {
  return unless
    ? [
        {
          heading,
          lines: ['These words mean something else, and yield nothing.', '', `- ${writePhrases(unless)}`],
        },
      ]
    : [];
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function listActivity({ data }: Sources['activities'][number]): Chapter {
  const { activity, meaning, topics, unless } = data;
  const name = capitalise(activity);
  const parts = topics.map((topic) => listTopic(`${name}: ${topic.topic.replaceAll('-', ' ')}`, topic));
  return {
    heading: name,
    intro: [meaning.trim()],
    parts: [...parts, ...listExceptions(unless, `${name}: exceptions`)],
  };
}

function listOutside({ outside: { data } }: Sources): Chapter {
  const parts = data.kinds.map((kind) => listTopic(`Outside: ${kind.name}`, kind));
  return {
    heading: 'Outside work',
    intro: [data.meaning.trim()],
    parts: [...parts, ...listExceptions(data.unless, 'Outside: exceptions')],
  };
}

function listClasses({ verbs, objects }: Sources): Chapter {
  const verbLines = Object.entries(verbs.data.verbs).map(
    ([name, { verbs: own, nouns }]) =>
      `- **${name}** ${writePhrases(own.map((verb) => `~${verb}`))}${nouns ? `; as nouns ${writePhrases(nouns)}` : ''}`,
  );
  const objectLines = objects
    .flatMap(({ data }) => Object.entries(data.objects))
    .map(([name, nouns]) => `- **${name}** ${writePhrases(nouns)}`);
  return {
    heading: 'Classes of words',
    intro: ['What the pairs above join: a verb with an object that follows it in the same clause.'],
    parts: [
      { heading: 'Verbs', lines: verbLines },
      { heading: 'Objects', lines: objectLines },
    ],
  };
}

function listSections({ sections: { data } }: Sources): Chapter {
  const parts = data.sections.map(({ kind, headings, looks }) => ({
    heading: `Section: ${kind}`,
    lines: [
      `${count(headings.length, 'heading')}.`,
      '',
      `- **Headings** ${writePhrases(headings)}`,
      ...listByWeight(looks),
    ],
  }));
  return { heading: 'Sections', intro: [data.meaning.trim()], parts };
}

function listCues({ cues: { data } }: Sources): Chapter {
  const parts = data.cues.map(({ cue, effect, reach, reason, phrases }) => ({
    heading: `Cue: ${cue.replaceAll('-', ' ')}`,
    lines: [
      `${reason} Effect: ${effect}; reach: ${reach}; ${count(phrases.length, 'phrase')}.`,
      '',
      `- ${writePhrases(phrases)}`,
    ],
  }));
  return { heading: 'Cues', intro: [data.meaning.trim()], parts };
}

function listTitles({ titles: { data } }: Sources): Chapter {
  const lines = data.titles.flatMap(({ titles, roles, hides }) => [
    `- **${roles.length > 0 ? roles.join(' or ') : 'none of the five'}** (${count(titles.length, 'title')})${hides ? ` ${hides.trim()}` : ''}: ${writePhrases(titles)}`,
  ]);
  return {
    heading: 'Titles',
    intro: [data.meaning.trim()],
    parts: [{ heading: 'What titles claim', lines }],
  };
}

function listLevels({ levels: { data } }: Sources): Chapter {
  const words = data.titles.map(
    ({ levels, words: own }) => `- **${levels.join(', ')}** ${writePhrases(own)}`,
  );
  const scopes = data.scope.map(({ level, phrases }) => ({
    heading: `Scope of ${level}`,
    lines: listByWeight(phrases),
  }));
  return {
    heading: 'Levels',
    intro: [data.meaning.trim()],
    parts: [{ heading: 'Level words in titles', lines: words }, ...scopes],
  };
}

function listSignals({ signals: { data } }: Sources): Chapter {
  const parts = data.signals.map(({ signal, value, phrases }) => ({
    heading: `Signal: ${signal} ${value}`,
    lines: listByWeight(phrases),
  }));
  return { heading: 'Signals', intro: [data.meaning.trim()], parts };
}

function listRole({ data }: Sources['roles'][number]): Chapter {
  const { role, name, meaning, profile } = data;
  const shares = profile
    ? Object.entries(profile)
        .map(([activity, share]) => `${share} % ${activity}`)
        .join(', ')
    : 'no profile';
  const side = (word: 'for' | 'against'): Part[] => {
    const lines = listByWeight(data[word]);
    return lines.length > 0 ? [{ heading: `Speaks ${word} ${role}`, lines }] : [];
  };
  return {
    heading: `${role}: ${name}`,
    intro: [`${meaning.trim()} (${shares})`],
    parts: [...side('for'), ...side('against')],
  };
}
