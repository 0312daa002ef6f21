import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { AdviceData } from '../advice/types.js';
import type { CompiledLexicon } from '../lexicon/types.js';
import { type AssetNames, loadAssetNames } from './assets.js';

/** What was compiled from a folder, in place of what is built in. */
export interface OwnKnowledge {
  readonly lexicon: CompiledLexicon;
  readonly advice: AdviceData;
}

/** The names of what the page loads. What it reads with has other names where it is not built in, so that no kept file is taken for it. */
export function nameAssets(own: OwnKnowledge | null): AssetNames {
  const names = loadAssetNames();
  return own ? { ...names, ...nameOwn(own) } : names;
}

function nameOwn({ lexicon, advice }: OwnKnowledge) {
  const name = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    'lexicon.bin': `lexicon-${name(lexicon.hash)}.bin`,
    'advice.json': `advice-${name(JSON.stringify(advice))}.json`,
  };
}

/** Serves to the page what the server itself reads with. It is pressed when first asked for. */
export function createOwnKnowledge(own: OwnKnowledge, press: () => Uint8Array): Router {
  const names = nameOwn(own);
  let pressed: Buffer | undefined;
  const assets = Router();
  assets.use(`/assets/${names['lexicon.bin']}`, keepForGood, (_request, response) => {
    pressed ??= Buffer.from(press());
    response.type('application/octet-stream').send(pressed);
  });
  assets.use(`/assets/${names['advice.json']}`, keepForGood, (_request, response) => {
    response.json(own.advice);
  });
  return assets;
}

const keepForGood: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'public, max-age=31536000, immutable');
  next();
};
