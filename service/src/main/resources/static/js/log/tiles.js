/** C2SP tlog-tiles: where the tree's hashes lie, and the roots and proofs that are built from them. */

import { base64Of } from './base64.js';
import { HASH_BYTES, nodeHash } from './hashes.js';

/** @typedef {import('./hashes.js').Hash} Hash */

/** Reads a tile: the bytes of at least its width of hashes. @typedef {(tile: Tile) => Promise<Uint8Array>} TileReader */
/** @typedef {{level: number, index: bigint, width: number}} Tile */

const FULL = 256n;
const HEIGHT = 8;

/** The tile as it is in a tree of that size. @param {bigint} treeSize @param {number} level @param {bigint} index @returns {Tile} */
export function tileIn(treeSize, level, index) {
  const width = (treeSize >> BigInt(level * HEIGHT)) - index * FULL;
  return { level, index, width: Number(width < FULL ? width : FULL) };
}

/** @param {Tile} tile @returns {string} below the log's prefix, for instance `tile/0/x001/234` or `tile/1/000.p/5` */
export function pathOf({ level, index, width }) {
  const groups = index.toString().padStart(Math.ceil(index.toString().length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const spelled = groups.map((digits, at) => (at < groups.length - 1 ? `x${digits}` : digits)).join('/');
  return `tile/${level}/${spelled}${BigInt(width) === FULL ? '' : `.p/${width}`}`;
}

/** The tree of one size, made from tiles that are taken as they come: whoever does not trust them checks what comes out. */
export class TiledTree {
  /** @type {Map<string, Promise<Uint8Array>>} */
  #seen = new Map();
  #size;
  #read;

  /** @param {bigint} size from 1 @param {TileReader} read asked once for each tile */
  constructor(size, read) {
    this.#size = size;
    this.#read = read;
  }

  /** @returns {Promise<Hash>} */
  root() {
    return this.#range(0n, this.#size);
  }

  /** The consistency path of RFC 9162 §2.1.4.1. @param {bigint} oldSize 1 to this size @returns {Promise<Hash[]>} */
  consistency(oldSize) {
    return this.#subproof(oldSize, 0n, this.#size, true);
  }

  /** SUBPROOF(m, D_n, b). @param {bigint} oldEnd @param {bigint} start @param {bigint} end @param {boolean} whole @returns {Promise<Hash[]>} */
  async #subproof(oldEnd, start, end, whole) {
    if (oldEnd === end) return whole ? [] : [await this.#range(start, end)];
    const middle = split(start, end);
    return oldEnd <= middle
      ? [...(await this.#subproof(oldEnd, start, middle, whole)), await this.#range(middle, end)]
      : [...(await this.#subproof(oldEnd, middle, end, false)), await this.#range(start, middle)];
  }

  /** MTH of a range that the RFC's splits can reach. @param {bigint} start @param {bigint} end @returns {Promise<Hash>} */
  async #range(start, end) {
    const height = (end - start).toString(2).length - 1;
    if (end - start === 1n << BigInt(height)) return this.#perfect(start, height);
    const middle = split(start, end);
    return nodeHash(await this.#range(start, middle), await this.#range(middle, end));
  }

  /** @param {bigint} start @param {number} height @returns {Promise<Hash>} */
  async #perfect(start, height) {
    const level = Math.floor(height / HEIGHT);
    const position = start >> BigInt(level * HEIGHT);
    const hashes = await this.#tile(tileIn(this.#size, level, position / FULL));
    const first = Number(position % FULL);
    const count = 1 << (height % HEIGHT);
    let row = Array.from({ length: count }, (_, at) => hashAt(hashes, first + at));
    while (row.length > 1) row = await Promise.all(pairs(row).map(([left, right]) => nodeHash(left, right)));
    return row[0];
  }

  /** @param {Tile} tile @returns {Promise<Uint8Array>} */
  #tile(tile) {
    const path = pathOf(tile);
    const seen = this.#seen.get(path) ?? this.#read(tile);
    this.#seen.set(path, seen);
    return seen;
  }
}

/** After the largest power of two smaller than the range's length. @param {bigint} start @param {bigint} end @returns {bigint} */
function split(start, end) {
  return start + (1n << BigInt((end - start - 1n).toString(2).length - 1));
}

/** @param {Uint8Array} hashes @param {number} at @returns {Hash} */
function hashAt(hashes, at) {
  return base64Of(hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

/** @param {Hash[]} row @returns {[Hash, Hash][]} */
function pairs(row) {
  return Array.from({ length: row.length / 2 }, (_, at) => [row[2 * at], row[2 * at + 1]]);
}
