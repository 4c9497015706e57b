/** Asks about revocation, last, so that nothing unproven ever leads to a question. */

import { livesAtMost } from './claims.js';
import { check, Refusal } from './refusal.js';
import { has, isObject } from './strict-json.js';

/** Absolute, in the characters of RFC 3986, as on the Java side; whether it leads anywhere is the source's affair. */
const ADDRESS =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/\[[0-9A-Fa-f:.]+\])?(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */

/** What a source answers; `asOf` is the moment at which its list was made. */
/** @typedef {{status: 'not-revoked' | 'revoked', asOf: number} | {status: 'not-listed'} | {status: 'unknown', asOf: number | null}} StatusAnswer */
/** @typedef {(reference: {index: number, uri: string}, now: number) => Promise<StatusAnswer>} StatusSource */
/** @typedef {{known: 'not-revoked', asOf: number} | {known: 'unknown', asOf: number | null} | {known: 'not-published'}} StatusKnowledge */

/**
 * @param {JsonObject} claims
 * @param {import('./claims.js').CheckedClaims} checked
 * @param {import('./sd-jwt-vc.js').Policy} policy
 * @param {number} now seconds since 1970
 * @returns {Promise<StatusKnowledge>}
 */
export async function checkStatus(claims, checked, policy, now) {
  if (!has(claims, 'status')) {
    check(livesAtMost(checked, policy.longestWithoutStatus), 'status-missing');
    return { known: 'not-published' };
  }
  const answer = await policy.status(referenceIn(claims.status), now);
  check(answer.status !== 'not-listed', 'status-not-listed');
  check(answer.status !== 'revoked', 'revoked');
  if (answer.status === 'unknown') return { known: 'unknown', asOf: answer.asOf };
  return { known: 'not-revoked', asOf: answer.asOf };
}

/** @param {Json | undefined} status @returns {{index: number, uri: string}} `status.status_list.idx` and `uri` */
export function referenceIn(status) {
  const list = isObject(status) ? status.status_list : null;
  if (
    isObject(list) &&
    typeof list.idx === 'number' &&
    list.idx >= 0 &&
    typeof list.uri === 'string' &&
    ADDRESS.test(list.uri)
  ) {
    return { index: list.idx, uri: list.uri };
  }
  throw new Refusal('status-malformed');
}
