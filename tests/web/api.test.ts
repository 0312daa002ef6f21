import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readPasted } from '../../src/posting/pasted.js';
import { MAX_TEXT_LENGTH } from '../../src/types.js';
import { loadExamples } from '../../src/web/examples.js';
import { JSON_LIMIT } from '../../src/web/limits.js';
import { lexicon, postJson, type Running, run } from './running.js';

let app: Running;
beforeAll(async () => {
  app = await run();
});
afterAll(() => app.close());

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'about:blank', status });
  expect(problem.title).toBeTruthy();
  expect(problem.detail).toBeTruthy();
  return problem;
}

describe('POST /api/analyze', () => {
  it('gives the same report as every other face', async () => {
    const { text } = loadExamples()[0]!;
    const response = await postJson(app.url, { text, company: 'Acme' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(
      JSON.parse(JSON.stringify(analyze(readPasted({ text }, lexicon), lexicon))),
    );
  });

  it('answers what is no posting with a report that says so', async () => {
    const response = await postJson(app.url, { text: '' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'no-text', role: null });
  });

  it('names everything that is wrong with the body', async () => {
    const problem = await expectProblem(await postJson(app.url, { text: 1, titel: 'x', company: [] }), 400);
    const pointers = (problem.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/text', '/company', '']));
  });

  it.each(['{"text": ', '"text"', 'null', '[]', '{}', ''])('answers %j with 400', async (body) => {
    await expectProblem(await postJson(app.url, body), 400);
  });

  it('answers other content with 415', async () => {
    await expectProblem(await postJson(app.url, 'text', 'text/plain'), 415);
    await expectProblem(await postJson(app.url, 'text=x', 'application/x-www-form-urlencoded'), 415);
    await expectProblem(await postJson(app.url, '{"text":"x"}', 'application/json; charset=koi8-r'), 415);
  });

  it('answers a text or a body over the limit with 413', async () => {
    await expectProblem(await postJson(app.url, { text: 'x '.repeat(MAX_TEXT_LENGTH) }), 413);
    await expectProblem(await postJson(app.url, { text: 'x'.repeat(JSON_LIMIT + 1) }), 413);
  });

  it('takes the longest text even where every character is escaped', async () => {
    const escaped = `{"text":"${'\\u8a9e'.repeat(MAX_TEXT_LENGTH)}"}`;
    expect((await postJson(app.url, escaped)).status).toBe(200);
  });

  it('says which method it wants, and knows no other address', async () => {
    const response = await fetch(`${app.url}/api/analyze`);
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 405);
    await expectProblem(await fetch(`${app.url}/api/other`), 404);
  });

  it('answers a fault of its own with 500 and without its insides', async () => {
    const other = await run({
      analyze: () => {
        throw new Error('secret insides');
      },
    });
    const problem = await expectProblem(await postJson(other.url, { text: 'x' }), 500);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(other.faults).toHaveLength(1);
    await other.close();
  });
});
