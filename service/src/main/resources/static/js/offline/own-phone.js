/** Making this phone somebody's own, and taking that back. */

import { post } from './doors.js';
import { closeOthers, forgetProfile, holderHash, profileOf, saveProfile } from './profiles.js';
import { items, put } from './queue.js';
import { sign, possession } from './statement.js';
import { newLock } from './user-check.js';
import { newSealKey } from './vault.js';
import { newKeyPair } from '../wallet/keys.js';

/** @typedef {import('./profiles.js').Profile} Profile */

/**
 * @param {string} holder
 * @param {ArrayBuffer[]} passkeys
 * @param {import('./doors.js').Token} token
 * @returns {Promise<Profile>}
 */
export async function turnOn(holder, passkeys, token) {
  const before = await profileOf(holder);
  // The check comes first: after a tap is where browsers allow it.
  const { publicKey, lock } = await newLock(passkeys);
  const keys = await newKeyPair();
  const { challenge, audience } = await post('/my/device/challenges', {}, token);
  const { device, lastDay } = await post(
    '/my/device/keys',
    { statement: await possession(keys, audience, challenge) },
    token,
  );
  /** @type {Profile} */
  const profile = {
    id: before?.id ?? crypto.randomUUID(),
    v: 1,
    holder: await holderHash(holder),
    device,
    audience,
    lastDay,
    keys,
    queueKey: before?.queueKey ?? (await newSealKey()),
    fileKey: publicKey,
    lock,
    open: true,
    removed: false,
  };
  await closeOthers(holder);
  await saveProfile(profile);
  await signAnew(profile);
  await navigator.storage?.persist?.().catch(() => false);
  return profile;
}

/** What still waits goes out under the new key, with its old `Idempotency-Key`. @param {Profile} profile */
async function signAnew(profile) {
  for (const item of await items(profile)) {
    if (item.state === 'sent' || (item.state === 'needs-you' && !item.problem?.startsWith('device-'))) continue;
    const { problem: _, ...rest } = item;
    const statement = await sign(profile, item.notice, item.key, item.at);
    await put(profile, { ...rest, statement, state: 'waiting', next: 0 });
  }
}

/** Deletes what this phone holds of the person, and tells the authority. @param {Profile} profile @param {(device: string) => Promise<unknown>} remove */
export async function forget(profile, remove) {
  await forgetProfile(profile);
  if (!profile.removed) await remove(profile.device);
}
