/** Base64 with padding, in its one canonical spelling only (RFC 4648 §4 and §3.5). */

import { decode, encode } from '../credential/base64url.js';
import { check } from '../credential/refusal.js';

const SPELLED = /^[A-Za-z0-9+/]*={0,2}$/;

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} @throws {import('../credential/refusal.js').Refusal} malformed */
export function bytesOf(text) {
  check(text.length % 4 === 0 && SPELLED.test(text), 'malformed');
  const bytes = decode(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  // A third `=`, or one too many, stands where the length says otherwise.
  check(bytes && base64Of(bytes) === text, 'malformed');
  return bytes;
}

/** @param {Uint8Array} bytes @returns {string} */
export function base64Of(bytes) {
  const text = encode(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
