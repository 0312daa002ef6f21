import { LINT_RULES, type LintFinding, type LintLevel } from '../advice/lint/rules.js';
import type { LintResult } from '../advice/lint.js';
import { listWords } from '../advice/phrasing.js';
import type { Posting, Report, Role } from '../types.js';
import { nameOutside } from './answer-text.js';
import { isRefused } from './brief.js';
import { quote } from './evidence-text.js';
import { cut, hang, percent, toOneLine, WIDTH } from './layout.js';
import { placeOf } from './place.js';
import type { Style } from './style.js';
import type { RoleNames } from './text.js';

const LABEL = 12;
const NUMBER_WIDTH = 6;
/** Findings of these rules are about sentences, which are shown. */
const SHOWN: ReadonlySet<string> = new Set(['vague-duties', 'buried-duties', 'pulls-away', 'outside']);

/** What there is to say about a draft, rule by rule. */
export function renderLint(
  { expected, findings }: LintResult,
  report: Report,
  posting: Posting,
  lexicon: RoleNames,
  style: Style,
): string {
  const parts = [
    renderHead(expected, report, lexicon, style),
    ...LINT_RULES.map(({ id, name, level }) => {
      const own = findings.filter(({ rule }) => rule === id);
      if (own.length === 0) return [];
      const head = level === 'note' ? style.strong(name) : `${style.strong(name)}  ${paint(level, style)}`;
      return [head, ...renderFindings(own, posting, style)];
    }),
    [sumUp(findings, expected, report)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function paint(level: LintLevel, style: Style): string {
  return level === 'error' ? style.warning(level) : style.faint(level);
}

function renderHead(expected: Role | null, report: Report, lexicon: RoleNames, style: Style): string[] {
  const title = report.title ? cut(toOneLine(report.title.text), WIDTH - LABEL) : '(no title given)';
  const lines = [
    `${'Title'.padEnd(LABEL)}${style.strong(title)}`,
    ...hang(
      'Meant as'.padEnd(LABEL),
      expected
        ? lexicon.roles[expected].name
        : 'not said: the title names none of the five roles. Name one with --expect',
    ),
  ];
  if (isRefused(report)) return lines;
  const [first] = report.ranking;
  if (report.status === 'unclear') return [...lines, `${'Reads as'.padEnd(LABEL)}${style.strong('unclear')}`];
  const name = report.status === 'outside' ? nameOutside(report, lexicon) : lexicon.roles[report.role].name;
  return [...lines, ...hang('Reads as'.padEnd(LABEL), `${name} (${percent(first!.probability)})`)];
}

/** What is said of several places is said once, with the places below it. */
function renderFindings(findings: readonly LintFinding[], posting: Posting, style: Style): string[] {
  const messages = [...new Set(findings.map(({ message }) => message))];
  return messages.flatMap((message) => {
    const own = findings.filter((finding) => finding.message === message);
    return [
      ...hang('  ', message),
      ...own
        .filter(({ rule }) => SHOWN.has(rule))
        .map((finding) => {
          const line = String(placeOf(posting.text, finding.start).line).padStart(NUMBER_WIDTH);
          const plain = { ...style, strong: (text: string) => text };
          const room = WIDTH - NUMBER_WIDTH - 4;
          return `${style.faint(line)}  ${quote(posting.text, finding, plain, undefined, room)}`;
        }),
    ];
  });
}

function sumUp(findings: readonly LintFinding[], expected: Role | null, report: Report): string {
  const counted = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`];
  });
  if (counted.length > 0) return `${listWords(counted)}.`;
  return expected !== null && report.role === expected
    ? 'Nothing to mend: the text says what it is meant to.'
    : 'Nothing to mend.';
}
