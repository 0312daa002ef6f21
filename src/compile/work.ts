import type { Activity } from '../types.js';
import type { LexiconBuilder, Place } from './builder.js';
import type { Path, ProblemList, Source } from './problems.js';
import type { ByWeight, Pair, TopicBody } from './schema.js';

interface VerbClass {
  readonly verbs: string[];
  readonly nouns?: string[] | undefined;
}

/** Adds phrases given as `{ 3: […], 2: […] }`. */
export function addByWeight(
  phrases: ByWeight | undefined,
  path: Path,
  add: (phrase: string, weight: number, path: Path) => void,
): void {
  for (const weight of [3, 2, 1] as const)
    phrases?.[weight]?.forEach((phrase, index) => {
      add(phrase, weight, [...path, weight, index]);
    });
}

export function addVerbs(
  builder: LexiconBuilder,
  source: Source<{ verbs: Record<string, VerbClass> }>,
): void {
  for (const [name, { verbs, nouns }] of Object.entries(source.data.verbs)) {
    const group = builder.addGroup('verbs', name);
    const entry = builder.addEntry({ id: name, layer: 'verb', group, weight: 0 });
    verbs.forEach((verb, index) => {
      addVerb(builder, entry, verb, { source, path: ['verbs', name, 'verbs', index] });
    });
    nouns?.forEach((noun, index) => {
      const place = { source, path: ['verbs', name, 'nouns', index] };
      builder.addForms(entry, builder.expand(noun), place, noun, true);
    });
  }
}

function addVerb(builder: LexiconBuilder, entry: number, verb: string, place: Place): void {
  const { all, gerund } = builder.inflector.verb(verb);
  for (const form of all) {
    const forms = builder.expand(form, 'as-written');
    builder.addForms(entry, forms, place, verb, form === gerund);
  }
}

export function addObjects(
  builder: LexiconBuilder,
  sources: readonly Source<{ objects: Record<string, string[]> }>[],
): void {
  for (const source of sources)
    for (const [name, nouns] of Object.entries(source.data.objects)) {
      const known = builder.groups.objects.indexOf(name);
      const group = known === -1 ? builder.addGroup('objects', name) : known;
      nouns.forEach((noun, index) => {
        builder.addPhrase('object', group, 0, noun, { source, path: ['objects', name, index] });
      });
    }
}

/** Adds the phrases and pairs of one topic. */
export function addTopic(
  builder: LexiconBuilder,
  list: ProblemList,
  place: Place,
  id: string,
  name: string,
  activity: Activity | null,
  body: TopicBody,
): void {
  const topic = builder.addGroup('topics', { id, activity, name, meaning: body.meaning });
  addByWeight(body.phrases, [...place.path, 'phrases'], (phrase, weight, path) => {
    builder.addPhrase('work', topic, weight, phrase, { source: place.source, path });
  });
  body.pairs?.forEach((pair, index) => {
    addPair(builder, list, topic, pair, { source: place.source, path: [...place.path, 'pairs', index] });
  });
}

function addPair(builder: LexiconBuilder, list: ProblemList, topic: number, pair: Pair, place: Place): void {
  const verbs = classNumbers(builder.groups.verbs, pair.verbs, 'verb', list, place);
  const objects = classNumbers(builder.groups.objects, pair.objects, 'object', list, place);
  for (const verb of verbs)
    for (const object of objects) {
      const taken = builder.pairs.find((rule) => rule[0] === verb && rule[1] === object);
      const name = pairName(builder, verb, object);
      if (taken) {
        const owner = builder.groups.topics[builder.entries[taken[2]]!.group]!.id;
        list.add(
          place.source,
          place.path,
          `The pair “${name}” already stands in ${owner}.`,
          'Keep it in one topic.',
        );
      } else {
        const entry = builder.addEntry({ id: name, layer: 'work', group: topic, weight: pair.weight });
        builder.pairs.push([verb, object, entry]);
      }
    }
}

function pairName(builder: LexiconBuilder, verb: number, object: number): string {
  return [builder.groups.verbs[verb], builder.groups.objects[object]]
    .map((name) => name ?? '')
    .join(' … ')
    .trim();
}

/** -1 stands for the side that a pair leaves out. */
function classNumbers(
  known: readonly string[],
  wanted: string | string[] | undefined,
  side: string,
  list: ProblemList,
  place: Place,
): number[] {
  if (wanted === undefined) return [-1];
  return [wanted].flat().flatMap((name) => {
    const number = known.indexOf(name);
    if (number !== -1) return [number];
    list.add(place.source, place.path, `There is no ${side} class “${name}”.`, `Known: ${known.join(', ')}.`);
    return [];
  });
}
