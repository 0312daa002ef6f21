import { Database, ShelfError, settle } from './database.js';
import { isSame, type Keepable, type Kept, MOST_KEPT } from './kept.js';

/** The postings that are kept for comparing: in this browser, the same in all its tabs. */
export class Shelf {
  private readonly database = new Database();
  private readonly tabs = new BroadcastChannel('rolecall-kept');
  private readonly listeners: (() => void)[] = [];

  constructor() {
    this.tabs.addEventListener('message', () => this.tell());
  }

  /** Called after every change, here or in another tab. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  list(): Promise<Kept[]> {
    return this.database.run('readonly', (store) => settle<Kept[]>(store.getAll()));
  }

  /**
   * Keeps all of them or none; those that are kept already are left as they are.
   * @returns those that are new
   * @throws ShelfError where they are too many, or cannot be kept
   */
  async add(postings: readonly Keepable[]): Promise<Kept[]> {
    const added = await this.database.run('readwrite', async (store) => {
      const before = await settle<Kept[]>(store.getAll());
      const fresh = postings.filter((posting) => !before.some((one) => isSame(one, posting)));
      refuseTooMany(before.length, fresh.length);
      return Promise.all(
        fresh.map(async ({ text, title, company }) => {
          const posting = { text, title, company };
          return { ...posting, id: (await settle(store.add(posting))) as number };
        }),
      );
    });
    this.changed();
    return added;
  }

  /** Puts what was taken out where it stood. */
  async putBack(kept: readonly Kept[]): Promise<void> {
    await this.database.run('readwrite', async (store) => {
      refuseTooMany(await settle(store.count()), kept.length);
      await Promise.all(kept.map((one) => settle(store.put(one))));
    });
    this.changed();
  }

  async remove(kept: readonly Kept[]): Promise<void> {
    await this.database.run('readwrite', (store) =>
      Promise.all(kept.map(({ id }) => settle(store.delete(id)))),
    );
    this.changed();
  }

  private changed(): void {
    this.tell();
    this.tabs.postMessage(null);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function refuseTooMany(before: number, more: number): void {
  if (more === 0 || before + more <= MOST_KEPT) return;
  throw new ShelfError(
    before === MOST_KEPT
      ? `${MOST_KEPT} postings are kept already, as many as fit side by side. Take one out first.`
      : `${before} kept and ${more} more would be ${before + more}; at most ${MOST_KEPT} fit side by side. Take some out first.`,
  );
}
