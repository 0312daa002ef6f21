import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AdviceData } from '../advice/types.js';
import { STATUS_WORDS } from '../render/words.js';
import { ROLES } from '../types.js';
import { listActivities } from './activities.js';
import type { Contents } from './chapter-view.js';
import type { MainFigures } from './main-figures.js';
import { drawProfile, type Roles } from './mix-view.js';
import { allowOnly } from './refuse.js';
import { roleLink, viewRole } from './role-view.js';
import { viewQuiz, viewWant } from './target-view.js';
import { takeWant } from './want.js';

export interface GuideParts {
  readonly advice: AdviceData;
  readonly roles: Roles;
  /** `docs/accuracy.md` as HTML. */
  readonly accuracy: string;
  /** The main of it, and what is looked for. */
  readonly about: { readonly figures: MainFigures; readonly contents: Contents };
  /** Where the site begins; empty for the root. */
  readonly base: string;
}

/** The pages that hold for every posting: the five roles, which of them to aim for, and how right rolecall is. */
export function createGuide({ advice, roles, accuracy, about, base }: GuideParts): Router {
  const guide = Router();
  const activities = listActivities();
  const profiles = ROLES.map((role) => ({ ...drawProfile(role, roles), link: roleLink(role) }));
  const statuses = Object.entries(STATUS_WORDS).map(([status, words]) => ({ status, words }));
  const names = ROLES.map((role) => ({ role, name: roles[role].name }));
  const views = new Map(ROLES.map((role) => [role, viewRole(role, advice, roles)]));

  const get = (path: string, handler: RequestHandler) =>
    guide.route(path).get(handler).all(allowOnly('GET, HEAD'));
  get('/roles', (_request, response) => response.render('roles', { activities, profiles }));
  for (const role of ROLES) {
    get(roleLink(role), (request, response) => {
      // One address each, in lower case as all names there; elsewhere roles are written in capitals.
      if (!request.path.endsWith(roleLink(role))) return response.redirect(301, base + roleLink(role));
      response.render('role', { activities, role: views.get(role) });
    });
  }
  get('/target', showTarget);
  get('/accuracy', (_request, response) => response.render('accuracy', { accuracy }));
  get('/compare', (_request, response) => response.render('compare', { activities }));
  get('/many', (_request, response) => response.render('many', { roles: names, statuses }));
  get('/bookmarklet', (_request, response) => response.render('bookmarklet'));
  get('/about', (_request, response) => response.render('about', { about }));
  return guide;

  function showTarget({ query }: Request, response: Response): void {
    const want = viewWant(takeWant(query), roles);
    const quiz = viewQuiz(query, advice.quiz, roles);
    response.status(want.problem ? 400 : 200).render('target', { activities, quiz, want });
  }
}
