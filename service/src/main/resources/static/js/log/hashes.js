/** The hashes of RFC 9162 §2.1.1 over SHA-256. A hash is its canonical base64: comparable, and as checkpoints spell it. */

import { joined, utf8 } from '../credential/bytes.js';
import { bytesOf, base64Of } from './base64.js';
import { check } from '../credential/refusal.js';

/** @typedef {string} Hash 32 bytes in base64 with padding */

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const DOMAIN = utf8('manzil/log-entry/v1\n');

/** @param {readonly Uint8Array[]} pieces @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function sha256(pieces) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(pieces)));
}

/** @param {string} base64 @returns {Hash} @throws {import('../credential/refusal.js').Refusal} malformed */
export function hashIn(base64) {
  check(bytesOf(base64).length === HASH_BYTES, 'malformed');
  return base64;
}

/** @returns {Promise<Hash>} of the tree without entries */
export async function emptyRoot() {
  return base64Of(await sha256([]));
}

/** @param {Uint8Array} entry @returns {Promise<Hash>} */
export async function leafHash(entry) {
  return base64Of(await sha256([LEAF, entry]));
}

/** @param {Hash} left @param {Hash} right @returns {Promise<Hash>} */
export async function nodeHash(left, right) {
  return base64Of(await sha256([NODE, bytesOf(left), bytesOf(right)]));
}

/**
 * The 32 bytes that stand for an entry in this log, and by which other entries name it (docs/standards/log.md, "Our choices").
 * @param {Uint8Array} salt 32 bytes
 * @param {string} content in its canonical form (RFC 8785)
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function entryCommitment(salt, content) {
  check(salt.length === HASH_BYTES, 'malformed');
  return sha256([DOMAIN, salt, utf8(content)]);
}

/**
 * The leaf of an entry.
 * @param {Uint8Array} salt 32 bytes
 * @param {string} content in its canonical form (RFC 8785)
 * @returns {Promise<Hash>}
 */
export async function entryLeaf(salt, content) {
  return leafHash(await entryCommitment(salt, content));
}
