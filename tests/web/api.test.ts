import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advise } from '../../src/advice/advise.js';
import { loadAdvice } from '../../src/advice/load.js';
import { analyze } from '../../src/analyze.js';
import { readPasted } from '../../src/posting/pasted.js';
import { toBrief } from '../../src/render/brief.js';
import { MAX_TEXT_LENGTH, type ReadReport } from '../../src/types.js';
import { loadExamples } from '../../src/web/examples.js';
import { JSON_LIMIT } from '../../src/web/limits.js';
import { lexicon, postJson, type Running, run } from './running.js';

let app: Running;
beforeAll(async () => {
  app = await run();
});
afterAll(() => app.close());

const { text } = loadExamples()[0]!;
const posting = readPasted({ text, company: 'Acme' }, lexicon);
const report = analyze(posting, lexicon) as ReadReport;
const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

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
    const response = await postJson(app.url, { text, company: 'Acme' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { advice, ...rest } = (await response.json()) as Record<string, unknown>;
    expect(rest).toEqual(toJson(report));
    expect(advice).toEqual(toJson(advise(report, posting, loadAdvice(), lexicon)));
  });

  it('holds the work against the mix that is wanted', async () => {
    const want = { research: 10, modeling: 40, engineering: 30, product: 20 };
    const response = await postJson(app.url, { text, want });
    expect(await response.json()).toMatchObject({ advice: { fit: { wanted: want } } });
  });

  it('leaves out the advice and the long parts where a brief answer is asked for', async () => {
    const response = await postJson(app.url, { text, brief: true });
    const body = await response.json();
    expect(body).toEqual(toJson(toBrief(report)));
    expect(body).not.toHaveProperty('advice');
  });

  it.each([
    [{ research: 10, modeling: 40, engineering: 30, product: 10 }, '/want'],
    [{ research: 10, modeling: 40, engineering: 50 }, '/want/product'],
    [{ research: '10', modeling: 40, engineering: 30, product: 20 }, '/want/research'],
    [{ research: 10.5, modeling: 40, engineering: 30, product: 19.5 }, '/want/research'],
    [{ research: -10, modeling: 60, engineering: 30, product: 20 }, '/want/research'],
    [{ research: 10, modeling: 40, engineering: 30, product: 20, sales: 0 }, '/want'],
    [[10, 40, 30, 20], '/want'],
    ['10/40/30/20', '/want'],
    [null, '/want'],
  ])('refuses %j as a mix that is wanted', async (want, pointer) => {
    const problem = await expectProblem(await postJson(app.url, { text, want }), 400);
    const pointers = (problem.errors as { pointer: string }[]).map((error) => error.pointer);
    expect(pointers).toContain(pointer);
  });

  it('answers what is no posting with a report that says so', async () => {
    const response = await postJson(app.url, { text: '' });
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({ status: 'no-text', role: null });
    expect(body).not.toHaveProperty('advice');
  });

  it('reads the JSON of a job board, and says what to do with several', async () => {
    const one = { title: 'Applied Scientist', content: `&lt;p&gt;${text}&lt;/p&gt;` };
    const read = await postJson(app.url, { text: JSON.stringify({ jobs: [one] }) });
    expect(await read.json()).toMatchObject({ status: 'ok', title: { text: 'Applied Scientist' } });
    const several = await postJson(app.url, { text: JSON.stringify([one, one]) });
    expect((await expectProblem(several, 400)).detail).toContain('holds 2 postings');
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
