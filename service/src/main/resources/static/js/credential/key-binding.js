/** The holder's key vouches for this showing, to this verifier, now (RFC 9901 §7.3). */

import { digestOf } from './bytes.js';
import { SKEW, timeOf } from './claims.js';
import { checkHeader } from './headers.js';
import { isSignedBy, readKey } from './jws.js';
import { check } from './refusal.js';
import { isObject } from './strict-json.js';

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {import('./jws.js').UnverifiedJws} UnverifiedJws */
/** @typedef {{madeAt: number, audience: string, nonce: string}} HolderBinding */

const CODES = { type: 'key-binding-type', algorithm: 'key-binding-algorithm', header: 'key-binding-header' };

/**
 * @param {UnverifiedJws | null} jwt
 * @param {string} signedPart what `sd_hash` covers
 * @param {string} hash what `sd_hash` is made with, by its name in WebCrypto
 * @param {Json | undefined} cnf
 * @param {import('./sd-jwt-vc.js').Policy} policy
 * @param {number} now seconds since 1970
 * @returns {Promise<HolderBinding | null>} null: not bound, and the policy allows that
 */
export async function checkKeyBinding(jwt, signedPart, hash, cnf, policy, now) {
  if (jwt === null) {
    check(policy.unboundAllowed, 'key-binding-missing');
    return null;
  }
  checkHeader(jwt, 'kb+jwt', CODES);
  const key = await holderKey(cnf);
  check(key, 'key-binding-key');
  check(await isSignedBy(jwt, key), 'key-binding-signature-wrong');
  const { aud, nonce, sd_hash: sdHash } = jwt.unverifiedClaims;
  check(aud === policy.audience, 'audience-wrong');
  check(typeof nonce === 'string' && nonce !== '' && (policy.nonce === null || nonce === policy.nonce), 'nonce-wrong');
  check(sdHash === (await digestOf(signedPart, hash)), 'sd-hash-wrong');
  return { madeAt: checkTime(jwt.unverifiedClaims, policy.maxAge, now), audience: policy.audience, nonce };
}

/** RFC 7800: `jwk` alone; a member that points elsewhere is refused, not followed. @param {Json | undefined} cnf */
async function holderKey(cnf) {
  return isObject(cnf) && Object.keys(cnf).join() === 'jwk' ? readKey(cnf.jwk) : null;
}

/** @param {JsonObject} claims @param {number} maxAge seconds @param {number} now @returns {number} when it was made */
function checkTime(claims, maxAge, now) {
  const madeAt = timeOf(claims, 'iat', 'key-binding-time');
  check(madeAt !== null, 'key-binding-time');
  check(madeAt <= now + SKEW, 'key-binding-in-future');
  check(madeAt >= now - maxAge - SKEW, 'key-binding-too-old');
  const notBefore = timeOf(claims, 'nbf', 'key-binding-time');
  check(notBefore === null || notBefore <= now + SKEW, 'key-binding-in-future');
  const expires = timeOf(claims, 'exp', 'key-binding-time');
  check(expires === null || now < expires + SKEW, 'key-binding-too-old');
  return madeAt;
}
