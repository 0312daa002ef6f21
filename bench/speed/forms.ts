import {
  type AutomatonTables,
  EDGE,
  EDGE_SIZE,
  findPhrases,
  layerSet,
  NODE,
  NODE_SIZE,
  ROOT_SIZE,
} from '../../src/lexicon/automaton.js';
import { createHitLists } from '../../src/lexicon/hits.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { BREAK, scanTokens } from '../../src/lexicon/tokens.js';
import { type CompiledLexicon, LAYERS, type Lexicon } from '../../src/lexicon/types.js';
import { listWords } from '../../src/lexicon/vocabulary.js';

/** Every sequence of words that a phrase without a gap finds, in any layer: what peers are given to look for. */
export function listForms({ words, automaton }: CompiledLexicon): string[] {
  const { nodes } = automaton;
  const names = listWords(words);
  const edges = listEdges(automaton);
  const forms: string[] = [];
  const isEnd = (node: number): boolean => {
    const at = node * NODE_SIZE + NODE.firstTerminal;
    return nodes[at + NODE_SIZE]! > nodes[at]!;
  };
  const walk = (node: number, before: string): void => {
    for (const { word, target } of edges.get(node) ?? []) {
      const form = before === '' ? names[word - 1]! : `${before} ${names[word - 1]!}`;
      if (isEnd(target)) forms.push(form);
      walk(target, form);
    }
  };
  walk(0, '');
  return forms;
}

interface Edge {
  readonly word: number;
  readonly target: number;
}

/** For each node the edges that leave it. */
function listEdges({ roots, edges }: AutomatonTables): ReadonlyMap<number, readonly Edge[]> {
  const byNode = new Map<number, Edge[]>([[0, []]]);
  for (let word = 0; word * ROOT_SIZE < roots.length; word++) {
    const target = roots[word * ROOT_SIZE]!;
    if (target !== 0) byNode.get(0)!.push({ word, target });
  }
  for (let at = 0; at < edges.length; at += EDGE_SIZE) {
    const from = edges[at + EDGE.node]!;
    if (from === -1) continue;
    const edge = { word: edges[at + EDGE.word]!, target: edges[at + EDGE.target]! };
    const own = byNode.get(from);
    if (own) own.push(edge);
    else byNode.set(from, [edge]);
  }
  return byNode;
}

/** The lexicon without phrases that have a gap. */
export function linkContiguous(compiled: CompiledLexicon): Lexicon {
  const nodes = compiled.automaton.nodes.slice();
  for (let at = NODE.gap; at < nodes.length; at += NODE_SIZE) nodes[at] = 0;
  return linkLexicon({ ...compiled, automaton: { ...compiled.automaton, nodes } });
}

/**
 * A text as a regular expression can look for forms in it: words as the lexicon has them, with one space between them, and a
 * comma wherever something parts them.
 */
export function foldText(text: string, { vocabulary }: Lexicon, { words }: CompiledLexicon): string {
  const names = listWords(words);
  const tokens = scanTokens(text, vocabulary);
  let folded = '';
  for (let t = 0; t < tokens.length; t++) {
    const isParted = tokens.breaks[t] === BREAK.comma || tokens.breaks[t] === BREAK.clause;
    if (t > 0) folded += isParted ? ' , ' : ' ';
    const word = tokens.words[t]!;
    folded += word > 0 ? names[word - 1]! : text.slice(tokens.starts[t], tokens.ends[t]).toLowerCase();
  }
  return folded;
}

/** How many forms the matcher finds in a text: from the left, of those that begin at the same word the longest, none inside another. */
export function countForms(text: string, { vocabulary, automaton }: Lexicon): number {
  const tokens = scanTokens(text, vocabulary);
  const hits = createHitLists();
  findPhrases(automaton, tokens, 0, tokens.length, layerSet(...LAYERS), hits);
  const ends = new Int32Array(tokens.length);
  for (const list of hits)
    for (let h = 0; h < list.length; h++) {
      const first = list.firsts[h]!;
      ends[first] = Math.max(ends[first]!, list.lasts[h]!);
    }
  let count = 0;
  for (let at = 0; at < tokens.length; at = ends[at] || at + 1) if (ends[at]! > 0) count++;
  return count;
}
