/** Where the believed trust list is kept for pages and worker alike: a worker has no other store than IndexedDB. */

import { open, within } from '../credential/indexed-db.js';

const LISTS = 'lists';
const NAME = 'trust';

/** @returns {Promise<{get: () => string | null, put: (token: string) => void, settled: () => Promise<void>}>} */
export async function trustKeep() {
  const database = await open('manzil-trust', 1, (created) => {
    created.createObjectStore(LISTS);
  });
  /** @type {string | null} */
  let kept = (await within(database, LISTS, 'readonly', (lists) => lists.get(NAME))) ?? null;
  /** @type {Promise<unknown>} */
  let writing = Promise.resolve();
  return {
    get: () => kept,
    put: (token) => {
      kept = token;
      writing = within(database, LISTS, 'readwrite', (lists) => lists.put(token, NAME));
    },
    settled: async () => {
      await writing.catch(() => {});
      database.close();
    },
  };
}
