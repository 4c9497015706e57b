/** The type is expected and the credential is in force, after processing (RFC 9901 §7.1, step 6). */

import { check } from './refusal.js';
import { has } from './strict-json.js';

/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {{type: string, issuedAt: number | null, expires: number}} CheckedClaims */

/** By how many seconds clocks may differ. */
export const SKEW = 60;

/** The end of the year 9999, as on the Java side. */
const LATEST = 253_402_300_799;

/**
 * @param {JsonObject} claims
 * @param {readonly string[]} types the `vct` values expected
 * @param {number} now seconds since 1970
 * @returns {CheckedClaims}
 */
export function checkClaims(claims, types, now) {
  const type = textOf(claims, 'vct');
  check([type, ...alsoKnownAs(claims)].some((each) => types.includes(each)), 'vct-not-expected');
  const expires = timeOf(claims, 'exp', 'claim-malformed');
  check(expires !== null, 'claim-missing');
  check(now < expires + SKEW, 'expired');
  const notBefore = timeOf(claims, 'nbf', 'claim-malformed');
  check(notBefore === null || notBefore <= now + SKEW, 'not-yet-valid');
  const issuedAt = timeOf(claims, 'iat', 'claim-malformed');
  check(issuedAt === null || issuedAt <= now + SKEW, 'issued-in-future');
  return { type, issuedAt, expires };
}

/**
 * Whether the issuer says when it was made, and ends it soon enough after that.
 * @param {CheckedClaims} checked
 * @param {number} life seconds
 */
export function livesAtMost({ issuedAt, expires }, life) {
  return issuedAt !== null && expires - issuedAt <= life;
}

/**
 * A time in whole seconds since 1970 (RFC 7519 §2).
 * @param {JsonObject} claims
 * @param {string} name
 * @param {string} whenMalformed the reason code
 * @returns {number | null} null when the claim is not there
 */
export function timeOf(claims, name, whenMalformed) {
  if (!has(claims, name)) return null;
  const seconds = claims[name];
  check(typeof seconds === 'number' && seconds >= 0 && seconds <= LATEST, whenMalformed);
  return seconds;
}

/** Other types that the issuer signed it as (SD-JWT VC §2.2.2.2). @param {JsonObject} claims @returns {string[]} */
function alsoKnownAs(claims) {
  if (!has(claims, 'aka_vcts')) return [];
  const types = claims.aka_vcts;
  check(Array.isArray(types) && types.every((type) => typeof type === 'string'), 'claim-malformed');
  return types;
}

/** @param {JsonObject} claims @param {string} name @returns {string} */
function textOf(claims, name) {
  check(has(claims, name), 'claim-missing');
  const text = claims[name];
  check(typeof text === 'string', 'claim-malformed');
  return text;
}
