/** Whether a log only grew since this browser saw it last (RFC 9162 §2.1.4); what it showed is kept either way. */

import { readCheckpoint } from './checkpoint.js';
import { checkConsistency } from './consistency-proof.js';
import { readNote } from './signed-note.js';
import { TiledTree } from './tiles.js';

/** @typedef {import('./checkpoint.js').Checkpoint} Checkpoint */
/** @typedef {import('./log-memory.js').Alarm} Alarm */
/** @typedef {import('./log-memory.js').Kept} Kept */
/** @typedef {import('./log-memory.js').LogMemory} LogMemory */
/** @typedef {import('./log-memory.js').Wrong} Wrong */
/** @typedef {import('./tiles.js').TileReader} TileReader */

/**
 * @typedef {object} Watched
 * @property {Alarm | null} alarm
 * @property {Kept | null} before what was kept until now
 * @property {Kept} newest
 * @property {boolean} remembered false where the browser keeps nothing
 */

/**
 * @param {Checkpoint} older @param {Checkpoint} newer @param {TileReader} read
 * @returns {Promise<Wrong | null>} null: the newer tree begins with the older
 * @throws {import('./tile-source.js').LogAway} nothing can be said
 */
export async function difference(older, newer, read) {
  if (newer.size < older.size) return 'smaller';
  if (newer.size === older.size) return newer.root === older.root ? null : 'forked';
  if (older.size === 0n) return (await checkConsistency(older, newer, [])) === 'valid' ? null : 'rewritten';
  const tree = new TiledTree(newer.size, read);
  // Tiles that do not give the signed root are not what was signed: they prove no rewriting, and no growth either.
  if ((await tree.root()) !== newer.root) return 'unproven';
  const path = await tree.consistency(older.size);
  return (await checkConsistency(older, newer, path)) === 'valid' ? null : 'rewritten';
}

/**
 * Holds what a log shows now against what was kept, and keeps the newer; after an alarm the older stays.
 * @param {string} origin
 * @param {() => Promise<string>} served asks for this log's newest note; asked after the kept one was read, so that another tab's
 *     newer one is not mistaken for a log that shrank
 * @param {readonly string[]} shown this log's notes that came with the page, which may be old
 * @param {{memory: LogMemory, read: TileReader, now: number}} browser
 * @returns {Promise<Watched>}
 * @throws {import('./tile-source.js').LogAway} what was kept stays
 */
export async function watch(origin, served, shown, { memory, read, now }) {
  const before = memory.kept(origin);
  const notes = [await served(), ...shown];
  const note = notes.reduce((one, other) => (headOf(other).size > headOf(one).size ? other : one));
  const newest = { note, seen: now };
  const others = [...new Set(notes)].filter((other) => other !== note).map((other) => ({ note: other, seen: now }));
  const alarm = await firstAlarm(before ? [before, ...others] : others, newest, read);
  const remembered = alarm ? memory.raise(origin, alarm) : keepLarger(origin, newest, memory);
  return { alarm, before, newest, remembered };
}

/** @param {readonly Kept[]} older @param {Kept} newest @param {TileReader} read @returns {Promise<Alarm | null>} */
async function firstAlarm(older, newest, read) {
  for (const kept of older) {
    const wrong = await difference(headOf(kept.note), headOf(newest.note), read);
    if (wrong) return { wrong, kept, served: newest };
  }
  return null;
}

/** Another tab may have kept a larger one meanwhile. @param {string} origin @param {Kept} newest @param {LogMemory} memory */
function keepLarger(origin, newest, memory) {
  const present = memory.kept(origin);
  if (present && headOf(present.note).size > headOf(newest.note).size) return true;
  return memory.keep(origin, newest);
}

/** @param {string} note @returns {Checkpoint} */
export function headOf(note) {
  return readCheckpoint(readNote(note).text);
}
