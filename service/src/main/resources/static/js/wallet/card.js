/** Reading the holder's own credentials: they came from the authority over the holder's session and are not verified again. */

import * as base64url from '../credential/base64url.js';
import { isObject, parse } from '../credential/strict-json.js';

/** @typedef {import('../credential/strict-json.js').Json} Json */
/** @typedef {import('../credential/strict-json.js').JsonObject} JsonObject */
/** @typedef {{name: string, value: Json, disclosure: string}} Fact */

/** @param {string} credential @returns {JsonObject} the issuer-signed claims */
export function claimsOf(credential) {
  const claims = json(credential.split('~')[0].split('.')[1]);
  if (!isObject(claims)) throw new TypeError('not a credential');
  return claims;
}

/** @param {string} credential @returns {Fact[]} its top-level disclosures, in the order issued */
export function factsOf(credential) {
  return credential
    .split('~')
    .slice(1, -1)
    .map((disclosure) => {
      const [, name, value] = /** @type {[string, string, Json]} */ (json(disclosure));
      return { name, value, disclosure };
    });
}

/** @param {string} text @returns {Json | undefined} */
function json(text) {
  return parse(base64url.decode(text ?? '') ?? new Uint8Array());
}
