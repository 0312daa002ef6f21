import { readFileSync } from 'node:fs';

const POSTING = readFileSync(
  new URL('../../examples/3-machine-learning-engineer.txt', import.meta.url),
  'utf8',
);

/** Asks a server for one of everything, so that whatever it loads late is loaded. */
export async function useServer(printed: string): Promise<void> {
  const url = /http:\/\/\S+/.exec(printed)?.[0];
  if (!url) throw new Error(`The server does not say where it is: ${printed}`);
  const pages = ['/', '/roles', '/roles/rs', '/target', '/accuracy', '/examples/research-engineer'];
  for (const page of pages) await expectOk(fetch(url + page));
  await expectOk(fetch(`${url}/`, { method: 'POST', body: new URLSearchParams({ text: POSTING }) }));
  for (const text of [POSTING, `<h1>Data Scientist</h1><p>${POSTING}</p>`, `# Data Scientist\n\n${POSTING}`])
    await expectOk(
      fetch(`${url}/api/analyze`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      }),
    );
}

async function expectOk(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  const body = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${body.slice(0, 300)}`);
}
