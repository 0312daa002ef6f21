import { type Request, type Response, Router } from 'express';
import type { AdviceData } from '../advice/types.js';
import { ROLES, type Role } from '../types.js';
import { listActivities } from './activities.js';
import { drawProfile, type Roles } from './mix-view.js';
import { roleLink, viewRole } from './role-view.js';
import { viewQuiz, viewWant } from './target-view.js';
import { takeWant } from './want.js';

export interface GuideParts {
  readonly advice: AdviceData;
  readonly roles: Roles;
  /** `docs/accuracy.md` as HTML. */
  readonly accuracy: string;
}

/** The pages that hold for every posting: the five roles, which of them to aim for, and how right rolecall is. */
export function createGuide({ advice, roles, accuracy }: GuideParts): Router {
  const guide = Router();
  const activities = listActivities();
  const profiles = ROLES.map((role) => ({ ...drawProfile(role, roles), link: roleLink(role) }));
  const views = new Map(ROLES.map((role) => [role, viewRole(role, advice, roles)]));

  guide.get('/roles', (_request, response) => response.render('roles', { activities, profiles }));
  guide.get('/roles/:role', (request, response, next) => {
    const role = findRole(request.params.role);
    if (!role) return next();
    if (request.params.role !== slugOf(role)) return response.redirect(301, roleLink(role));
    response.render('role', { activities, role: views.get(role) });
  });
  guide.get('/target', showTarget);
  guide.get('/accuracy', (_request, response) => response.render('accuracy', { accuracy }));
  return guide;

  function showTarget({ query }: Request, response: Response): void {
    const want = viewWant(takeWant(query), roles);
    const quiz = viewQuiz(query, advice.quiz, roles);
    response.status(want.problem ? 400 : 200).render('target', { activities, quiz, want });
  }
}

/** Roles stand in addresses in lower case, as do all names there; elsewhere they are written in capitals. */
function findRole(name: string): Role | undefined {
  return ROLES.find((role) => slugOf(role) === name.toLowerCase());
}

function slugOf(role: Role): string {
  return role.toLowerCase();
}
