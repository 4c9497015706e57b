/** IndexedDB with promises, as little of it as the wallet and the checking page need. */

/**
 * @param {string} name
 * @param {number} version
 * @param {(database: IDBDatabase) => void} create called once for a new database
 * @returns {Promise<IDBDatabase>}
 */
export function open(name, version, create) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => create(request.result);
  return settled(request);
}

/**
 * Runs one transaction; the promise settles when it is committed, so what was stored is durable by then.
 * @template T
 * @param {IDBDatabase} database
 * @param {string} store
 * @param {IDBTransactionMode} mode
 * @param {(objects: IDBObjectStore) => IDBRequest<T>} use
 * @returns {Promise<T>}
 */
export function within(database, store, mode, use) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = use(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
