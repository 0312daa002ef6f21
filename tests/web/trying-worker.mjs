// A reading thread that does what certain texts ask of it before it reads them.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const asked = (text, word) => new RegExp(`${word} (\\S+)`).exec(text)?.[1];

parentPort.on('message', ({ form, submission }) => {
  const { text } = form ?? submission;
  const mark = asked(text, 'LEAVE A MARK AT');
  if (mark) writeFileSync(mark, '');
  const file = asked(text, 'WAIT FOR');
  if (file) while (!existsSync(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  if (text.includes('END THE THREAD')) process.exit(1);
  if (text.includes('GO ON FOR EVER')) for (;;);
  if (text.includes('TAKE ALL MEMORY')) for (const all = []; ; ) all.push(new Array(1e5).fill(all.length));
});
await import('../../dist/web/worker.js');
