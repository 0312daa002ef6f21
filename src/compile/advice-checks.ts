import { ROLES } from '../types.js';
import { type AdviceSources, RATES_FILE } from './advice-sources.js';
import type { Path, ProblemList, Source } from './problems.js';

/** What one file of advice says of another, or of another place in itself: each name must lead somewhere. */

/** Reports every name that stands a second time. */
function checkOnce(
  list: ProblemList,
  source: Source<unknown>,
  names: readonly { name: string; path: Path }[],
): void {
  const seen = new Map<string, Path>();
  for (const { name, path } of names) {
    const first = seen.get(name);
    if (first)
      list.add(
        source,
        path,
        `“${name}” already stands in line ${source.lineOf(first)}.`,
        'Keep one of the two.',
      );
    else seen.set(name, path);
  }
}

/** Reports a name that is not among those known. */
function checkKnown(
  list: ProblemList,
  source: Source<unknown>,
  path: Path,
  what: string,
  name: string,
  known: readonly string[],
): void {
  if (!known.includes(name))
    list.add(source, path, `There is no ${what} “${name}”.`, `Known: ${known.join(', ')}.`);
}

const WEIGHTS = ['most', 'much', 'some'];

export function checkRounds({ interviews, roles }: AdviceSources, list: ProblemList): void {
  const known = interviews.data.rounds.map(({ round }) => round);
  checkOnce(
    list,
    interviews,
    known.map((name, i) => ({ name, path: ['rounds', i, 'round'] })),
  );
  for (const source of roles) {
    const rounds = source.data.guide?.rounds ?? [];
    const pathOf = (i: number): Path => ['guide', 'rounds', i, 'round'];
    checkOnce(
      list,
      source,
      rounds.map(({ round }, i) => ({ name: round, path: pathOf(i) })),
    );
    rounds.forEach(({ round, weight }, i) => {
      checkKnown(list, source, pathOf(i), 'round', round, known);
      const above = rounds[i - 1];
      if (above && WEIGHTS.indexOf(above.weight) > WEIGHTS.indexOf(weight))
        list.add(
          source,
          pathOf(i),
          `“${round}” weighs more than the round above it.`,
          'Put the heaviest first.',
        );
    });
  }
}

export function checkPay({ pay, employers }: AdviceSources, list: ProblemList): void {
  const kinds = employers.data.kinds.map(({ kind }) => kind);
  checkKnown(list, pay, ['frontier_kind'], 'kind of employer', pay.data.frontier_kind, kinds);
}

export function checkEmployers(sources: AdviceSources, list: ProblemList): void {
  const { employers: source } = sources;
  const { kinds, elsewhere } = source.data;
  checkOnce(
    list,
    source,
    kinds.map(({ kind }, i) => ({ name: kind, path: ['kinds', i, 'kind'] })),
  );
  checkOnce(
    list,
    source,
    kinds.flatMap(({ employers }, i) =>
      employers.map((name, j) => ({ name, path: ['kinds', i, 'employers', j] })),
    ),
  );
  const known = kinds.map(({ kind }) => kind);
  const titles = [...ROLES, ...sources.titles.data.titles.flatMap((group) => group.titles)];
  elsewhere.forEach((entry, i) => {
    entry.kinds.forEach((kind, j) => {
      checkKnown(list, source, ['elsewhere', i, 'kinds', j], 'kind of employer', kind, known);
    });
    if (!titles.some((title) => ` ${title} `.includes(` ${entry.title} `)))
      list.add(
        source,
        ['elsewhere', i, 'title'],
        `No title in titles.yml holds the words “${entry.title}”.`,
        `Write one of ${ROLES.join(', ')}, or words of a title.`,
      );
  });
}

export function checkMentions({ mentions: source, rates }: AdviceSources, list: ProblemList): void {
  const { mentions } = source.data;
  const known = mentions.map(({ mention }) => mention);
  checkOnce(
    list,
    source,
    known.map((name, i) => ({ name, path: ['mentions', i, 'mention'] })),
  );
  mentions.forEach(({ mention, phrases }, i) => {
    checkOnce(
      list,
      source,
      phrases.map((name, j) => ({ name, path: ['mentions', i, 'phrases', j] })),
    );
    if (!(mention in rates))
      list.add(
        source,
        ['mentions', i, 'mention'],
        `${RATES_FILE} does not say how often “${mention}” is named.`,
        'Run `npm run mentions -- --write`.',
      );
  });
  for (const name of Object.keys(rates).filter((id) => !known.includes(id)))
    list.problems.push({
      file: RATES_FILE,
      line: null,
      message: `mentions.yml has no “${name}”. Run \`npm run mentions -- --write\`.`,
    });
}

/** An answer leads further down only, so that every way through the quiz ends. */
export function checkQuiz({ targets: source }: AdviceSources, list: ProblemList): void {
  const { questions } = source.data;
  const ids = questions.map(({ question }) => question);
  checkOnce(
    list,
    source,
    ids.map((name, i) => ({ name, path: ['questions', i, 'question'] })),
  );
  questions.forEach(({ answers }, i) => {
    answers.forEach(({ next }, j) => {
      if (next !== undefined && !ids.slice(i + 1).includes(next))
        list.add(
          source,
          ['questions', i, 'answers', j, 'next'],
          `No question “${next}” stands further down.`,
          'An answer leads to a later question, or to roles and advice.',
        );
    });
  });
  const led = questions.flatMap(({ answers }) => answers.map(({ next }) => next));
  ids.forEach((id, i) => {
    if (i > 0 && !led.includes(id))
      list.add(
        source,
        ['questions', i, 'question'],
        `No answer leads to “${id}”.`,
        'Name it as `next:` or take it out.',
      );
  });
}
