/** As much of IndexedDB as `indexed-db.js` asks for, in memory, with a disk that can be full. */

/** @returns {{indexedDB: any, full: (is: boolean) => void, versions: Map<string, number>}} */
export function fakeIndexedDb() {
  /** @type {Map<string, Map<string, Map<any, any>>>} */
  const databases = new Map();
  /** @type {Map<string, number>} */
  const versions = new Map();
  let isFull = false;
  let added = 0;

  /** @param {string} name @param {number} version */
  function open(name, version) {
    /** @type {any} */
    const request = {};
    queueMicrotask(() => {
      const stores = databases.get(name) ?? new Map();
      databases.set(name, stores);
      request.result = database(stores);
      if ((versions.get(name) ?? 0) < version) request.onupgradeneeded?.();
      versions.set(name, version);
      request.onsuccess?.();
    });
    return request;
  }

  /** @param {Map<string, any>} stores */
  function database(stores) {
    return {
      close: () => {},
      createObjectStore: (/** @type {string} */ name, /** @type {any} */ options) => {
        stores.set(name, Object.assign(new Map(), { path: options?.keyPath }));
        return { createIndex: () => {} };
      },
      transaction: (/** @type {string} */ name) => transaction(stores.get(name)),
    };
  }

  /** @param {any} store */
  function transaction(store) {
    /** @type {any} */
    const own = { error: null };
    const did = (/** @type {() => any} */ act, writes = false) => {
      /** @type {any} */
      const request = {};
      queueMicrotask(() => {
        if (writes && isFull) {
          own.error = new DOMException('no room', 'QuotaExceededError');
          return own.onabort?.();
        }
        request.result = act();
        request.onsuccess?.();
        own.oncomplete?.();
      });
      return request;
    };
    own.objectStore = () => ({
      get: (/** @type {any} */ key) => did(() => store.get(key)),
      getAll: () => did(() => [...store.values()]),
      getAllKeys: () => did(() => [...store.keys()]),
      put: (/** @type {any} */ value, /** @type {any} */ key) =>
        did(() => store.set(store.path ? value[store.path] : key, value), true),
      add: (/** @type {any} */ value) =>
        did(() => store.set(++added, { ...value, [store.path]: added }), true),
      index: (/** @type {string} */ name) => ({
        getAll: (/** @type {any} */ value) => did(() => [...store.values()].filter((one) => one[name] === value)),
      }),
      delete: (/** @type {any} */ key) => did(() => store.delete(key)),
      clear: () => did(() => store.clear()),
    });
    return own;
  }

  /** @param {string} name */
  function deleted(name) {
    /** @type {any} */
    const request = {};
    databases.delete(name);
    versions.delete(name);
    queueMicrotask(() => request.onsuccess?.());
    return request;
  }

  return {
    indexedDB: { open, deleteDatabase: (/** @type {string} */ name) => deleted(name) },
    full: (is) => {
      isFull = is;
    },
    versions,
  };
}
