import { insideSentence } from '../advice/phrasing.js';
import type { Advice, PayAdvice, TitleAdvice } from '../advice/types.js';
import type { Posting, Quote } from '../types.js';
import { quote } from './evidence-text.js';
import { capitalize, hang, WIDTH, wrap } from './layout.js';
import { sayPay } from './pay-words.js';
import type { Style } from './style.js';
import { OUR_SPLIT } from './words.js';

const LABEL = 12;
const INSET = ' '.repeat(LABEL);
/** A third quotation proves no more than two, and the page has room for it. */
const MOST_PROOF = 2;
const MOST_MENTIONS = 4;
/** Where pay is stated by place or level, some are enough to see the range. */
const MOST_PAY = 3;
/** With the questions that it ends in, advice is to stay below this many lines. */
const MOST_LINES = 25;
/** Questions are what people take with them: so many there are, however long the rest is. */
const LEAST_QUESTIONS = 2;
const MOST_QUESTIONS = 4;

/** What to do about one posting, in short; Markdown and JSON say all of it. */
export function renderAdvice(advice: Advice, posting: Posting, style: Style): string {
  const title = advice.title ? renderTitle(advice.title, posting, style) : [];
  const rest = [
    ...renderInterview(advice),
    ...say('Level', sayLevel(advice)),
    ...renderPay(advice.pay),
    ...say('Fit', advice.fit?.text ?? ''),
    ...say('Not named', sayMissing(advice)),
  ];
  const more = advice.role
    ? say('More', `rolecall roles ${advice.role.role}: what the work is like, and whom it suits`)
    : [];
  const head = [style.strong('What to do'), ...(advice.thin ? wrap(advice.thin, WIDTH) : []), ...title];
  const taken = head.length + rest.length + more.length;
  const elsewhere = renderElsewhere(advice.title, MOST_LINES - taken - LEAST_QUESTIONS);
  const questions = renderQuestions(collectQuestions(advice), MOST_LINES - taken - elsewhere.length);
  return `${[...head, ...elsewhere, ...rest, ...questions, ...more].join('\n')}\n`;
}

function say(label: string, text: string): string[] {
  return text === '' ? [] : hang(label.padEnd(LABEL), text);
}

/** The kind of mismatch, which the verdict above explains, and what proves it. */
function renderTitle(title: TitleAdvice, posting: Posting, style: Style): string[] {
  const { mismatch, gap, honestTitle, hides, proof } = title;
  const apart = gap === null ? '' : `, ${gap} points apart`;
  const kind = mismatch === null ? title.text : `${capitalize(mismatch)}${apart}.`;
  const called = isEarned(title) || honestTitle === null ? '' : ` It could be called ${honestTitle}.`;
  return [
    ...say('Title', `${kind}${called}`),
    ...say('', hides ?? ''),
    ...proof.slice(0, MOST_PROOF).map((piece) => INSET + quoteLine(piece, posting, style)),
  ];
}

/** Whether the title claims a role and the work is that of it: then it needs no other name. */
export function isEarned({ mismatch, gap }: TitleAdvice): boolean {
  return mismatch === null && gap !== null;
}

/** What the same title means at other employers, if there is room for it. */
function renderElsewhere(title: TitleAdvice | null, room: number): string[] {
  const lines = say('', title?.elsewhere[0] ?? '');
  return lines.length <= room ? lines : [];
}

function quoteLine(piece: Quote, { text }: Posting, style: Style): string {
  const plain = { ...style, strong: (words: string) => words };
  return style.faint(quote(text, piece, plain, undefined, WIDTH - LABEL - 2));
}

function renderInterview({ interview }: Advice): string[] {
  if (!interview) return [];
  const { rounds, missed, note } = interview;
  const shares = rounds.map(({ name, time }) => `${name} ${time} %`).join(', ');
  const expected = shares === '' ? '' : `Your time, ${OUR_SPLIT}: ${shares}.`;
  return say('Interviews', [expected, missed ?? (expected === '' ? note : null) ?? ''].join(' ').trim());
}

function sayLevel({ level: { remark, meaning, value } }: Advice): string {
  const means = value && meaning ? ` ${value}, ${insideSentence(meaning)}` : '';
  return remark.text + means;
}

function renderPay({ stated, pattern, frontier, scope, source }: PayAdvice): string[] {
  const more = stated.length > MOST_PAY ? `, and ${stated.length - MOST_PAY} more` : '';
  const read = stated.slice(0, MOST_PAY).map(sayPay).join('; ') + more;
  const says = read === '' ? 'The posting states none.' : `The posting states ${read}.`;
  const usual = [pattern, frontier].filter((text) => text !== null).join(' ');
  return say('Pay', usual === '' ? says : `${says} In general: ${usual} (${scope}; ${source})`);
}

/** What is usual and missing, the most usual first. */
function sayMissing({ notMentioned }: Advice): string {
  return notMentioned
    .slice(0, MOST_MENTIONS)
    .map(({ name, usual }, i) => `${name} (${usual} %${i === 0 ? ' of such postings name it' : ''})`)
    .join(', ');
}

/** In a terminal there is one list, since the parts above hold none. */
function collectQuestions({ questions, interview, notMentioned }: Advice): string[] {
  const further = notMentioned.map(({ question }) => question).filter((question) => question !== null);
  return [...questions, ...(interview?.questions ?? []), ...further];
}

function renderQuestions(questions: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const [i, question] of questions.slice(0, MOST_QUESTIONS).entries()) {
    const label = (i === 0 ? 'Ask' : '').padEnd(LABEL);
    const more = hang(`${label}- `, question).map((line, at) =>
      at === 0 ? line : `${INSET}  ${line.trimStart()}`,
    );
    if (i >= LEAST_QUESTIONS && lines.length + more.length > room) break;
    lines.push(...more);
  }
  return lines;
}
