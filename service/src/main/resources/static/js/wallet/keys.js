/** The holder's keys: P-256, one per copy, never leaving the browser (WebCrypto, not extractable). */

import * as base64url from '../credential/base64url.js';
import { utf8 } from '../credential/bytes.js';

const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

/** @typedef {{kty: 'EC', crv: 'P-256', x: string, y: string}} PublicJwk */

/** @returns {Promise<CryptoKeyPair>} */
export function newKeyPair() {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

/** @param {CryptoKey} publicKey @returns {Promise<PublicJwk>} with nothing but what defines the key */
export async function publicJwk(publicKey) {
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { kty: 'EC', crv: 'P-256', x: /** @type {string} */ (x), y: /** @type {string} */ (y) };
}

/**
 * Signs a compact JWS with ES256 (RFC 7515 §7.1).
 * @param {object} header
 * @param {object} payload
 * @param {CryptoKey} privateKey
 * @returns {Promise<string>}
 */
export async function signJwt(header, payload, privateKey) {
  const input = `${encoded(header)}.${encoded(payload)}`;
  const signature = await crypto.subtle.sign(ES256, privateKey, utf8(input));
  return `${input}.${base64url.encode(new Uint8Array(signature))}`;
}

/** @param {object} value @returns {string} */
function encoded(value) {
  return base64url.encode(utf8(JSON.stringify(value)));
}
