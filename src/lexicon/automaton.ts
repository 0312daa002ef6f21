import type { HitLists } from './hits.js';
import { BREAK, type Tokens } from './tokens.js';
import { LAYERS, type Layer } from './types.js';

/** How many words a `...` in a phrase may stand for. */
export const LONGEST_GAP = 3;

/**
 * All phrases of all layers as one graph over word numbers, in typed arrays. Node 0 is the root.
 * A set of layers is a number with a bit for each, by its place in LAYERS.
 */
export interface Automaton extends AutomatonTables {
  /** For each entry the set that holds its layer. */
  readonly layers: Int32Array;
}

export interface AutomatonTables {
  /** For each word the node that it leads to from the root, 0 where none, and that node's layers: ROOT_SIZE numbers. */
  readonly roots: Int32Array;
  /** For each node, NODE_SIZE numbers: see NODE. */
  readonly nodes: Int32Array;
  /** An open-addressed hash table of (node, word) → node, EDGE_SIZE numbers a bucket: see EDGE. */
  readonly edges: Int32Array;
  readonly edgeMask: number;
  /** A bit for each hash of an edge: most words lead nowhere, and one look at a small table says so. */
  readonly edgeFilter: Int32Array;
  /** Phrases that end, node by node: entry * 2 + 1 where its verb is a noun or an -ing form, else entry * 2. */
  readonly terminals: Int32Array;
}

/** What stands where among a node's numbers, next to each other since they are read together. */
export const NODE = {
  /** Where its terminals begin; they end where those of the next node begin. */
  firstTerminal: 0,
  /** The node behind a `...`, 0 where none follows. */
  gap: 1,
  /** How many edges leave it. */
  degree: 2,
  /** The layers of all phrases that end here or further on. */
  layers: 3,
} as const;
export const NODE_SIZE = 4;
export const ROOT_SIZE = 2;

/** What stands where in a bucket. */
export const EDGE = { node: 0, word: 1, target: 2 } as const;
export const EDGE_SIZE = 3;

/** The set that holds these layers alone. */
export function layerSet(...layers: readonly Layer[]): number {
  return layers.reduce((set, layer) => set | (1 << LAYERS.indexOf(layer)), 0);
}

/** The place in LAYERS of the one layer that a set holds. */
export function placeOfLayer(set: number): number {
  return 31 - Math.clz32(set);
}

const GAP = -1;

function hashEdge(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) + word;
  const hash = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
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
    const words = slot.length === 1 ? slot : [...new Set(slot)];
    if (level.length === 1 && words.length === 1) {
      const [from, word] = [level[0]!, words[0]!];
      return [this.ownNode(this.nodes[from]!.edges.get(word) ?? -1, [[from, word]])];
    }
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
    const { nodes } = this;
    const count = (sizeOf: (node: DraftNode) => number): Int32Array => Int32Array.from(nodes, sizeOf);
    const edgeCounts = count(({ edges }) => edges.size - (edges.has(GAP) ? 1 : 0));
    const terminalCounts = count(({ ends }) => ends.length);
    const edgeWords = new Int32Array(sum(edgeCounts));
    const edgeTargets = new Int32Array(edgeWords.length);
    const terminals = new Int32Array(sum(terminalCounts));
    let edge = 0;
    let terminal = 0;
    for (const { edges, ends } of nodes) {
      for (const [word, target] of edges)
        if (word !== GAP) {
          edgeWords[edge] = word;
          edgeTargets[edge++] = target;
        }
      for (const end of ends) terminals[terminal++] = end;
    }
    const gaps = count(({ edges }) => edges.get(GAP) ?? 0);
    return { edgeCounts, edgeWords, edgeTargets, gaps, terminalCounts, terminals };
  }
}

