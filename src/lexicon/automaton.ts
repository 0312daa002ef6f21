import { BREAK, type Tokens } from './tokens.js';

/** How many words a `...` in a phrase may stand for. */
export const LONGEST_GAP = 3;

/** A phrase that ends at a node: its entry, and whether its verb is a noun or an -ing form. */
export interface Terminal {
  readonly entry: number;
  readonly nominal: boolean;
}

/** A phrase found: tokens `first` up to but not including `last`. */
export interface PhraseHit extends Terminal {
  readonly first: number;
  readonly last: number;
}

/**
 * All phrases of all layers as one trie over word numbers, in typed arrays.
 * Node 0 is the root. Edges stand in an open-addressed hash table of (node, word) → node.
 */
export interface Automaton {
  readonly mask: number;
  readonly edgeNodes: Int32Array;
  readonly edgeWords: Int32Array;
  readonly edgeTargets: Int32Array;
  /** The node behind a `...`, 0 where none follows. */
  readonly gaps: Int32Array;
  /** Terminals of node n stand in `terminals` from `firstTerminal[n]` to `firstTerminal[n + 1]`, as entry * 2 + nominal. */
  readonly firstTerminal: Int32Array;
  readonly terminals: Int32Array;
}

const GAP = -1;

function hashEdge(node: number, word: number): number {
  return Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
}

/** Collects phrases and packs them. */
export class AutomatonBuilder {
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly ends: number[][] = [[]];

  /**
   * @param slots for each place the words that may stand there; `null` for a gap
   * @param entry the entry that the phrase belongs to
   */
  add(slots: readonly (readonly number[] | null)[], entry: number, nominal: boolean): void {
    this.extend(0, slots, 0, entry * 2 + (nominal ? 1 : 0));
  }

  private extend(node: number, slots: readonly (readonly number[] | null)[], at: number, terminal: number): void {
    const slot = slots[at];
    if (slot === undefined) {
      if (!this.ends[node]!.includes(terminal)) this.ends[node]!.push(terminal);
      return;
    }
    for (const word of slot ?? [GAP]) this.extend(this.child(node, word), slots, at + 1, terminal);
  }

  private child(node: number, word: number): number {
    const known = this.children[node]!.get(word);
    if (known !== undefined) return known;
    const created = this.children.length;
    this.children.push(new Map());
    this.ends.push([]);
    this.children[node]!.set(word, created);
    return created;
  }

  build(): Automaton {
    const count = this.children.length;
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    const automaton = {
      mask: size - 1,
      edgeNodes: new Int32Array(size).fill(-1),
      edgeWords: new Int32Array(size),
      edgeTargets: new Int32Array(size),
      gaps: new Int32Array(count),
      firstTerminal: new Int32Array(count + 1),
      terminals: Int32Array.from(this.ends.flat()),
    };
    this.children.forEach((edges, node) => {
      automaton.firstTerminal[node + 1] = automaton.firstTerminal[node]! + this.ends[node]!.length;
      for (const [word, target] of edges) {
        if (word === GAP) automaton.gaps[node] = target;
        else insertEdge(automaton, node, word, target);
      }
    });
    return automaton;
  }
}

function insertEdge(automaton: Automaton, node: number, word: number, target: number): void {
  let bucket = hashEdge(node, word) & automaton.mask;
  while (automaton.edgeNodes[bucket] !== -1) bucket = (bucket + 1) & automaton.mask;
  automaton.edgeNodes[bucket] = node;
  automaton.edgeWords[bucket] = word;
  automaton.edgeTargets[bucket] = target;
}

/** The node that `word` leads to from `node`, or -1. */
export function followEdge(automaton: Automaton, node: number, word: number): number {
  const { edgeNodes, edgeWords, edgeTargets, mask } = automaton;
  for (let bucket = hashEdge(node, word) & mask; ; bucket = (bucket + 1) & mask) {
    const from = edgeNodes[bucket]!;
    if (from === -1) return -1;
    if (from === node && edgeWords[bucket] === word) return edgeTargets[bucket]!;
  }
}

/**
 * Every phrase that starts at a token of `first` up to `last`, of every layer and length, in order of its start.
 * Words of one phrase touch; inside a `...` commas may stand. A line break inside the range does not part words,
 * since whoever gives the range has decided that it is one sentence.
 */
export function findPhrases(automaton: Automaton, tokens: Tokens, first: number, last: number): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let start = first; start < last; start++) {
    if (tokens.words[start] !== 0) walk(automaton, tokens, 0, start, start, last, hits);
  }
  return hits;
}

function walk(
  automaton: Automaton,
  tokens: Tokens,
  from: number,
  start: number,
  at: number,
  last: number,
  hits: PhraseHit[],
): void {
  let node = from;
  for (let next = at; next < last; next++) {
    if (next > at && !touches(tokens, next)) return;
    const word = tokens.words[next]!;
    node = word === 0 ? -1 : followEdge(automaton, node, word);
    if (node === -1) return;
    report(automaton, node, start, next + 1, hits);
    const behindGap = automaton.gaps[node]!;
    if (behindGap !== 0) walkGap(automaton, tokens, behindGap, start, next + 1, last, hits);
  }
}

function walkGap(
  automaton: Automaton,
  tokens: Tokens,
  node: number,
  start: number,
  at: number,
  last: number,
  hits: PhraseHit[],
): void {
  for (let next = at; next < last && next <= at + LONGEST_GAP; next++) {
    if (tokens.breaks[next] === BREAK.clause) return;
    walk(automaton, tokens, node, start, next, last, hits);
  }
}

function touches(tokens: Tokens, at: number): boolean {
  const parted = tokens.breaks[at]!;
  return parted === BREAK.none || parted === BREAK.line;
}

function report(automaton: Automaton, node: number, first: number, last: number, hits: PhraseHit[]): void {
  for (let i = automaton.firstTerminal[node]!; i < automaton.firstTerminal[node + 1]!; i++) {
    const terminal = automaton.terminals[i]!;
    hits.push({ entry: terminal >> 1, nominal: (terminal & 1) === 1, first, last });
  }
}
