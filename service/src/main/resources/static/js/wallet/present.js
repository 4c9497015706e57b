/** Presenting: choose a copy, choose facts, bind to the verifier's moment with the copy's own key (RFC 9901 §4.3). */

import * as base64url from '../credential/base64url.js';
import { digestOf } from '../credential/bytes.js';
import { factsOf } from './card.js';
import { signJwt } from './keys.js';

/** @typedef {import('./store.js').Copy} Copy */

/** What every in-person proof is addressed to, on any screen and by any checker. */
export const IN_PERSON = 'urn:manzil:in-person';

/**
 * The copy to show next: an unused one that ends soonest, else the used one that ends last.
 * @param {readonly Copy[]} copies
 * @param {string} configuration
 * @param {number} now seconds since 1970
 * @returns {Copy | undefined} undefined when none is in force
 */
export function chooseCopy(copies, configuration, now) {
  const good = copies.filter((copy) => copy.configuration === configuration && copy.expires > now);
  good.sort((one, other) => one.expires - other.expires);
  return good.find((copy) => !copy.used) ?? good.at(-1);
}

/** @param {readonly Copy[]} copies @param {string} configuration @param {number} now @returns {number} */
export function unusedCopies(copies, configuration, now) {
  return copies.filter((copy) => copy.configuration === configuration && !copy.used && copy.expires > now).length;
}

/** @returns {string} 16 random bytes, for when the verifier says no digits */
export function newNonce() {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * @param {Copy} copy
 * @param {readonly string[]} facts the names to disclose, and nothing else
 * @param {string} nonce made by the phone, or the six digits that the verifier says aloud
 * @param {number} now seconds since 1970
 * @returns {Promise<string>} SD-JWT VC with KB-JWT
 */
export async function present(copy, facts, nonce, now) {
  const [jwt] = copy.credential.split('~');
  const chosen = factsOf(copy.credential).filter((fact) => facts.includes(fact.name));
  const shown = `${[jwt, ...chosen.map((fact) => fact.disclosure)].join('~')}~`;
  const payload = { iat: now, aud: IN_PERSON, nonce, sd_hash: await digestOf(shown) };
  return shown + (await signJwt({ alg: 'ES256', typ: 'kb+jwt' }, payload, copy.keys.privateKey));
}
