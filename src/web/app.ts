import express, { type Express } from 'express';
import { analyze } from '../analyze.js';
import type { Lexicon } from '../lexicon/types.js';
import { readPasted } from '../posting/pasted.js';
import type { Posting, Report } from '../types.js';
import { createApi, type Reading } from './api.js';
import { type Example, loadExamples } from './examples.js';
import { createPages } from './page.js';
import { findInProject } from './paths.js';
import { setSecurityHeaders } from './security.js';
import type { Submission } from './submission.js';

export interface AppOptions {
  readonly lexicon: Lexicon;
  readonly examples?: readonly Example[];
  /** Another reader than rolecall's own: for tests of what happens when it fails. */
  readonly analyze?: (posting: Posting, lexicon: Lexicon) => Report;
  /** Told of every fault of the program. Never given a posting. */
  readonly log?: (fault: unknown) => void;
}

/** The web face, ready to be listened with or driven by a test. */
export function createApp(options: AppOptions): Express {
  const { lexicon, examples = loadExamples(), log = console.error } = options;
  const judge = options.analyze ?? analyze;
  const read = (submission: Submission): Reading => {
    const posting = readPasted(submission, lexicon);
    return { posting, report: judge(posting, lexicon) };
  };

  const app = express();
  app.set('views', findInProject('views'));
  app.set('view engine', 'ejs');
  app.enable('view cache');
  app.use(setSecurityHeaders());
  app.use(express.static(findInProject('public'), { index: false }));
  app.use('/api', createApi(read, log));
  app.use(createPages({ lexicon, examples, read, log }));
  return app;
}
