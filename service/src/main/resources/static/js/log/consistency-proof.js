/** Shows that a tree only grew out of an older one (RFC 9162 §2.1.4). */

import { emptyRoot, nodeHash } from './hashes.js';
import { ProofCounters } from './proof-counters.js';

/** @typedef {import('./hashes.js').Hash} Hash */
/** @typedef {import('./inclusion-proof.js').ProofCheck} ProofCheck */
/** @typedef {{size: bigint, root: Hash}} TreeHead */

/**
 * Step by step as in RFC 9162 §2.1.4.2. Two cases the RFC leaves out need an empty path: equal sizes, and an older tree
 * without entries.
 * @param {TreeHead} older @param {TreeHead} newer @param {readonly Hash[]} path
 * @returns {Promise<ProofCheck>}
 */
export async function checkConsistency(older, newer, path) {
  if (older.size < 0n || older.size > newer.size) return 'out-of-range';
  if (older.size === newer.size || older.size === 0n) return checkWithoutPath(older, newer, path);
  if (path.length === 0) return 'path-too-short';
  return climb(older, newer, isPowerOfTwo(older.size) ? [older.root, ...path] : path);
}

/** @param {TreeHead} older @param {TreeHead} newer @param {readonly Hash[]} path @returns {Promise<ProofCheck>} */
async function checkWithoutPath(older, newer, path) {
  if (path.length > 0) return 'path-too-long';
  const expected = older.size === newer.size ? newer.root : await emptyRoot();
  return older.root === expected ? 'valid' : 'old-root-differs';
}

/** @param {TreeHead} older @param {TreeHead} newer @param {readonly Hash[]} path @returns {Promise<ProofCheck>} */
async function climb(older, newer, [first, ...steps]) {
  const at = new ProofCounters(older.size - 1n, newer.size - 1n);
  at.skipComplete();
  let [fr, sr] = [first, first];
  for (const step of steps) {
    if (at.atRoot) return 'path-too-long';
    if (at.siblingIsLeft) [fr, sr] = [await nodeHash(step, fr), await nodeHash(step, sr)];
    else sr = await nodeHash(sr, step);
    at.climb();
  }
  if (!at.atRoot) return 'path-too-short';
  if (fr !== older.root) return 'old-root-differs';
  return sr === newer.root ? 'valid' : 'root-differs';
}

/** @param {bigint} size @returns {boolean} */
function isPowerOfTwo(size) {
  return (size & (size - 1n)) === 0n;
}
