/** What waits on this phone, sealed one by one. Every change says so to the open pages, which then read anew. */

import * as base64url from '../credential/base64url.js';
import { inQueue } from './profiles.js';
import { VERSION } from './queued.js';
import { sign } from './statement.js';
import { seal, unseal } from './vault.js';

/** @typedef {import('./profiles.js').Profile} Profile */
/** @typedef {import('./queued.js').Item} Item */

const CHANNEL = 'manzil-offline';

/** @param {Profile} profile @returns {Promise<Item[]>} the oldest first */
export async function items(profile) {
  const rows = await inQueue(profile, 'readonly', (queue) => queue.getAll());
  const all = await Promise.all(rows.map((/** @type {any} */ { sealed }) => unseal(profile.queueKey, sealed)));
  return all.sort((one, other) => one.at - other.at);
}

/** How many are not sent yet, without a look at them. @param {Profile} profile @returns {Promise<number>} */
export async function unsent(profile) {
  return (await items(profile)).filter(({ state }) => state !== 'sent').length;
}

/**
 * Kept when the promise is fulfilled, and not before: where there is no room left it is rejected, and nothing is kept.
 * @param {Profile} profile
 * @param {any} notice
 * @param {number} now seconds since 1970
 * @returns {Promise<Item>}
 */
export async function add(profile, notice, now) {
  const key = base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
  const statement = await sign(profile, notice, key, now);
  /** @type {Item} */
  const item = { id: key, v: VERSION, key, statement, notice, at: now, state: 'waiting', attempts: 0, next: 0 };
  await put(profile, item);
  return item;
}

/** @param {Profile} profile @param {Item} item */
export async function put(profile, item) {
  const sealed = await seal(profile.queueKey, item);
  await inQueue(profile, 'readwrite', (queue) => queue.put({ id: item.id, sealed }));
  tell({ changed: item.id });
}

/** @param {Profile} profile @param {string} id */
export async function drop(profile, id) {
  await inQueue(profile, 'readwrite', (queue) => queue.delete(id));
  tell({ changed: id });
}

/** @param {Profile} profile */
export async function dropAll(profile) {
  await inQueue(profile, 'readwrite', (queue) => queue.clear());
  tell({ changed: '' });
}

/** @param {{changed?: string, sending?: string}} what ids alone: every tab hears it */
export function tell(what) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(what);
  channel.close();
}

/** @param {(what: {changed?: string, sending?: string}) => void} heard */
export function listen(heard) {
  new BroadcastChannel(CHANNEL).addEventListener('message', (event) => heard(event.data));
}
