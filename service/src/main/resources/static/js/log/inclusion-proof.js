/** The way from one entry's leaf hash to the root of a tree (RFC 9162 §2.1.3). */

import { nodeHash } from './hashes.js';
import { ProofCounters } from './proof-counters.js';

/** @typedef {import('./hashes.js').Hash} Hash */

/**
 * What checking a proof found: `valid`, or the first check of RFC 9162 that failed.
 * @typedef {'valid' | 'out-of-range' | 'path-too-long' | 'path-too-short' | 'root-differs' | 'old-root-differs'} ProofCheck
 */

/**
 * Step by step as in RFC 9162 §2.1.3.2.
 * @param {{index: bigint, size: bigint, path: readonly Hash[], leaf: Hash, root: Hash}} proof
 * @returns {Promise<ProofCheck>}
 */
export async function checkInclusion({ index, size, path, leaf, root }) {
  if (index < 0n || index >= size) return 'out-of-range';
  const at = new ProofCounters(index, size - 1n);
  let reached = leaf;
  for (const sibling of path) {
    if (at.atRoot) return 'path-too-long';
    reached = at.siblingIsLeft ? await nodeHash(sibling, reached) : await nodeHash(reached, sibling);
    at.climb();
  }
  if (!at.atRoot) return 'path-too-short';
  return reached === root ? 'valid' : 'root-differs';
}
