import { AutomatonBuilder } from '../lexicon/automaton.js';
import type { Entry, Groups, Layer, PairRule } from '../lexicon/types.js';
import type { Inflector } from './inflector.js';
import { expandPhrase, GAP, type Slots, WordCollector } from './phrase.js';
import type { Path, ProblemList } from './problems.js';

/** Where something is written, so that a slip can be pointed at. */
export interface Place {
  readonly source: { readonly file: string; lineOf(path: Path): number };
  readonly path: Path;
}

type GroupLists = { -readonly [Name in keyof Groups]: Groups[Name][number][] };

/** Within these layers one phrase may belong to several groups: a verb to two classes, a cue to two roles. */
const SHARED_LAYERS: ReadonlySet<Layer> = new Set(['verb', 'object', 'role']);

/** The layers whose phrases claim their words from one another, across all files. */
function claimOf(layer: Layer): string {
  return layer === 'except' ? 'work' : layer;
}

/** Why a phrase would find nothing, and what to write instead; null where it finds something. */
function flawOf(forms: readonly Slots[]): { wrong: string; remedy: string } | null {
  const isGap = (slot: Slots[number] | undefined): boolean => slot === null;
  if (forms.length === 0 || forms.some((form) => form.every(isGap)))
    return { wrong: 'holds no word', remedy: 'Write the words to look for, or take it out.' };
  if (forms.some((form) => isGap(form[0]) || isGap(form.at(-1))))
    return { wrong: 'begins or ends with a gap', remedy: 'Put words on both sides of it, or take it out.' };
  if (forms.some((form) => form.some((slot, i) => isGap(slot) && isGap(form[i + 1]))))
    return { wrong: 'has two gaps together', remedy: 'Put words between them, or leave one of them.' };
  return null;
}

/** Gathers entries, groups and phrases from all files into the lists of a CompiledLexicon. */
export class LexiconBuilder {
  readonly groups: GroupLists = {
    topics: [],
    verbs: [],
    objects: [],
    sections: [],
    cues: [],
    titles: [],
    titleLevels: [],
    scopes: [],
    signals: [],
    roleCues: [],
  };
  readonly entries: Entry[] = [];
  readonly automaton = new AutomatonBuilder();
  readonly pairs: PairRule[] = [];
  readonly collector = new WordCollector();
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly list: ProblemList,
    readonly inflector: Inflector,
  ) {}

  /** The sequences of words that a phrase finds. */
  expand(phrase: string, last?: 'noun' | 'as-written'): Slots[] {
    return expandPhrase(phrase, this.collector, this.inflector, last);
  }

  addGroup<Name extends keyof Groups>(name: Name, group: Groups[Name][number]): number {
    (this.groups[name] as Groups[Name][number][]).push(group);
    return this.groups[name].length - 1;
  }

  addEntry(entry: Entry): number {
    this.entries.push(entry);
    return this.entries.length - 1;
  }

  /** Adds a phrase as an entry of its own. */
  addPhrase(layer: Layer, group: number, weight: number, phrase: string, place: Place): void {
    if (!this.claim(layer, group, phrase, place)) return;
    const entry = this.addEntry({ id: phrase.replaceAll('~', ''), layer, group, weight });
    this.addForms(entry, this.expand(phrase, layer === 'look' ? 'as-written' : 'noun'), place, phrase);
  }

  addForms(entry: number, forms: readonly Slots[], place: Place, phrase: string, nominal = false): void {
    const flaw = flawOf(forms);
    if (flaw) {
      this.list.add(place.source, place.path, `“${phrase}” ${flaw.wrong}.`, flaw.remedy);
      return;
    }
    for (const form of forms) {
      const slots = form.map((words) => words?.map((word) => this.collector.number(word)) ?? null);
      this.automaton.add(slots, entry, nominal);
    }
  }

  /** Takes the phrase for its layer, or reports where it already stands. */
  private claim(layer: Layer, group: number, phrase: string, place: Place): boolean {
    const words = phrase
      .replaceAll('…', GAP)
      .split(/\s+/)
      .map((piece) => this.wordsOf(piece));
    const owner = SHARED_LAYERS.has(layer) ? `${layer}/${group}` : claimOf(layer);
    const key = `${owner}:${words.join(' ')}`;
    const taken = this.places.get(key);
    if (taken === undefined) {
      this.places.set(key, place);
      return true;
    }
    const where = `${taken.source.file}:${taken.source.lineOf(taken.path)}`;
    this.list.add(
      place.source,
      place.path,
      `“${phrase}” already stands in ${where}.`,
      'Keep it where it fits better and take it out here.',
    );
    return false;
  }

  private wordsOf(piece: string): string {
    if (piece === GAP) return GAP;
    return piece
      .split('|')
      .map((word) => this.collector.split(word).join(' '))
      .join(' or ');
  }
}
