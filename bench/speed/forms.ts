import { findPhrases, layerSet } from '../../src/lexicon/automaton.js';
import { createHitLists } from '../../src/lexicon/hits.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { BREAK, scanTokens } from '../../src/lexicon/tokens.js';
import { type CompiledLexicon, LAYERS, type Lexicon } from '../../src/lexicon/types.js';

/** Every sequence of words that a phrase without a gap finds, in any layer: what peers are given to look for. */
export function listForms({ words, automaton }: CompiledLexicon): string[] {
  const { edgeCounts, edgeWords, edgeTargets, terminalCounts } = automaton;
  const names = words.split('\n');
  const firstEdges = [0];
  for (const count of edgeCounts) firstEdges.push(firstEdges.at(-1)! + count);
  const forms: string[] = [];
  const walk = (node: number, before: string): void => {
    if (before !== '' && terminalCounts[node]! > 0) forms.push(before);
    for (let edge = firstEdges[node]!; edge < firstEdges[node + 1]!; edge++) {
      const word = names[edgeWords[edge]! - 1]!;
      walk(edgeTargets[edge]!, before === '' ? word : `${before} ${word}`);
    }
  };
  walk(0, '');
  return forms;
}

/** The lexicon without phrases that have a gap. */
export function linkContiguous(compiled: CompiledLexicon): Lexicon {
  const gaps = new Int32Array(compiled.automaton.gaps.length);
  return linkLexicon({ ...compiled, automaton: { ...compiled.automaton, gaps } });
}

/**
 * A text as a regular expression can look for forms in it: words as the lexicon has them, with one space between them, and a
 * comma wherever something parts them.
 */
export function foldText(text: string, { vocabulary }: Lexicon, { words }: CompiledLexicon): string {
  const names = words.split('\n');
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
