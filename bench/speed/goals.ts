/** A line of the table: a figure that has been promised. */
export interface Goal {
  readonly row: number;
  readonly figure: string;
  readonly unit: 'times as fast' | 'times the time' | 'MiB' | 'packages';
  readonly least: number;
  readonly aim: number;
}

/** More is better of what is `times as fast`, less of all else. */
export const GOALS: readonly Goal[] = [
  goal(
    1,
    '`analyze` (text in, whole report out, with interval, flip and evidence) against compromise’s `nlp(text)` alone',
    'times as fast',
    100,
    400,
  ),
  goal(
    2,
    'reading (parse, match, weigh, mix, role) against the fastest regular expression for the same surface forms',
    'times as fast',
    1,
    3,
  ),
  goal(3, 'reading against wink-nlp with custom entities', 'times as fast', 8, 15),
  goal(4, 'reading against natural’s tokenizer, Porter stems and n-gram set', 'times as fast', 20, 50),
  goal(
    5,
    '`score --brief`, whole process, one thread, against a Node program that only splits lines and calls JSON.parse',
    'times the time',
    4,
    2,
  ),
  goal(6, 'the same against `wc -w` on the file', 'times the time', 4, 1.6),
  goal(7, '`--jobs 2` against `--jobs 1`, the same bytes', 'times as fast', 1.6, 1.8),
  goal(8, 'peak memory, one thread: growth from the small file to the largest', 'MiB', 16, 8),
  goal(
    9,
    'command line start to first result on one posting against `node -e 0`',
    'times the time',
    2.5,
    2.5,
  ),
  goal(10, 'of compromise, natural and the YAML parser, how many a run loads', 'packages', 0, 0),
];

function goal(row: number, figure: string, unit: Goal['unit'], least: number, aim: number): Goal {
  return { row, figure, unit, least, aim };
}

/** What a figure comes to: `aim`, `at least` or neither. */
export function reached({ unit, least, aim }: Goal, figure: number): 'aim' | 'at least' | 'missed' {
  const reaches = (bound: number): boolean => (unit === 'times as fast' ? figure >= bound : figure <= bound);
  if (reaches(aim)) return 'aim';
  return reaches(least) ? 'at least' : 'missed';
}
