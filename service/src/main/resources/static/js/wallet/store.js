/**
 * What the browser wallet keeps: copies of credentials, each with its own key, in IndexedDB.
 *
 * Every call names the holder (an opaque id given by the page), and no call crosses holders: two people who share
 * a phone never see each other's cards.
 */

import { open, within } from '../credential/indexed-db.js';

/**
 * @typedef {object} Copy
 * @property {number} [id] given by the store
 * @property {string} holder
 * @property {string} configuration `card`, `proof-employer`, …
 * @property {string} credential the SD-JWT VC with all its disclosures
 * @property {CryptoKeyPair} keys
 * @property {number} issued seconds since 1970, when it arrived here
 * @property {number} expires seconds since 1970
 * @property {number} [series] of the copies of its kind; those of an earlier one were ended by a freeze or a decision
 * @property {boolean} used whether it was ever shown
 */

const COPIES = 'copies';

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

function database() {
  opened ??= open('manzil-wallet', 1, (created) => {
    created.createObjectStore(COPIES, { keyPath: 'id', autoIncrement: true }).createIndex('holder', 'holder');
  });
  return opened;
}

/** @param {string} holder @returns {Promise<Copy[]>} */
export async function copiesOf(holder) {
  return within(await database(), COPIES, 'readonly', (copies) => copies.index('holder').getAll(holder));
}

/** @param {Copy} copy @returns {Promise<void>} */
export async function keep(copy) {
  await within(await database(), COPIES, 'readwrite', (copies) => copies.add(copy));
}

/**
 * Remembers for good that a copy was shown; done before it is shown, so that a crash cannot show it twice unnoticed.
 * @param {Copy} copy
 * @returns {Promise<void>}
 */
export async function markUsed(copy) {
  await within(await database(), COPIES, 'readwrite', (copies) => copies.put({ ...copy, used: true }));
}

/** @param {Copy} copy @returns {Promise<void>} */
export async function forget(copy) {
  await within(await database(), COPIES, 'readwrite', (copies) => copies.delete(/** @type {number} */ (copy.id)));
}
