import type { Entry, Lexicon, Topic } from '../lexicon/types.js';
import { ACTIVITIES } from '../types.js';
import { hang, WIDTH, wrap } from './layout.js';
import type { Style } from './style.js';

/** What can be listed: the four activities, and work that is none of them. */
export const LISTED = [...ACTIVITIES, 'outside'] as const;
export type Listed = (typeof LISTED)[number];

export interface ListedTopic {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
}

type Looked = Pick<Lexicon, 'entries' | 'groups'>;

export function listTopics({ entries, groups }: Looked, listed: Listed): ListedTopic[] {
  return groups.topics.flatMap((topic, group) => {
    if ((topic.activity ?? 'outside') !== listed) return [];
    return [{ topic, entries: entries.filter((entry) => entry.layer === 'work' && entry.group === group) }];
  });
}

/** What is looked for, as topics. */
export function renderLexicon(lexicon: Looked, style: Style): string {
  const parts = LISTED.map((listed) => {
    const topics = listTopics(lexicon, listed);
    const count = topics.reduce((sum, { entries }) => sum + entries.length, 0);
    const lines = topics.flatMap(({ topic }) => hang('  ', `${shortName(topic)}: ${topic.meaning}`));
    return [
      style.strong(listed) + style.faint(`  ${count} entries in ${topics.length} topics`),
      ...lines,
    ].join('\n');
  });
  return `${parts.join('\n\n')}\n\n${style.faint('All phrases of one: rolecall lexicon engineering')}\n`;
}

const WEIGHT_WORDS: Readonly<Record<number, string>> = {
  3: 'could hardly mean anything else',
  2: 'usually this',
  1: 'leans this way',
};

/** Every phrase of some topics, strongest first. */
export function renderTopics(topics: readonly ListedTopic[], style: Style): string {
  return `${topics.map((listed) => renderTopic(listed, style).join('\n')).join('\n\n')}\n`;
}

function renderTopic({ topic, entries }: ListedTopic, style: Style): string[] {
  const weights = [...new Set(entries.map(({ weight }) => weight))].sort((a, b) => b - a);
  const lists = weights.flatMap((weight) => {
    const phrases = entries.filter((entry) => entry.weight === weight);
    const label = `  ${weight}  ${WEIGHT_WORDS[weight] ?? ''}`.trimEnd();
    // A phrase is a line, however long, so that the list can be searched by line.
    return [style.faint(label), ...phrases.map(({ id }) => `     ${id}`)];
  });
  return [style.strong(shortName(topic)), ...wrap(topic.meaning, WIDTH), ...lists];
}

/** `engineering/model-serving` is `model serving` under its heading. */
function shortName({ id }: Topic): string {
  return id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');
}
