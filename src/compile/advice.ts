import type { AdviceData, RoleGuide } from '../advice/types.js';
import { LexiconError } from '../errors.js';
import { ROLES, type Role } from '../types.js';
import { checkEmployers, checkMentions, checkPay, checkQuiz, checkRounds } from './advice-checks.js';
import type { Guide } from './advice-schema.js';
import { type AdviceSources, readAdviceSources } from './advice-sources.js';
import { ProblemList } from './problems.js';

/**
 * Compiles what advice is made from, out of the same folder as the lexicon.
 * @throws LexiconError with every slip in every file, each with its file, line and remedy
 */
export function compileAdvice(folder: string): AdviceData {
  const list = new ProblemList();
  const sources = readAdviceSources(folder, list);
  if (sources === null) throw new LexiconError(list.problems);
  const guides = collectGuides(sources, list);
  checkRounds(sources, list);
  checkPay(sources, list);
  checkEmployers(sources, list);
  checkMentions(sources, list);
  checkQuiz(sources, list);
  if (list.problems.length > 0 || guides === null) throw new LexiconError(list.problems);
  return assemble(sources, guides);
}

/** The guide of each of the five roles; null where one is missing, which is then in `list`. */
function collectGuides({ roles }: AdviceSources, list: ProblemList): Record<Role, RoleGuide> | null {
  const guides: Partial<Record<Role, RoleGuide>> = {};
  for (const source of roles) {
    const { role, guide } = source.data;
    if (role === 'OUT') {
      if (guide) list.add(source, ['guide'], 'OUT is none of the five roles.', 'Take the guide out.');
    } else if (guide) guides[role] = toGuide(guide);
    else list.add(source, ['role'], `There is no guide to ${role}.`, 'Add `guide:`, shaped like the others.');
  }
  const described = roles.map(({ data }) => data.role);
  for (const role of ROLES.filter((name) => !described.includes(name)))
    list.problems.push({
      file: 'roles',
      line: null,
      message: `No file describes ${role}. Add one, shaped like the others.`,
    });
  return ROLES.every((role) => guides[role]) ? (guides as Record<Role, RoleGuide>) : null;
}

function toGuide(guide: Guide): RoleGuide {
  const { judged_by, way_in, leads_to, interview_note, ...rest } = guide;
  return { ...rest, judgedBy: judged_by, wayIn: way_in, leadsTo: leads_to, interviewNote: interview_note };
}

function assemble(sources: AdviceSources, guides: Record<Role, RoleGuide>): AdviceData {
  const { levels, interviews, pay, employers, mismatches, questions, mentions, targets, rates } = sources;
  return {
    source: pay.data.source,
    guides,
    rounds: interviews.data.rounds.map(({ round, ...rest }) => ({ id: round, ...rest })),
    pay: { scope: pay.data.scope, frontier: pay.data.frontier, frontierKind: pay.data.frontier_kind },
    levels: { meanings: levels.data.scale, note: levels.data.note },
    employers: employers.data.kinds,
    elsewhere: employers.data.elsewhere,
    mismatches: mismatches.data.mismatches,
    questions: questions.data.questions,
    mentions: mentions.data.mentions.map(({ mention, ...rest }) => ({
      id: mention,
      ...rest,
      rates: rates[mention]!,
    })),
    quiz: targets.data.questions.map(({ question, text, answers }) => ({
      id: question,
      text,
      answers: answers.map((answer) => ({
        text: answer.text,
        next: answer.next ?? null,
        roles: answer.roles ?? [],
        advice: answer.advice ?? null,
      })),
    })),
  };
}
