/** `typ` and `alg` are what we configured, and nothing in a header steers us. */

import { check } from './refusal.js';
import { has } from './strict-json.js';

/** @typedef {import('./jws.js').UnverifiedJws} UnverifiedJws */

/** RFC 8725 §3.10 (addresses and keys that an attacker chooses), RFC 7515 §4.1.11 (`crit`). */
const REFUSED = ['crit', 'jku', 'x5u', 'jwk'];

/**
 * @param {UnverifiedJws} jwt
 * @param {string} type
 * @param {{type: string, algorithm: string, header: string}} codes the reasons when it is not so
 */
export function checkHeader({ unverifiedHeader }, type, codes) {
  check(unverifiedHeader.typ === type, codes.type);
  check(unverifiedHeader.alg === 'ES256', codes.algorithm);
  check(!REFUSED.some((name) => has(unverifiedHeader, name)), codes.header);
}
