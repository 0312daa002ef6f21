import type { AdviceData } from '../../advice/types.js';
import { linkLexicon } from '../../lexicon/link.js';
import type { Lexicon } from '../../lexicon/types.js';
import { fetchBytes } from './fetch-bytes.js';
import { ADVICE_FILE } from './knowledge-names.js';
import { loadTables } from './tables.js';

/** Fetches the lexicon and the advice: what every worker reads with. */
export async function fetchKnowledge(): Promise<{ lexicon: Lexicon; advice: AdviceData }> {
  const [tables, advice] = await Promise.all([loadTables(), fetchAdvice()]);
  return { lexicon: linkLexicon(tables), advice };
}

async function fetchAdvice(): Promise<AdviceData> {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(ADVICE_FILE)));
}
