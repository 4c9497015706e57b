/** A person's file in short, kept on their own phone to be read, and renewed whenever they are signed in on it. */

import { utf8 } from '../credential/bytes.js';
import { believedTrust } from '../credential/trust-memory.js';
import { verifyReceipt } from '../receipt/verify-receipt.js';
import { alone } from './alone.js';
import { DoorProblem, get, post } from './doors.js';
import { changeProfile, closeOthers, closeProfile, inKept, profileOf } from './profiles.js';
import { drop, items, put as putItem } from './queue.js';
import { trustKeep } from './trust-keep.js';
import { openBox, sealTo } from './vault.js';

/** @typedef {import('./profiles.js').Profile} Profile */
/** @typedef {{ordinal: number, what: string, at: string}} KeptReceipt */
/** @typedef {{number: string, kind: string, state: string, filed: string, answers: {question: string, lines: string[]}[], address: {addressId: string | null, addressText: string} | null, receipts: KeptReceipt[]}} KeptNotice */
/** @typedef {{holder: string, name: string, madeAt: string, notices: KeptNotice[], duties: {title: string, lastDay: string | null, state: string}[]}} KeptFile */

const FILE = 'file';

/**
 * Opens the signed-in person's profile, closes any other, and renews what is kept.
 * @param {string} holder
 * @param {import('./doors.js').Token} token
 * @returns {Promise<Profile | null>} null where this phone is not theirs
 */
export async function renew(holder, token) {
  await closeOthers(holder);
  const profile = await profileOf(holder);
  if (!profile || profile.removed) return profile;
  try {
    const { lastDay } = await post('/my/device/visits', { device: profile.device }, token);
    return await alone('file', () => refill(profile, lastDay));
  } catch (problem) {
    if (!(problem instanceof DoorProblem) || problem.code !== 'not-found') throw problem;
    return closeProfile(profile, { removed: true });
  }
}

/** @param {Profile} profile @param {string} lastDay @returns {Promise<Profile | null>} null where it was forgotten meanwhile */
async function refill(profile, lastDay) {
  const opened = await changeProfile(profile, { open: true, lastDay });
  if (opened) {
    await wake(opened);
    await fetchFile(opened);
  }
  return opened;
}

/** These refusals are about the phone, not the notice: its statement holds again once the phone may file again. */
const OF_PHONE = ['device-away', 'device-unknown'];

/** What was refused only because this phone might not file goes out again: it may by now. @param {Profile} profile */
async function wake(profile) {
  for (const item of await items(profile)) {
    const { problem, ...rest } = item;
    if (problem && OF_PHONE.includes(problem)) await putItem(profile, { ...rest, state: 'waiting', next: 0 });
  }
}

/** @param {Profile} profile */
async function fetchFile(profile) {
  /** @type {KeptFile} */
  const file = await (await get('/my/kept-file')).json();
  const wanted = new Map(
    file.notices.flatMap(({ number, receipts }) =>
      receipts.map(({ ordinal }) => [`${number}/${ordinal}`, `/notices/${number}/receipts/${ordinal}`]),
    ),
  );
  await put(profile, FILE, file);
  for (const name of await names(profile)) if (name !== FILE && !wanted.has(name)) await remove(profile, name);
  const held = await names(profile);
  for (const [name, path] of wanted) if (!held.includes(name)) await keepReceipt(profile, name, path);
  const filed = file.notices.map(({ number }) => number);
  for (const { id, state, number } of await items(profile))
    if (state === 'sent' && filed.includes(String(number))) await drop(profile, id);
}

/** Only what verifies is kept as a receipt. @param {Profile} profile @param {string} name @param {string} path */
async function keepReceipt(profile, name, path) {
  try {
    const text = await (await get(path)).text();
    const keep = await trustKeep();
    const now = Math.floor(Date.now() / 1000);
    const trust = await believedTrust('/trust-list', now, keep);
    await keep.settled();
    if (trust && (await verifyReceipt(utf8(text), trust)).verdict === 'valid') await put(profile, name, text);
  } catch {
    // It is asked for again at the next visit; the rest of the file need not wait.
  }
}

/** @param {Profile} profile @param {string} name @param {unknown} value */
async function put(profile, name, value) {
  const sealed = await sealTo(profile.fileKey, value);
  await inKept(profile, 'readwrite', (kept) => kept.put({ name, sealed }));
}

/** @param {Profile} profile @returns {Promise<string[]>} */
function names(profile) {
  return inKept(profile, 'readonly', (kept) => kept.getAllKeys());
}

/** @param {Profile} profile @param {string} name */
async function remove(profile, name) {
  await inKept(profile, 'readwrite', (kept) => kept.delete(name));
}

/** @param {Profile} profile @param {CryptoKey} privateKey @param {string} [name] @returns {Promise<any>} null where nothing is kept */
export async function read(profile, privateKey, name = FILE) {
  const row = await inKept(profile, 'readonly', (kept) => kept.get(name));
  return row ? openBox(privateKey, row.sealed) : null;
}
