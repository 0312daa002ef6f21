import type { Advice, InterviewAdvice, PayAdvice, SignalAdvice, TitleAdvice } from '../advice/types.js';
import type { Quote } from '../types.js';
import { isEarned } from './advice-text.js';
import { capitalize } from './layout.js';
import { escapeMarkdown, escapeProse } from './markdown-escape.js';
import { sayPay } from './pay-words.js';
import { OUR_SPLIT, ROUND_WEIGHTS, SIGNAL_WORDS } from './words.js';

/** All of the advice about one posting, to stand below the report. */
export function renderAdviceMarkdown(advice: Advice): string {
  const parts = [
    '## What to do',
    advice.thin ? escapeProse(advice.thin) : '',
    ...(advice.title ? renderTitle(advice.title) : []),
    ...renderRole(advice),
    ...(advice.interview ? renderInterview(advice.interview) : []),
    ...renderLevel(advice),
    ...renderPay(advice.pay),
    ...renderSignals(advice.signals),
    ...renderFit(advice),
    ...renderMissing(advice),
    ...section('Questions worth asking', list(advice.questions)),
    `General facts: ${escapeProse(advice.source)}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(heading: string, ...parts: string[]): string[] {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? [] : [`### ${heading}`, ...said];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${escapeProse(item)}`).join('\n');
}

function quotes(pieces: readonly Quote[]): string {
  return pieces.map(({ text }) => `> “${escapeMarkdown(text)}”`).join('\n>\n');
}

function renderTitle(title: TitleAdvice): string[] {
  const apart = title.gap === null ? '' : ` (${title.gap} points apart)`;
  const kind = title.mismatch ? `**${escapeProse(capitalize(title.mismatch))}**${apart}. ` : '';
  const called =
    isEarned(title) || title.honestTitle === null
      ? ''
      : ` It could be called **${escapeProse(title.honestTitle)}**.`;
  return section(
    'Title and work',
    `${kind}${escapeProse(title.text)}${called}`,
    quotes(title.proof),
    list([...title.elsewhere, ...(title.hides ? [title.hides] : []), title.team]),
  );
}

function renderRole({ role }: Advice): string[] {
  if (!role) return [];
  const silent = 'the source says nothing of it';
  const rows: readonly [string, string | null][] = [
    ['Like', role.like],
    ['Judged by', role.judgedBy],
    ['Where', role.where],
    ['Suits', role.suits],
    ['Competition', role.competition],
    ['Way in', role.wayIn],
    ['Leads to', role.leadsTo],
  ];
  const lines = rows.map(([name, text]) => `- **${name}**: ${escapeProse(text ?? silent)}`);
  return section(`The work of ${escapeProse(role.name)}s`, lines.join('\n'));
}

function renderInterview({ rounds, missed, note, questions }: InterviewAdvice): string[] {
  const rows = rounds.map(({ name, weight, time, note: particular, prepare }) => {
    const how = [particular, prepare]
      .filter((text) => text !== null)
      .map(escapeProse)
      .join(' ');
    return `| ${escapeProse(name)} | ${ROUND_WEIGHTS[weight]} | ${time} % | ${how} |`;
  });
  const head = [
    `| Round | Weight | Your time, ${OUR_SPLIT} | What to prepare |`,
    '| --- | --- | --- | --- |',
  ];
  return section(
    'Interviews',
    missed ? `**${escapeProse(missed)}**` : '',
    rows.length === 0 ? '' : [...head, ...rows].join('\n'),
    note ? escapeProse(note) : '',
    list(questions),
  );
}

function renderLevel({ level }: Advice): string[] {
  const { value, meaning, remark, asks, note } = level;
  const means = value && meaning ? `**${value}.** ${escapeProse(meaning)} ` : '';
  return section(
    'Level',
    `${means}${escapeProse(remark.text)}`,
    quotes(remark.evidence),
    [asks, note]
      .filter((text) => text !== null)
      .map(escapeProse)
      .join(' '),
  );
}

function renderPay({ stated, pattern, frontier, scope, source }: PayAdvice): string[] {
  const usual = [pattern, frontier].filter((text) => text !== null).map(escapeProse);
  return section(
    'Pay',
    stated.length === 0 ? 'The posting states no pay.' : list(stated.map(sayPay)),
    usual.length === 0 ? '' : `In general: ${usual.join(' ')} (${escapeProse(`${scope}; ${source}`)})`,
  );
}

function renderSignals(signals: readonly SignalAdvice[]): string[] {
  const lines = signals.flatMap((one) => {
    if (one.value === null && one.question === null) return [];
    const said = one.evidence.map(({ text }) => `“${escapeMarkdown(text)}”`).join(', ');
    const value = one.value === null ? 'not said.' : sayValue(one, one.value);
    return [`- **${escapeProse(one.name)}**: ${escapeProse(value)}${said === '' ? '' : `: ${said}`}`];
  });
  return section('Signals', lines.join('\n'));
}

/** Values of the report are single words; people get a phrase. */
function sayValue({ signal }: SignalAdvice, value: string): string {
  return signal === 'ships' || signal === 'record' ? (SIGNAL_WORDS[signal].values[value] ?? value) : value;
}

function renderFit({ fit }: Advice): string[] {
  return fit ? section('The work you want', escapeProse(fit.text)) : [];
}

function renderMissing({ notMentioned, role }: Advice): string[] {
  const among = role ? `${escapeProse(role.name)} postings` : 'such postings';
  const lines = notMentioned.map(
    ({ name, usual, question }) =>
      `- ${escapeProse(name)} (${usual} % of ${among} name it).${question ? ` ${escapeProse(question)}` : ''}`,
  );
  return section('Not mentioned', lines.join('\n'));
}
