import type { QuizStep } from '../advice/quiz.js';
import type { QuizAnswer, QuizQuestion } from '../advice/types.js';
import type { Role } from '../types.js';
import { hang, WIDTH, wrap } from './layout.js';
import type { Style } from './style.js';
import type { RoleNames } from './text.js';

const LABEL = 12;

/** A question with its answers, as it is asked. */
export function renderQuestion({ text, answers }: QuizQuestion, style: Style): string {
  const options = answers.flatMap((answer, i) => hang(`  ${i + 1}  `, answer.text));
  return `${[...wrap(text, WIDTH).map(style.strong), ...options].join('\n')}\n`;
}

/** All questions, each answer with what follows from it. */
export function renderQuiz(quiz: readonly QuizQuestion[], { roles }: RoleNames, style: Style): string {
  const numberOf = (id: string): number => quiz.findIndex((question) => question.id === id) + 1;
  const follow = ({ next, roles: aims }: QuizAnswer): string =>
    next === null ? aims.map((role) => roles[role].name).join(', else ') : `question ${numberOf(next)}`;
  const parts = quiz.map(({ text, answers }, i) => [
    ...hang(`${i + 1}. `, text).map(style.strong),
    ...answers.flatMap((answer, a) => hang(`   ${a + 1}  `, `${answer.text} → ${follow(answer)}`)),
  ]);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What the answers lead to. */
export function renderTarget(steps: readonly QuizStep[], { roles }: RoleNames, style: Style): string {
  const { roles: aims, advice } = steps.at(-1)!.answer;
  const name = (role: Role): string => `${roles[role].name} (${role})`;
  const [first, ...others] = aims;
  const lines = [
    ...(first ? [`${'Aim for'.padEnd(LABEL)}${style.strong(name(first))}`] : []),
    ...others.map((role) => `${'Or'.padEnd(LABEL)}${name(role)}`),
    '',
    ...wrap(advice ?? '', WIDTH),
    '',
    ...steps.flatMap(({ question, answer }, i) =>
      hang((i === 0 ? 'You said' : '').padEnd(LABEL), `${question.text} ${answer.text}`),
    ),
    ...(first ? hang('More'.padEnd(LABEL), aims.map((role) => `rolecall roles ${role}`).join(', ')) : []),
  ];
  return `${lines.join('\n')}\n`;
}
