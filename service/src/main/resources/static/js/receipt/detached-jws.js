/** A receipt's signature: a compact JWS whose payload is left out (RFC 7515 appendix F), `docs/standards/receipt.md` steps 2 and 6. */

import * as base64url from '../credential/base64url.js';
import { utf8 } from '../credential/bytes.js';
import { isSignedBy } from '../credential/jws.js';
import { check } from '../credential/refusal.js';
import { isObject, parse } from '../credential/strict-json.js';
import { canonical } from './canonical-json.js';

/** @typedef {{kid: string, header: string, signature: Uint8Array<ArrayBuffer>}} DetachedJws */

const SIGNATURE_BYTES = 64;
const READER = new TextDecoder();

/** Half the order of P-256's group, rounded down. */
const HALF = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;

/** @param {string} compact @returns {DetachedJws} @throws {import('../credential/refusal.js').Refusal} malformed */
export function readSignature(compact) {
  const [header, payload, signature, ...more] = compact.split('.').map((piece) => base64url.decode(piece));
  check(header && signature && payload?.length === 0 && more.length === 0, 'malformed');
  const members = parse(header);
  check(isObject(members) && typeof members.kid === 'string', 'malformed');
  // The algorithm is ours to say, not the file's: any other header is malformed.
  const only = canonical({ alg: 'ES256', kid: members.kid, typ: 'manzil-receipt+jws' });
  check(only === READER.decode(header) && signature.length === SIGNATURE_BYTES, 'malformed');
  return { kid: members.kid, header: base64url.encode(header), signature };
}

/** @param {DetachedJws} jws @param {Uint8Array} payload @param {CryptoKey} key @returns {Promise<boolean>} */
export async function signs({ header, signature }, payload, key) {
  const signingInput = utf8(`${header}.${base64url.encode(payload)}`);
  return isSmall(signature) && isSignedBy({ signature, signingInput }, key);
}

/** The other value of S would verify too, and a receipt has one spelling. @param {Uint8Array} signature */
function isSmall(signature) {
  return signature.subarray(SIGNATURE_BYTES / 2).reduce((s, byte) => (s << 8n) | BigInt(byte), 0n) <= HALF;
}
