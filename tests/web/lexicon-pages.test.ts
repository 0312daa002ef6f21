import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPieces } from '../../src/lexicon/chapters.js';
import { loadChapters } from '../../src/lexicon/load-chapters.js';
import { type Running, run } from './running.js';

let app: Running;
beforeAll(async () => {
  app = await run();
});
afterAll(() => app.close());

const chapters = loadChapters();
const open = async (path: string) => (await fetch(app.url + path)).text();

function linksIn(page: string): string[] {
  return [...new Set([...page.matchAll(/href="(\/lexicon\/[^"#]+)"/g)].map(([, link]) => link!))];
}

/** What a reader sees. */
function textOf(html: string): string {
  const plain = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"');
  return plain.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

function show(phrase: string): string {
  const shown = readPieces(phrase).map((piece) => {
    if (piece === null) return '…';
    return piece.words.length > 1 ? `(${piece.words.join(' / ')})` : piece.words[0];
  });
  return shown.join(' ');
}

describe('the pages of the lexicon', () => {
  it('show every phrase of every chapter', async () => {
    const links = linksIn(await open('/lexicon'));
    expect(links).toHaveLength(chapters.length);
    expect(linksIn(await open('/about'))).toEqual(links);
    for (const [place, link] of links.entries()) {
      const page = await open(link);
      const shown = [...page.matchAll(/^<li>(.*)<\/li>$/gm)].map(([, item]) => textOf(item!));
      const phrases = chapters[place]!.parts.flatMap(({ lists }) => lists.flatMap((list) => list.phrases));
      expect(shown, link).toEqual(phrases.map(show));
    }
  });

  it('come packed, for who takes that', async () => {
    const { port } = new URL(app.url);
    const bytes = await new Promise<Buffer>((resolve) => {
      const asked = request({ port, path: '/lexicon/engineering', headers: { 'accept-encoding': 'br' } });
      asked.once('response', async (response) => {
        expect(response.headers['content-encoding']).toBe('br');
        expect(response.headers.vary).toContain('Accept-Encoding');
        resolve(Buffer.concat(await response.toArray()));
      });
      asked.end();
    });
    expect(bytes.length).toBeLessThan(60_000);
    expect(brotliDecompressSync(bytes).toString()).toBe(await open('/lexicon/engineering'));
  });

  it('find a phrase by its words, in any order', async () => {
    const page = await open('/lexicon?find=PRODUCTION++put');
    expect(textOf(page)).toContain('put models into production');
    expect(linksIn(page)).toContain('/lexicon/engineering');
    expect(await open('/lexicon?find=zyzzyva')).toContain('Nothing with “zyzzyva”');
    expect(await open('/lexicon?find=a')).toMatch(/The first 200:/);
    expect(await open('/lexicon?find=%22%3E%3Cb%3E')).toContain('value="&#34;&gt;&lt;b&gt;"');
    expect(await open('/lexicon?find=%20')).toBe(await open('/lexicon'));
    expect(await open('/lexicon?find[]=a')).toBe(await open('/lexicon'));
  });
});
