import type { QuizAnswer, QuizQuestion } from './types.js';

export interface QuizStep {
  readonly question: QuizQuestion;
  readonly answer: QuizAnswer;
}

/** How far some answers lead through the quiz. */
export interface QuizWay {
  readonly steps: readonly QuizStep[];
  /** The question that is next; null where the last answer decides. */
  readonly next: QuizQuestion | null;
  /** How many answers are left over: what was decided already needs no more. */
  readonly unused: number;
}

/**
 * Walks the quiz from its first question.
 * @param numbers for each question that comes up the number of the answer, from 1
 * @returns up to the first number that no answer has
 */
export function walkQuiz(quiz: readonly QuizQuestion[], numbers: readonly number[]): QuizWay {
  const steps: QuizStep[] = [];
  let next = quiz[0] ?? null;
  for (const number of numbers) {
    const answer = next?.answers[number - 1];
    if (!next || !answer) break;
    steps.push({ question: next, answer });
    next = quiz.find(({ id }) => id === answer.next) ?? null;
  }
  return { steps, next, unused: numbers.length - steps.length };
}
