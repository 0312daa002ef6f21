import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Changes what the app answers: given the path and the text, the text instead; null for an answer that fails. */
export type Change = (path: string, text: string) => string | null;

export interface Front {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  change: Change;
  /** Leads a path to another one of the app. */
  lead: (path: string) => string;
  /** As when the network is gone: nobody answers at the same address. */
  stop(): Promise<void>;
}

/** Stands before the app, so that a test can be another version of it, count what is asked for, and be gone. */
export async function openFront(app: string): Promise<Front> {
  const asked: string[] = [];
  const front = {
    asked,
    change: (_path: string, text: string): string | null => text,
    lead: (path: string) => path,
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', headers } = request;
    const answer = await fetch(app + front.lead(path), {
      method,
      redirect: 'manual',
      headers: { ...(headers['content-type'] && { 'content-type': headers['content-type'] }) },
      ...(method === 'POST' && { body: Buffer.concat(chunks) }),
    });
    const isText = /text|javascript/.test(answer.headers.get('content-type') ?? '');
    const body = isText ? front.change(path, await answer.text()) : Buffer.from(await answer.arrayBuffer());
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-(encoding|length)|connection)$/.test(name),
    );
    if (body === null) return void response.writeHead(500).end();
    response.writeHead(answer.status, Object.fromEntries(kept)).end(body);
  });
  const url = await listen(server);
  return Object.assign(front, { url, stop: () => stop(server) });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
