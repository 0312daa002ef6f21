import type { Chapter, Part, PhraseList } from '../lexicon/chapters.js';
import type { ByWeight, Pair, TopicBody } from './schema.js';
import type { Sources } from './sources.js';

/** All that the files of a lexicon look for, in the order in which people read it. */
export function listChapters(sources: Sources): Chapter[] {
  return [
    ...sources.activities.map(listActivity),
    listOutside(sources),
    listClasses(sources),
    listSections(sources),
    listCues(sources),
    listTitles(sources),
    listLevels(sources),
    listSignals(sources),
    ...sources.roles.map(listRole),
    ...listLearned(sources),
  ];
}

function list(
  phrases: readonly string[],
  name: string | null = null,
  note: string | null = null,
): PhraseList {
  return { name, note, phrases };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listByWeight(phrases: ByWeight | undefined): PhraseList[] {
  return ([3, 2, 1] as const).flatMap((weight) => {
    const own = phrases?.[weight];
    return own ? [list(own, `${weight}`)] : [];
  });
}

function listTopic(heading: string, { meaning, phrases, pairs }: TopicBody): Part {
  const joined = pairs ? [list(pairs.map(writePair), 'Pairs')] : [];
  return { heading, text: meaning.trim(), lists: [...listByWeight(phrases), ...joined] };
}

/** A pair as a phrase of two classes, with its weight. */
function writePair({ verbs, objects, weight }: Pair): string {
  const side = (classes: string | string[] | undefined): string => [classes ?? []].flat().join(' / ');
  return `${[side(verbs), side(objects)].join(' ... ').trim()} (${weight})`;
}

function listExceptions(unless: readonly string[] | undefined, heading: string): Part[] {
  if (!unless) return [];
  return [{ heading, text: 'These words mean something else, and yield nothing.', lists: [list(unless)] }];
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
    intro: meaning.trim(),
    parts: [...parts, ...listExceptions(unless, `${name}: exceptions`)],
  };
}

function listOutside({ outside: { data } }: Sources): Chapter {
  const parts = data.kinds.map((kind) => listTopic(`Outside: ${kind.name}`, kind));
  return {
    heading: 'Outside work',
    intro: data.meaning.trim(),
    parts: [...parts, ...listExceptions(data.unless, 'Outside: exceptions')],
  };
}

function listClasses({ verbs, objects }: Sources): Chapter {
  const verbLists = Object.entries(verbs.data.verbs).flatMap(([name, { verbs: own, nouns }]) => [
    list(
      own.map((verb) => `~${verb}`),
      name,
    ),
    ...(nouns ? [list(nouns, name, 'as a noun')] : []),
  ]);
  const objectLists = objects
    .flatMap(({ data }) => Object.entries(data.objects))
    .map(([name, nouns]) => list(nouns, name));
  return {
    heading: 'Classes of words',
    intro: 'What pairs join: a verb with an object that follows it in the same clause.',
    parts: [
      { heading: 'Verbs', text: null, lists: verbLists },
      { heading: 'Objects', text: null, lists: objectLists },
    ],
  };
}

function listSections({ sections: { data } }: Sources): Chapter {
  const parts = data.sections.map(({ kind, headings, looks }) => ({
    heading: `Section: ${kind}`,
    text: `${count(headings.length, 'heading')}.`,
    lists: [list(headings, 'Headings'), ...listByWeight(looks)],
  }));
  return { heading: 'Sections', intro: data.meaning.trim(), parts };
}

function listCues({ cues: { data } }: Sources): Chapter {
  const parts = data.cues.map(({ cue, effect, reach, reason, phrases }) => ({
    heading: `Cue: ${cue.replaceAll('-', ' ')}`,
    text: `${reason} Effect: ${effect}; reach: ${reach}; ${count(phrases.length, 'phrase')}.`,
    lists: [list(phrases)],
  }));
  return { heading: 'Cues', intro: data.meaning.trim(), parts };
}

function listTitles({ titles: { data } }: Sources): Chapter {
  const lists = data.titles.map(({ titles, roles, hides }) => {
    const note = [`(${count(titles.length, 'title')})`, ...(hides ? [hides.trim()] : [])].join(' ');
    return list(titles, roles.length > 0 ? roles.join(' or ') : 'none of the five', note);
  });
  return {
    heading: 'Titles',
    intro: data.meaning.trim(),
    parts: [{ heading: 'What titles claim', text: null, lists }],
  };
}

function listLevels({ levels: { data } }: Sources): Chapter {
  const words = data.titles.map(({ levels, words: own }) => list(own, levels.join(', ')));
  const scopes = data.scope.map(({ level, phrases }) => ({
    heading: `Scope of ${level}`,
    text: null,
    lists: listByWeight(phrases),
  }));
  return {
    heading: 'Levels',
    intro: data.meaning.trim(),
    parts: [{ heading: 'Level words in titles', text: null, lists: words }, ...scopes],
  };
}

function listSignals({ signals: { data } }: Sources): Chapter {
  const parts = data.signals.map(({ signal, value, phrases }) => ({
    heading: `Signal: ${signal} ${value}`,
    text: null,
    lists: listByWeight(phrases),
  }));
  return { heading: 'Signals', intro: data.meaning.trim(), parts };
}

function listRole({ data }: Sources['roles'][number]): Chapter {
  const { role, name, meaning, profile } = data;
  const shares = profile
    ? Object.entries(profile)
        .map(([activity, share]) => `${share} % ${activity}`)
        .join(', ')
    : 'no profile';
  const side = (word: 'for' | 'against'): Part[] => {
    const lists = listByWeight(data[word]);
    return lists.length > 0 ? [{ heading: `Speaks ${word} ${role}`, text: null, lists }] : [];
  };
  return {
    heading: `${role}: ${name}`,
    intro: `${meaning.trim()} (${shares})`,
    parts: [...side('for'), ...side('against')],
  };
}

function listLearned({ learned }: Sources): Chapter[] {
  if (!learned) return [];
  const { meaning, phrases } = learned.data;
  const intro = meaning.replace(/\s+/g, ' ').trim();
  return [
    { heading: 'Learned words', intro, parts: [{ heading: 'Words', text: null, lists: [list(phrases)] }] },
  ];
}
