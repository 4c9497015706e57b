/** What a phone signs with its own key: that its owner filed this notice, and that it holds the key. */

import { publicJwk, signJwt } from '../wallet/keys.js';

/**
 * A notice as filed, `docs/decisions/015-offline-queue.md`.
 * @param {{device: string, audience: string, keys: CryptoKeyPair}} profile
 * @param {object} notice
 * @param {string} key the `Idempotency-Key`
 * @param {number} now seconds since 1970
 * @returns {Promise<string>}
 */
export function sign({ device, audience, keys }, notice, key, now) {
  const header = { alg: 'ES256', kid: device, typ: 'manzil-device-notice+jws' };
  const at = new Date(now * 1000).toISOString();
  return signJwt(header, { aud: audience, at, key, notice }, keys.privateKey);
}

/** @param {CryptoKeyPair} keys @param {string} aud @param {string} nonce @returns {Promise<string>} */
export async function possession(keys, aud, nonce) {
  const header = { alg: 'ES256', jwk: await publicJwk(keys.publicKey), typ: 'manzil-device-key+jws' };
  return signJwt(header, { aud, nonce }, keys.privateKey);
}
