import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '../../src/advice/types.js';
import { outcomeOf, rolecall, spawnCommand, start } from './command.js';

async function readQuiz(): Promise<QuizQuestion[]> {
  return JSON.parse((await rolecall(['target', '--list', '--format', 'json'])).stdout);
}

/** Every way through the quiz, as the numbers of its answers. */
function listWays(quiz: readonly QuizQuestion[], from = quiz[0]!): number[][] {
  return from.answers.flatMap(({ next }, i) => {
    if (next === null) return [[i + 1]];
    const question = quiz.find(({ id }) => id === next)!;
    return listWays(quiz, question).map((way) => [i + 1, ...way]);
  });
}

const target = (answers: readonly number[], ...args: string[]) =>
  rolecall(['target', '--answers', answers.join(), ...args]);

describe('rolecall target', () => {
  it('leads somewhere whatever is answered', async () => {
    const ways = listWays(await readQuiz());
    expect(ways.length).toBeGreaterThan(3);
    for (const way of ways) {
      const { code, stdout, stderr } = await target(way);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Aim for {5}[A-Z][A-Za-z ]+ \([A-Z]+\)\n/);
      expect(stdout).toMatch(/^More +rolecall roles [A-Z]+/m);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('prints the result as JSON', async () => {
    const quiz = await readQuiz();
    const [way] = listWays(quiz);
    const result = JSON.parse((await target(way!, '--format', 'json')).stdout);
    expect(result).toMatchObject({ schema: 'rolecall/target@1', roles: expect.any(Array) });
    expect(result.answers).toHaveLength(way!.length);
    expect(result.answers[0]).toEqual({
      id: quiz[0]!.id,
      question: quiz[0]!.text,
      answer: quiz[0]!.answers[way![0]! - 1]!.text,
    });
  });

  it('lists its questions', async () => {
    const quiz = await readQuiz();
    const { stdout } = await rolecall(['target', '--list']);
    expect(stdout.match(/^\d+\. /gm)).toHaveLength(quiz.length);
    expect(stdout.match(/→/g)).toHaveLength(quiz.flatMap(({ answers }) => answers).length);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('asks on stderr and reads answers line by line, until one decides', async () => {
    const quiz = await readQuiz();
    const way = listWays(quiz)[0]!;
    const stdin = `x\n\n99\n${way.join('\n')}\nleft over\n`;
    const { code, stdout, stderr } = await rolecall(['target'], { stdin });
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await target(way)).stdout });
    const most = quiz[0]!.answers.length;
    expect(stderr).toMatch(/^\S(?:.|\n)*\n {2}1 {2}\S/);
    expect(stderr.split(`Please type a number from 1 to ${most}. `)).toHaveLength(4);
    // What is piped in is not echoed: still no two prompts share a line.
    for (const line of stderr.split('\n')) expect(line.split('Your answer').length).toBeLessThan(3);
    expect(stderr).toContain(`: \nPlease type a number from 1 to ${most}. Your answer`);
    expect((await spawnCommand(['target'], { stdin })).stdout).toBe(stdout);
  });

  it('does not wait for the end of what is piped in', async () => {
    const way = listWays(await readQuiz())[0]!;
    const child = start(['target']);
    child.stdin.write(`${way.join('\n')}\n`);
    expect(await outcomeOf(child)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Aim for/) });
  });

  it.each(['', '1\n'])('says so where the answers end early: %j', async (stdin) => {
    const { code, stdout, stderr } = await rolecall(['target'], { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\nrolecall: The quiz ended before an answer decided\. [^\n]+\n$/);
  });

  it('refuses answers that do not lead to the end, or beyond it', async () => {
    const way = listWays(await readQuiz()).find(({ length }) => length > 1)!;
    const refused = async (answers: number[]) => {
      const { code, stdout, stderr } = await target(answers);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await refused(way.slice(0, -1))).toContain('--answers ends before “');
    expect(await refused([...way, 1])).toContain('Leave out the rest.');
    expect(await refused([way[0]!, 9])).toContain('9 is no answer to “');
    expect(await refused([0])).toContain('0 is no answer to “');
  });
});
