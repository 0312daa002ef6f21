import { parentPort, workerData } from 'node:worker_threads';
import { loadAdvice } from '../advice/load.js';
import type { AdviceData } from '../advice/types.js';
import { linkLexicon } from '../lexicon/link.js';
import { loadLexicon } from '../lexicon/load.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import { loadExamples } from './examples.js';
import { nameAssets } from './own-knowledge.js';
import { createReader } from './reading.js';
import { createRender } from './render.js';
import { createReplying, type Errand } from './reply.js';
import { createShow } from './show.js';

/** What a thread is given at its start. */
export interface Setup {
  /** Where the site begins, such as `/rolecall`. */
  readonly base: string;
  /** Compiled from a folder; null for the built-in knowledge, which each thread loads by itself. */
  readonly compiled: { readonly lexicon: CompiledLexicon; readonly advice: AdviceData } | null;
}

const { base, compiled } = workerData as Setup;
const lexicon = compiled ? linkLexicon(compiled.lexicon) : loadLexicon();
const advice = compiled?.advice ?? loadAdvice();
const show = createShow(lexicon, loadExamples(), createRender(base, nameAssets(compiled)));
const reply = createReplying(createReader({ lexicon, advice }), show);
const port = parentPort!;

port.on('message', (errand: Errand) => {
  const answer = reply(errand);
  port.postMessage(answer, [answer.body.buffer as ArrayBuffer]);
});
port.postMessage('ready');
