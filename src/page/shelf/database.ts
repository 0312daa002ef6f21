import { RolecallError } from '../../errors.js';

/** Why a posting cannot be kept, in words for whoever wanted to keep it. */
export class ShelfError extends RolecallError {
  override readonly name = 'ShelfError';
}

const NAME = 'rolecall';
const STORE = 'kept';

/** The browser's own database, opened at the first use. Six long postings may be more than its simpler storage holds. */
export class Database {
  private opening: Promise<IDBDatabase> | undefined;

  /**
   * Runs some steps as one: all of them are kept, or none.
   * @throws ShelfError where the browser keeps nothing, or has no room left
   */
  async run<Result>(
    mode: IDBTransactionMode,
    steps: (store: IDBObjectStore) => Promise<Result>,
  ): Promise<Result> {
    try {
      this.opening ??= this.open();
      const transaction = (await this.opening).transaction(STORE, mode);
      const [result] = await Promise.all([steps(transaction.objectStore(STORE)), finish(transaction)]);
      return result;
    } catch (error) {
      if (error instanceof ShelfError) throw error;
      this.opening = undefined;
      throw new ShelfError(isFull(error) ? NO_ROOM : NOT_ALLOWED, { cause: error });
    }
  }

  private async open(): Promise<IDBDatabase> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
    const database = await settle(request);
    // The browser may end the connection, such as when the site's data are cleared. The next use opens it again.
    const forget = () => {
      database.close();
      this.opening = undefined;
    };
    database.onversionchange = forget;
    database.onclose = forget;
    return database;
  }
}

const NO_ROOM =
  'This browser has no room left for it. Nothing was lost; take out a posting that you no longer need, or free some space, and try again.';
const NOT_ALLOWED =
  'This browser does not let the page keep anything, as in some private windows. Nothing was lost; to compare, open rolecall in an ordinary window.';

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

export function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finish(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
