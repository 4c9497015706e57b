/**
 * Whose phone this is: one profile for each person who called it their own, under a random id. It holds keys that no
 * script can read out, and of the person no more than a hash of the id the authority gave their file.
 *
 * At most one profile is open. Signing out, or somebody else signing in, closes it: what was kept of the file is deleted,
 * and what waits to be sent goes on waiting, sealed and unseen. An open page shows the same for a closed profile as for none.
 */

import { digestOf } from '../credential/bytes.js';
import { open, within } from '../credential/indexed-db.js';
import { alone } from './alone.js';

/** @typedef {import('./vault.js').Sealed} Sealed */

/**
 * How the file is opened: `none`, for whoever holds the unlocked phone; `gate`, after the phone's own check; `prf`, with
 * a secret that only that check gives.
 * @typedef {{kind: 'none', privateKey: CryptoKey}
 *   | {kind: 'gate', privateKey: CryptoKey, credentials: ArrayBuffer[]}
 *   | {kind: 'prf', wrapped: Sealed, salt: Uint8Array<ArrayBuffer>, credentials: ArrayBuffer[]}} Lock
 */

/**
 * @typedef {object} Profile
 * @property {string} id
 * @property {1} v
 * @property {string} holder a hash
 * @property {string} device the authority's id for the device's key
 * @property {string} audience what signed statements name
 * @property {string} lastDay until when it may file by itself, `yyyy-mm-dd`
 * @property {CryptoKeyPair} keys sign notices
 * @property {CryptoKey} queueKey seals what waits
 * @property {CryptoKey} fileKey public; the file is sealed to it
 * @property {Lock} lock
 * @property {boolean} open
 * @property {boolean} removed whether its owner removed it elsewhere
 */

const PROFILES = 'profiles';
const KEPT = 'kept';
const QUEUE = 'queue';

/** @type {Promise<IDBDatabase> | undefined} */
let index;

function phone() {
  index ??= open('manzil-phone', 1, (created) => {
    created.createObjectStore(PROFILES, { keyPath: 'id' });
  });
  return index;
}

/** @type {Map<string, Promise<IDBDatabase>>} */
const own = new Map();

/** The person's own database. @param {Profile} profile @returns {Promise<IDBDatabase>} */
function database({ id }) {
  let opened = own.get(id);
  if (!opened) {
    opened = open(`manzil-phone-${id}`, 1, (created) => {
      created.createObjectStore(KEPT, { keyPath: 'name' });
      created.createObjectStore(QUEUE, { keyPath: 'id' });
    });
    own.set(id, opened);
    // Who forgets this phone in another tab must not wait for this one.
    opened.then((found) => {
      found.onversionchange = () => {
        found.close();
        own.delete(id);
      };
    });
  }
  return opened;
}

/** @returns {Promise<Profile[]>} */
export async function profiles() {
  return within(await phone(), PROFILES, 'readonly', (all) => all.getAll());
}

/** The one that is open. @returns {Promise<Profile | null>} */
export async function openProfile() {
  return (await profiles()).find((profile) => profile.open) ?? null;
}

/** @param {string} holder as a page names the signed-in person @returns {Promise<string>} */
export function holderHash(holder) {
  return digestOf(`manzil/phone/v1\n${holder}`);
}

/** @param {string} holder @returns {Promise<Profile | null>} */
export async function profileOf(holder) {
  const hash = await holderHash(holder);
  return (await profiles()).find((profile) => profile.holder === hash) ?? null;
}

/** @param {Profile} profile */
export async function saveProfile(profile) {
  await within(await phone(), PROFILES, 'readwrite', (all) => all.put(profile));
}

/**
 * Changes one that is there still: another tab may have forgotten it meanwhile.
 * @param {Profile} profile
 * @param {Partial<Profile>} changes
 * @returns {Promise<Profile | null>}
 */
export async function changeProfile({ id }, changes) {
  const found = await within(await phone(), PROFILES, 'readwrite', (all) => {
    const request = all.get(id);
    request.onsuccess = () => request.result && all.put({ ...request.result, ...changes });
    return request;
  });
  return found ? { ...found, ...changes } : null;
}

/** Closes it: nothing of the file stays, what waits does. @param {Profile} profile @param {Partial<Profile>} [changes] */
export async function closeProfile(profile, changes = {}) {
  return alone('file', async () => {
    if (!(await profiles()).some(({ id }) => id === profile.id)) return null;
    // Emptied before it is called closed: whoever leaves the page in between leaves it to the next page.
    await within(await database(profile), KEPT, 'readwrite', (kept) => kept.clear());
    return changeProfile(profile, { ...changes, open: false });
  });
}

/** Nobody else's stays open where somebody is signed in. @param {string} holder */
export async function closeOthers(holder) {
  const hash = await holderHash(holder);
  for (const profile of await profiles()) if (profile.open && profile.holder !== hash) await closeProfile(profile);
}

/** Deletes everything of it, what waits too. @param {Profile} profile */
export async function forgetProfile(profile) {
  return alone('file', async () => {
    const stores = await database(profile);
    await within(stores, KEPT, 'readwrite', (kept) => kept.clear());
    await within(stores, QUEUE, 'readwrite', (queue) => queue.clear());
    await within(await phone(), PROFILES, 'readwrite', (all) => all.delete(profile.id));
    stores.close();
    own.delete(profile.id);
    await deleted(`manzil-phone-${profile.id}`);
  });
}

/** Gone, or soon: it is empty already, and a tab that is in the way closes by itself. @param {string} name @returns {Promise<void>} */
function deleted(name) {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/** @param {Profile} profile @param {IDBTransactionMode} mode @param {(kept: IDBObjectStore) => IDBRequest} use */
export async function inKept(profile, mode, use) {
  return within(await database(profile), KEPT, mode, use);
}

/** @param {Profile} profile @param {IDBTransactionMode} mode @param {(queue: IDBObjectStore) => IDBRequest} use */
export async function inQueue(profile, mode, use) {
  return within(await database(profile), QUEUE, mode, use);
}
