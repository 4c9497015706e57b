/** Fetches tiles of the log on this site. They are public and never change: nothing about the person goes with the question. */

import { HASH_BYTES } from './hashes.js';
import { pathOf } from './tiles.js';

/** @typedef {import('./tiles.js').Tile} Tile */

/** The log did not answer: nothing is known, and nothing is held against it. */
export class LogAway extends Error {}

const FULL = 256;

/** @param {string} log its address, without `/` at the end @returns {import('./tiles.js').TileReader} */
export function tilesOf(log) {
  return async (tile) =>
    // A log may drop partial tiles once there is the full one (tlog-tiles, "Partial Tiles").
    (await bytesAt(log, tile)) ?? (await bytesAt(log, { ...tile, width: FULL }, tile.width)) ?? away(pathOf(tile));
}

/** @param {string} log @returns {Promise<string>} the note as it is served now */
export async function servedCheckpoint(log) {
  const response = await asked(`${log}/checkpoint`, 'no-cache');
  return response.ok ? response.text() : away('checkpoint');
}

/** @param {string} log @param {Tile} tile @param {number} [needed] hashes */
async function bytesAt(log, tile, needed = tile.width) {
  const response = await asked(`${log}/${pathOf(tile)}`, 'default');
  const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  return bytes && bytes.length >= needed * HASH_BYTES ? bytes : null;
}

/** @param {string} address @param {RequestCache} cache @returns {Promise<Response>} */
function asked(address, cache) {
  return fetch(address, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' }).catch(() =>
    away(address),
  );
}

/** @param {string} what @returns {never} */
function away(what) {
  throw new LogAway(what);
}
