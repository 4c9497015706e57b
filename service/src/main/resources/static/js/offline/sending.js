/**
 * Sends what is due, of everybody who left something here, signed in or not. One at a time over all tabs and the worker;
 * where a browser has no locks, the same `Idempotency-Key` makes the second sending harmless.
 */

import { believedTrust } from '../credential/trust-memory.js';
import { verifyReceipt } from '../receipt/verify-receipt.js';
import { alone } from './alone.js';
import { profiles } from './profiles.js';
import { items, put, tell } from './queue.js';
import { isDue, send } from './queued.js';
import { trustKeep } from './trust-keep.js';

/** @typedef {import('./queued.js').Item} Item */

const ADDRESS = '/api/v1/device/notices';
const TRUST = '/trust-list';

/** A network that swallows a request answers nobody for minutes. */
const PATIENCE = 60_000;

/** @param {boolean} hope whether there may be a network again @returns {Promise<number>} how many still wait */
export function sendDue(hope) {
  return alone('sending', async () => {
    let left = 0;
    for (const profile of await profiles())
      for (const item of await items(profile)) {
        const after = isDue(item, secondsNow(), hope) ? await sendOne(profile, item) : item;
        if (after.state === 'waiting') left++;
      }
    return left;
  });
}

/** @param {import('./profiles.js').Profile} profile @param {Item} item @returns {Promise<Item>} */
async function sendOne(profile, item) {
  tell({ sending: item.id });
  const after = await send(item, { post, verify, now: secondsNow });
  await put(profile, after);
  return after;
}

/** @param {Item} item */
function post({ key, statement }) {
  return fetch(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ statement }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** @param {Uint8Array} file */
async function verify(file) {
  const keep = await trustKeep();
  const trust = await believedTrust(TRUST, secondsNow(), keep);
  await keep.settled();
  if (!trust) return /** @type {const} */ ({ verdict: 'undecided', reason: 'no-trust' });
  return verifyReceipt(file, trust);
}

function secondsNow() {
  return Math.floor(Date.now() / 1000);
}
