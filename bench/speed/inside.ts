import { readCorpus } from './corpus.js';
import type { Prepare } from './peer.js';
import type { Answer } from './rounds.js';

/** What runs in a process of its own, for one peer: it makes ready, and then reads its texts once each time it is told to. */
const [name, folder, share] = process.argv.slice(2);
const tell = (answer: Answer): void => {
  process.send!(answer);
};

try {
  const { prepare } = (await import(`./peers/${name}.js`)) as { readonly prepare: Prepare };
  const postings = readCorpus(folder!);
  const peer = await prepare(postings.slice(0, Math.ceil(postings.length * Number(share))));
  const checked = peer.check();
  peer.run();
  const bytes = peer.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.on('message', () => {
    const start = performance.now();
    peer.run();
    tell({ seconds: (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS * 1024 });
  });
  tell({ postings: peer.texts.length, bytes, checked });
} catch (error) {
  tell({ wrong: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}
