import type { Arithmetic, SentenceSums, Sum, Term } from '../arithmetic.js';
import type { Answer, Posting } from '../types.js';
import { cut, hang, toOneLine, WIDTH } from './layout.js';
import type { Style } from './style.js';
import type { RoleNames } from './text.js';
import { ACTIVITY_NAMES } from './words.js';

/** How many summands are shown of each sum; the others are added up in one line. */
const SHOWN = 6;
/** Sentences that are worth less than this add hardly anything. */
const LEAST_WORTH = 0.1;
/** How many answers are shown with their summands: the likeliest. */
const ANSWERS_SHOWN = 2;
const NUMBER_WIDTH = 7;

/** The way from sentences to shares to the role, so that it can be added up again. */
export function renderArithmetic(
  { sentences, mix, role, temperature }: Arithmetic,
  posting: Posting,
  { roles }: RoleNames,
  style: Style,
): string {
  const nameOf = (answer: Answer): string => (answer === 'OUT' ? 'None of the five' : roles[answer].name);
  const ranked = [...role].sort((a, b) => b.share - a.share);
  const paragraphs = [
    [
      style.strong('The arithmetic'),
      ...hang(
        '  1. ',
        'Each sentence: how far it is a duty and a requirement (which counts half), and how far it speaks of research, modeling, engineering and product.',
      ),
      style.faint('     duty  req.   R    M    E    P'),
      ...sentences.filter(({ worth }) => worth >= LEAST_WORTH).map((one) => renderSentence(one, posting)),
    ],
    [
      ...hang(
        '  2. ',
        'Each share: a weighted sum of what the sentences add up to; e to the power of it, divided by the same of all four.',
      ),
      ...mix.flatMap((sum) => renderSum(ACTIVITY_NAMES[sum.of], sum, style)),
    ],
    [
      ...hang(
        '  3. ',
        `The role: another such sum for each answer, divided by ${temperature} first. Those of the likeliest two:`,
      ),
      ...ranked.slice(0, ANSWERS_SHOWN).flatMap((sum) => renderSum(nameOf(sum.of), sum, style)),
      ...ranked.slice(ANSWERS_SHOWN).map((sum) => renderTotal(nameOf(sum.of), sum)),
    ],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderSentence({ start, end, duty, requirement, letters }: SentenceSums, { text }: Posting): string {
  const figures = [duty, requirement].map((value) => value.toFixed(2).padStart(6)).join('');
  const speaks = letters.map((value) => value.toFixed(2).padStart(5)).join('');
  const label = `   ${figures}${speaks}  `;
  return label + cut(toOneLine(text.slice(start, end)), WIDTH - label.length);
}

function renderSum<Name>(name: string, sum: Sum<Name>, style: Style): string[] {
  const shown = sum.terms.slice(0, SHOWN);
  const rest = sum.terms.slice(SHOWN);
  const others = rest.reduce((total, { amount, number }) => total + amount * number, 0);
  return [
    style.strong(renderTotal(name, sum)),
    ...shown.map(renderTerm),
    ...(rest.length === 0 ? [] : [`     ${signed(others)}   ${rest.length} smaller ones together`]),
  ];
}

function renderTotal<Name>(name: string, { total, share }: Sum<Name>): string {
  return `     ${signed(total)}   ${name}: ${(100 * share).toFixed(1)} %`;
}

function renderTerm({ name, amount, number }: Term): string {
  const product = `     ${signed(amount * number)} = `;
  const factors = `${signed(amount).trim()} × ${signed(number).trim()}  `;
  return product + factors + cut(toOneLine(name), WIDTH - product.length - factors.length);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`.padStart(NUMBER_WIDTH);
}
