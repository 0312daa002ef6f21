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
 * All phrases of all layers as one graph over word numbers, in typed arrays.
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

interface DraftNode {
  readonly edges: Map<number, number>;
  readonly ends: number[];
  /** How many edges lead here. A node with several stands for several beginnings. */
  parents: number;
}

/**
 * Collects phrases and packs them. Words that lead to the same continuation share one node, since a phrase with three
 * alternatives in each of four places would else need a node for each of its 81 readings; a shared node is copied when one
 * of its beginnings goes on in a way that the others do not.
 */
export class AutomatonBuilder {
  private readonly nodes: DraftNode[] = [{ edges: new Map(), ends: [], parents: 0 }];

  /**
   * @param slots for each place the words that may stand there; `null` for a gap
   * @param entry the entry that the phrase belongs to
   */
  add(slots: readonly (readonly number[] | null)[], entry: number, nominal: boolean): void {
    let level = [0];
    for (const slot of slots) level = this.step(level, slot ?? [GAP]);
    const terminal = entry * 2 + (nominal ? 1 : 0);
    for (const node of level)
      if (!this.nodes[node]!.ends.includes(terminal)) this.nodes[node]!.ends.push(terminal);
  }

  /** The nodes behind a slot: those that its words lead to, made to belong to no other beginning. */
  private step(level: readonly number[], slot: readonly number[]): number[] {
    const words = [...new Set(slot)];
    const arrivals = new Map<number, [from: number, word: number][]>();
    for (const from of level)
      for (const word of words) {
        const target = this.nodes[from]!.edges.get(word) ?? -1;
        const edges = arrivals.get(target);
        if (edges) edges.push([from, word]);
        else arrivals.set(target, [[from, word]]);
      }
    return [...arrivals].map(([target, edges]) => this.ownNode(target, edges));
  }

  /** The node that exactly these edges lead to: the target itself, a copy of it, or a new node where there was none. */
  private ownNode(target: number, edges: readonly (readonly [from: number, word: number])[]): number {
    if (target !== -1 && this.nodes[target]!.parents === edges.length) return target;
    const own = this.nodes.length;
    const model = this.nodes[target];
    this.nodes.push({ edges: new Map(model?.edges), ends: [...(model?.ends ?? [])], parents: edges.length });
    if (model) model.parents -= edges.length;
    for (const child of this.nodes[own]!.edges.values()) this.nodes[child]!.parents++;
    for (const [from, word] of edges) this.nodes[from]!.edges.set(word, own);
    return own;
  }

  /** The graph as plain lists. */
  pack(): PackedAutomaton {
    const edges = this.nodes.map((node) => [...node.edges].filter(([word]) => word !== GAP));
    return {
      edgeCounts: Int32Array.from(edges, (own) => own.length),
      edgeWords: Int32Array.from(edges.flatMap((own) => own.map(([word]) => word))),
      edgeTargets: Int32Array.from(edges.flatMap((own) => own.map(([, target]) => target))),
      gaps: Int32Array.from(this.nodes, (node) => node.edges.get(GAP) ?? 0),
      terminalCounts: Int32Array.from(this.nodes, ({ ends }) => ends.length),
      terminals: Int32Array.from(this.nodes.flatMap(({ ends }) => ends)),
    };
  }

  build(): Automaton {
    return unpackAutomaton(this.pack());
  }
}

/** The edges of node n follow those of node n - 1; so do its terminals. */
export interface PackedAutomaton {
  readonly edgeCounts: Int32Array;
  readonly edgeWords: Int32Array;
  readonly edgeTargets: Int32Array;
  readonly gaps: Int32Array;
  readonly terminalCounts: Int32Array;
  readonly terminals: Int32Array;
}

export function unpackAutomaton({
  edgeCounts,
  edgeWords,
  edgeTargets,
  gaps,
  terminalCounts,
  terminals,
}: PackedAutomaton): Automaton {
  const nodes = edgeCounts.length;
  const size = 2 ** Math.ceil(Math.log2(edgeWords.length * 1.6 + 2));
  const automaton = {
    mask: size - 1,
    edgeNodes: new Int32Array(size).fill(-1),
    edgeWords: new Int32Array(size),
    edgeTargets: new Int32Array(size),
    gaps,
    firstTerminal: new Int32Array(nodes + 1),
    terminals,
  };
  for (let node = 0, edge = 0; node < nodes; node++) {
    automaton.firstTerminal[node + 1] = automaton.firstTerminal[node]! + terminalCounts[node]!;
    for (const last = edge + edgeCounts[node]!; edge < last; edge++)
      insertEdge(automaton, node, edgeWords[edge]!, edgeTargets[edge]!);
  }
  return automaton;
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