function sum(numbers: Int32Array): number {
  return numbers.reduce((total, number) => total + number, 0);
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

/**
 * Makes the tables that phrases are found by.
 * @param layers for each entry the set that holds its layer
 */
export function tabulateAutomaton(packed: PackedAutomaton, layers: Int32Array): Automaton {
  const { edgeCounts, edgeWords, edgeTargets, gaps, terminalCounts, terminals } = packed;
  const count = edgeCounts.length;
  const size = 2 ** Math.ceil(Math.log2(edgeWords.length * 1.6 + 2));
  const words = edgeWords.reduce((most, word) => Math.max(most, word), 0) + 1;
  const automaton = {
    roots: new Int32Array(words * ROOT_SIZE),
    nodes: new Int32Array((count + 1) * NODE_SIZE),
    edges: new Int32Array(size * EDGE_SIZE).fill(-1),
    edgeMask: size - 1,
    edgeFilter: new Int32Array(FILTER_BITS >> 5),
    terminals,
    layers,
  };
  const { nodes, roots } = automaton;
  for (let node = 0, edge = 0; node < count; node++) {
    const at = node * NODE_SIZE;
    nodes[at + NODE_SIZE + NODE.firstTerminal] = nodes[at + NODE.firstTerminal]! + terminalCounts[node]!;
    nodes[at + NODE.gap] = gaps[node]!;
    nodes[at + NODE.degree] = edgeCounts[node]!;
    for (const last = edge + edgeCounts[node]!; edge < last; edge++)
      if (node === 0) roots[edgeWords[edge]! * ROOT_SIZE] = edgeTargets[edge]!;
      else insertEdge(automaton, node, edgeWords[edge]!, edgeTargets[edge]!);
  }
  markLayers(automaton, packed);
  for (let at = 0; at < roots.length; at += ROOT_SIZE)
    if (roots[at] !== 0) roots[at + 1] = nodes[roots[at]! * NODE_SIZE + NODE.layers]!;
  return automaton;
}

/** Eight bits and more for each edge of a large lexicon, and little enough to stay in a processor's own memory. */
const FILTER_BITS = 2 ** 20;

function insertEdge(
  { edges, edgeMask, edgeFilter }: Automaton,
  node: number,
  word: number,
  target: number,
): void {
  const hash = hashEdge(node, word);
  let bucket = hash & edgeMask;
  edgeFilter[filterSlot(hash)]! |= 1 << (hash & 31);
  while (edges[bucket * EDGE_SIZE + EDGE.node] !== -1) bucket = (bucket + 1) & edgeMask;
  const at = bucket * EDGE_SIZE;
  edges[at + EDGE.node] = node;
  edges[at + EDGE.word] = word;
  edges[at + EDGE.target] = target;
}

/** By the upper bits, which the bucket does not go by. */
function filterSlot(hash: number): number {
  return (hash >>> 5) & ((FILTER_BITS >> 5) - 1);
}

/** Says at each node which layers can still be reached. Most edges lead to a later node, so few rounds from the end do. */
function markLayers(
  { nodes, terminals, layers }: Automaton,
  { edgeCounts, edgeTargets }: PackedAutomaton,
): void {
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (let node = edgeCounts.length - 1, edge = edgeTargets.length; node >= 0; node--) {
      const at = node * NODE_SIZE;
      const known = nodes[at + NODE.layers]!;
      let set = known;
      for (let t = nodes[at + NODE.firstTerminal]!; t < nodes[at + NODE_SIZE + NODE.firstTerminal]!; t++)
        set |= layers[terminals[t]! >> 1]!;
      for (const from = edge - edgeCounts[node]!; edge > from; edge--)
        set |= nodes[edgeTargets[edge - 1]! * NODE_SIZE + NODE.layers]!;
      if (nodes[at + NODE.gap] !== 0) set |= nodes[nodes[at + NODE.gap]! * NODE_SIZE + NODE.layers]!;
      if (set === known) continue;
      nodes[at + NODE.layers] = set;
      hasChanged = true;
    }
  }
}

/**
 * Finds every phrase that starts at a token of `first` up to `last`, of every length, in order of its start.
 * Words of one phrase touch; inside a `...` commas may stand. A line break inside the range does not part words,
 * since whoever gives the range has decided that it is one sentence.
 * @param wanted the set of layers to look for
 * @param hits where they are added, each to the list of its layer
 */
export function findPhrases(
  automaton: Automaton,
  tokens: Tokens,
  first: number,
  last: number,
  wanted: number,
  hits: HitLists,
): void {
  const { roots } = automaton;
  const { words } = tokens;
  for (let start = first; start < last; start++) {
    const at = words[start]! * ROOT_SIZE;
    if (at < roots.length && (roots[at + 1]! & wanted) !== 0)
      follow(automaton, tokens, roots[at]!, start, start + 1, last, wanted, hits);
  }
}

/** Goes on from a node that the words up to `next` have led to. */
function follow(
  automaton: Automaton,
  tokens: Tokens,
  from: number,
  start: number,
  next: number,
  last: number,
  wanted: number,
  hits: HitLists,
): void {
  const { nodes, terminals, layers } = automaton;
  const { words, breaks } = tokens;
  for (let node = from, end = next; ; end++) {
    const at = node * NODE_SIZE;
    if ((nodes[at + NODE.layers]! & wanted) === 0) return;
    const behind = nodes[at + NODE_SIZE + NODE.firstTerminal]!;
    for (let t = nodes[at + NODE.firstTerminal]!; t < behind; t++) {
      const entry = terminals[t]! >> 1;
      const layer = layers[entry]!;
      if ((layer & wanted) !== 0) hits[placeOfLayer(layer)]!.add(entry, terminals[t]! & 1, start, end);
    }
    const gap = nodes[at + NODE.gap]!;
    if (gap !== 0) followGap(automaton, tokens, gap, start, end, last, wanted, hits);
    if (end >= last || nodes[at + NODE.degree] === 0) return;
    const parted = breaks[end]!;
    const word = words[end]!;
    if (word === 0 || parted === BREAK.comma || parted === BREAK.clause) return;
    node = findEdge(automaton, node, word);
    if (node === -1) return;
  }
}

function followGap(
  automaton: Automaton,
  tokens: Tokens,
  node: number,
  start: number,
  from: number,
  last: number,
  wanted: number,
  hits: HitLists,
): void {
  for (let next = from; next < last && next <= from + LONGEST_GAP; next++) {
    if (tokens.breaks[next] === BREAK.clause) return;
    const word = tokens.words[next]!;
    const target = word === 0 ? -1 : findEdge(automaton, node, word);
    if (target !== -1) follow(automaton, tokens, target, start, next + 1, last, wanted, hits);
  }
}

/** The node that `word` leads to from `node`, or -1. */
function findEdge({ edges, edgeMask, edgeFilter }: Automaton, node: number, word: number): number {
  const hash = hashEdge(node, word);
  if ((edgeFilter[filterSlot(hash)]! & (1 << (hash & 31))) === 0) return -1;
  for (let bucket = hash & edgeMask; ; bucket = (bucket + 1) & edgeMask) {
    const at = bucket * EDGE_SIZE;
    const from = edges[at + EDGE.node]!;
    if (from === -1) return -1;
    if (from === node && edges[at + EDGE.word] === word) return edges[at + EDGE.target]!;
  }
}
