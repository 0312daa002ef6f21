// A thread that ends where it is given certain texts: DEADLY each time, STUMBLE but once.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ parcel }) => {
  const text = 'items' in parcel ? JSON.stringify(parcel.items) : Buffer.from(parcel.bytes).toString();
  if (text.includes('DEADLY')) process.exit(1);
  if (!text.includes('STUMBLE') || existsSync(workerData.stumbled)) return;
  writeFileSync(workerData.stumbled, '');
  process.exit(1);
});
await import('../../dist/batch/worker.js');
