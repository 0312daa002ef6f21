import express, { type Express, type RequestHandler, Router } from 'express';
import type { advise } from '../advice/advise.js';
import { loadAdvice } from '../advice/load.js';
import type { AdviceData } from '../advice/types.js';
import type { Chapter } from '../lexicon/chapters.js';
import { loadChapters } from '../lexicon/load-chapters.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Posting, Report } from '../types.js';
import { loadAccuracy } from './accuracy.js';
import { createApi } from './api.js';
import { type AssetNames, createAssets } from './assets.js';
import { listContents } from './chapter-view.js';
import { createDelivery } from './deliver.js';
import { type Example, loadExamples } from './examples.js';
import { createGuide } from './guide.js';
import { createHealth } from './health.js';
import { createLexiconPages } from './lexicon-pages.js';
import type { Log } from './log.js';
import { loadMainFigures } from './main-figures.js';
import { createOwnKnowledge, nameAssets, type OwnKnowledge } from './own-knowledge.js';
import { answerUnknown, answerWithPage, createPages } from './page.js';
import { findInProject } from './paths.js';
import { type Readers, readHere } from './readers.js';
import { createReader } from './reading.js';
import { refuseTooMany, refuseWhenFull } from './refuse.js';
import { createRender } from './render.js';
import { createReplying } from './reply.js';
import { setSecurityHeaders } from './security.js';
import { createShow } from './show.js';
import { trustProxy } from './trust.js';

export interface AppOptions {
  readonly lexicon: Lexicon;
  readonly advice?: AdviceData;
  /** What the lexicon looks for, as people read it; left out, what the built-in one does. */
  readonly chapters?: readonly Chapter[];
  readonly examples?: readonly Example[];
  /** What the page is to read with by itself, and the same pressed; left out, what is built in. */
  readonly compiled?: OwnKnowledge | null;
  readonly press?: () => Uint8Array;
  /** Who reads; left out, this thread does. */
  readonly readers?: Readers;
  /** Another reader than rolecall's own, and another adviser, in this thread: for tests of what happens when they fail. */
  readonly analyze?: (posting: Posting, lexicon: Lexicon) => Report;
  readonly advise?: typeof advise;
  /** Where the site begins, such as `/rolecall`; empty for the root. */
  readonly base?: string;
  /** The proxies in front, as `trust proxy` of Express takes them. */
  readonly proxies?: number | string | undefined;
  /** How many postings a minute are read for one client; 0 for as many as come. */
  readonly rateLimit?: number;
  /** Whether the server is about to end. */
  readonly isStopping?: () => boolean;
  readonly log?: Log;
}

/** The web face, ready to be listened with or driven by a test. */
export function createApp(options: AppOptions): Express {
  const { lexicon, advice = loadAdvice(), examples = loadExamples(), base = '' } = options;
  const { rateLimit = 0, isStopping = () => false, log = SILENT } = options;
  const { compiled = null, press } = options;
  const assets = nameAssets(compiled);
  const render = createRender(base, assets);
  const show = createShow(lexicon, examples, render);
  const readers = options.readers ?? readHere(createReplying(createReader({ ...options, advice }), show));
  const deliver = createDelivery(readers, log.fault);
  const admit = [refuseTooMany(rateLimit), refuseWhenFull(readers)];

  const site = Router();
  site.use(createAssets());
  if (compiled && press) site.use(createOwnKnowledge(compiled, press));
  site.use(express.static(findInProject('public'), { index: false, redirect: false }));
  site.use('/api', createApi({ deliver, admit, log: log.fault }));
  const chapters = options.chapters ?? loadChapters();
  const contents = listContents(chapters);
  const about = { figures: loadMainFigures(), contents };
  site.use(createGuide({ advice, roles: lexicon.roles, accuracy: loadAccuracy(), about, base }));
  site.use(createLexiconPages(chapters, contents, render));
  site.use(createPages({ show, examples, deliver, admit }));

  const app = createHost(base, assets, options.proxies);
  app.use(log.request);
  app.use(setSecurityHeaders());
  app.use(createHealth(() => readers.isReady && !isStopping()));
  app.use((_request, _response, next) => next(isStopping() ? { status: 503 } : undefined));
  if (base !== '') app.use(addSlash(base));
  app.use(base || '/', site);
  app.use(answerUnknown(show), answerWithPage(show, log.fault));
  return app;
}

/** Express as we want it. */
function createHost(base: string, assets: AssetNames, proxies: number | string | undefined): Express {
  const app = express();
  app.set('views', findInProject('views'));
  app.set('view engine', 'ejs');
  app.enable('view cache');
  // A tag is made from an answer, which may hold a posting.
  app.disable('etag');
  app.locals.base = base;
  app.locals.assets = assets;
  trustProxy(app, proxies);
  return app;
}

/** Without its last slash the first page would stand outside of what the service worker may look after. */
function addSlash(base: string): RequestHandler {
  return ({ method, path, url }, response, next) => {
    if (path !== base || (method !== 'GET' && method !== 'HEAD')) return next();
    response.redirect(301, url.replace(base, `${base}/`));
  };
}

const SILENT: Log = { request: (_request, _response, next) => next(), fault: () => {} };
