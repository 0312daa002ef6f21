import express, { type Express } from 'express';
import { advise } from '../advice/advise.js';
import { loadAdvice } from '../advice/load.js';
import type { AdviceData } from '../advice/types.js';
import { analyze } from '../analyze.js';
import type { Lexicon } from '../lexicon/types.js';
import { readPasted } from '../posting/pasted.js';
import { isRefused } from '../render/brief.js';
import type { Posting, Report } from '../types.js';
import { loadAccuracy } from './accuracy.js';
import { createApi } from './api.js';
import { createAssets, loadAssetNames } from './assets.js';
import { type Example, loadExamples } from './examples.js';
import { createGuide } from './guide.js';
import { createPages } from './page.js';
import { findInProject } from './paths.js';
import type { Reading } from './reading-view.js';
import { setSecurityHeaders } from './security.js';
import type { Submission } from './submission.js';

export interface AppOptions {
  readonly lexicon: Lexicon;
  readonly advice?: AdviceData;
  readonly examples?: readonly Example[];
  /** Another reader than rolecall's own: for tests of what happens when it fails. */
  readonly analyze?: (posting: Posting, lexicon: Lexicon) => Report;
  /** Another adviser, likewise. */
  readonly advise?: typeof advise;
  /** Told of every fault of the program. Never given a posting. */
  readonly log?: (fault: unknown) => void;
}

/** The web face, ready to be listened with or driven by a test. */
export function createApp(options: AppOptions): Express {
  const { lexicon, advice = loadAdvice(), examples = loadExamples(), log = console.error } = options;
  const judge = options.analyze ?? analyze;
  const counsel = options.advise ?? advise;
  const read = ({ text, title, company, want }: Submission): Reading => {
    const posting = readPasted({ text, title, company }, lexicon);
    const report = judge(posting, lexicon);
    if (isRefused(report)) return { posting, report, advice: null };
    return { posting, report, advice: counsel(report, posting, advice, lexicon, want) };
  };

  const app = express();
  app.set('views', findInProject('views'));
  app.set('view engine', 'ejs');
  app.enable('view cache');
  app.locals.assets = loadAssetNames();
  app.use(setSecurityHeaders());
  app.use(createAssets());
  app.use(express.static(findInProject('public'), { index: false }));
  app.use('/api', createApi(read, log));
  app.use(createGuide({ advice, roles: lexicon.roles, accuracy: loadAccuracy() }));
  app.use(createPages({ lexicon, examples, read, log }));
  return app;
}
