import type { BatchItem } from '../../batch/item.js';
import type { Knowledge } from '../../batch/judge-item.js';
import { fetchKnowledge } from '../worker/knowledge.js';
import { judgeBlock } from './judge-block.js';
import type { Task, Told } from './messages.js';
import { findMisfit, readFile } from './read-sources.js';

/** How many postings are told of at once: few enough that figures keep moving, so many that the page has little to do. */
const BLOCK = 32;

/** Needed as soon as a file has been found to fit. */
const knowledge = fetchKnowledge();
// It is waited for where it is needed; until then a failure is nobody's.
knowledge.catch(() => {});

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  try {
    if (data.task === 'check') tell({ told: 'checked', misfit: await findMisfit(data.sources, data.map) });
    else tell({ told: 'end', blocks: await readShare(data, await knowledge) });
  } catch (error) {
    tell({ told: 'failure', message: String(error) });
  }
});

function tell(told: Told): void {
  postMessage(told);
}

/**
 * Reads all files and judges the blocks that are this worker's own. Cutting a file takes little beside judging what is in it, and so no
 * worker waits for another.
 * @returns how many blocks there are in all
 */
async function readShare({ sources, map, share }: Task, known: Knowledge): Promise<number> {
  let number = 0;
  let bytes = 0;
  const isMine = () => number % share.of === share.mine;
  const finish = (items: readonly BatchItem[]) => {
    if (isMine()) tell({ told: 'block', number, bytes, ...judgeBlock(items, known) });
    number += 1;
  };
  const onBytes = (more: number) => {
    bytes += more;
  };
  for (const source of sources) {
    let items: BatchItem[] = [];
    for await (const handful of readFile(source, { map, onBytes, isWanted: isMine }))
      for (const item of handful) {
        items.push(item);
        if (items.length < BLOCK) continue;
        finish(items);
        items = [];
      }
    if (items.length > 0) finish(items);
  }
  return number;
}
