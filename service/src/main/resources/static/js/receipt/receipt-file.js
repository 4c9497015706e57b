/** From the bytes of a receipt file to its parts, `docs/standards/receipt.md` steps 1 to 3. Nothing in it is proven yet. */

import * as base64url from '../credential/base64url.js';
import { utf8 } from '../credential/bytes.js';
import { instantOf } from '../credential/instant.js';
import { check } from '../credential/refusal.js';
import { isObject, parse } from '../credential/strict-json.js';
import { readProof } from '../log/tlog-proof.js';
import { canonical } from './canonical-json.js';
import { readSignature } from './detached-jws.js';

/** @typedef {import('../credential/strict-json.js').JsonObject} JsonObject */

/**
 * @typedef {object} Receipt
 * @property {JsonObject} content
 * @property {import('../credential/instant.js').Instant} at
 * @property {Uint8Array<ArrayBuffer>} salt
 * @property {import('./detached-jws.js').DetachedJws} signature
 * @property {Uint8Array<ArrayBuffer>} signed the bytes that the authority signs
 * @property {import('../log/tlog-proof.js').TlogProof} proof
 */

export const LONGEST = 262_144;
const MEMBERS = ['content', 'proof', 'salt', 'signature', 'v'];
const SALT_BYTES = 32;

/** @param {Uint8Array} bytes @returns {Receipt} @throws {import('../credential/refusal.js').Refusal} malformed */
export function readReceipt(bytes) {
  check(bytes.length <= LONGEST, 'malformed');
  const file = parse(bytes);
  check(isObject(file) && same(utf8(canonical(file)), bytes), 'malformed');
  check(Object.keys(file).sort().join() === MEMBERS.join() && file.v === 1, 'malformed');
  const { content, proof, salt, signature, ...others } = file;
  check(isObject(content) && [proof, salt, signature].every((value) => typeof value === 'string'), 'malformed');
  check(isText(content.kind) && isText(content.number), 'malformed');
  const at = instantOf(content.at);
  const saltBytes = base64url.decode(String(salt));
  check(at && saltBytes?.length === SALT_BYTES, 'malformed');
  return {
    content,
    at,
    salt: saltBytes,
    signature: readSignature(String(signature)),
    signed: utf8(canonical({ content, proof, salt, ...others })),
    proof: readProof(String(proof)),
  };
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** @param {import('../credential/strict-json.js').Json | undefined} value */
function isText(value) {
  return typeof value === 'string' && value !== '';
}
