import type { AdviceData } from '../../advice/types.js';
import { unpressLexicon } from '../../compile/pressed.js';
import { linkLexicon } from '../../lexicon/link.js';
import type { Lexicon } from '../../lexicon/types.js';
import { ADVICE_FILE, LEXICON_FILE } from '../assets.js';

/** Fetches the lexicon and the advice: what every worker reads with. */
export async function fetchKnowledge(): Promise<{ lexicon: Lexicon; advice: AdviceData }> {
  const [packed, advice] = await Promise.all([fetchBytes(LEXICON_FILE), fetchAdvice()]);
  return { lexicon: linkLexicon(unpressLexicon(packed)), advice };
}

async function fetchAdvice(): Promise<AdviceData> {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(ADVICE_FILE)));
}

/** Files of the page stand beside this script, wherever that is. */
async function fetchBytes(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file, location.href));
  if (!response.ok) throw new Error(`${file} could not be loaded (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
