/**
 * The signed trust list (docs/standards/trust-file.md): who holds one takes a newer one on its word, and never an older
 * one. The Java side runs the same rules over the same vectors.
 */

import { SKEW } from './claims.js';
import { bytesOf, isSignedBy, parseJws, readKey } from './jws.js';
import { check, Refusal } from './refusal.js';
import { has, isObject } from './strict-json.js';
import { contentOf, readTrust } from './trust-file.js';

/** @typedef {import('./jws.js').UnverifiedJws} UnverifiedJws */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {import('./trust-file.js').Trust} Trust */

/**
 * A list taken apart; whether it is believed is for the caller to say.
 * @typedef {object} TrustList
 * @property {UnverifiedJws} jws
 * @property {Trust} trust
 * @property {import('./trust-file.js').Content} content
 */

const LONGEST = 1_500_000;
const MALFORMED = 'trust-list-malformed';
const SIGNATURE_WRONG = 'trust-list-signature-wrong';

/** What would name its own key or rules; nothing of ours has it. */
const REFUSED = ['crit', 'jku', 'x5u', 'x5c', 'jwk', 'b64'];

/**
 * Reads a list whose signature was checked before, or will be.
 * @param {string} token
 * @returns {Promise<TrustList>}
 * @throws {Refusal} trust-list-malformed
 */
export async function readList(token) {
  try {
    check(token.length <= LONGEST, MALFORMED);
    const jws = parseJws(token);
    const trust = readTrust(bytesOf(token.split('.')[1]));
    return { jws, trust, content: await contentOf(jws.unverifiedClaims) };
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal(MALFORMED) : problem;
  }
}

/**
 * Nothing to hold it against: its signature is by a key that it names itself, so the road it came is believed.
 * @param {string} token
 * @param {number} now seconds since 1970
 * @returns {Promise<TrustList>}
 */
export async function onFirstUse(token, now) {
  const list = await readList(token);
  check(await isSignedFor(list.jws, list.trust, now), SIGNATURE_WRONG);
  return list;
}

/**
 * @param {string} token as it was fetched
 * @param {TrustList} known
 * @param {number} now seconds since 1970
 * @returns {Promise<TrustList>} the newer one; `known` itself where nothing is new
 * @throws {Refusal} a reason of docs/standards/trust-file.md; then `known` stands
 */
export async function update(token, known, now) {
  const list = await readList(token);
  check(await isSignedFor(list.jws, known.trust, now), SIGNATURE_WRONG);
  const [next, last] = [list.content, known.content];
  check(next.issuer === last.issuer, 'trust-list-of-another-issuer');
  if (next.version === last.version) {
    check(next.whole === last.whole, 'trust-list-forked');
    return known;
  }
  // One that is dated ahead would make every honest one after it look like a step back.
  check(next.issued <= now + SKEW, 'trust-list-issued-in-future');
  check(next.version > last.version && next.issued >= last.issued, 'trust-list-rolled-back');
  return list;
}

/** @param {UnverifiedJws} jws @param {Trust} truster @param {number} now */
async function isSignedFor(jws, truster, now) {
  const { alg, typ, kid } = jws.unverifiedHeader;
  if (alg !== 'ES256' || typ !== 'manzil-trust-list+jwt' || typeof kid !== 'string') return false;
  if (REFUSED.some((name) => has(jws.unverifiedHeader, name))) return false;
  const jwk = truster.trustListKey(kid, now);
  const key = isObject(jwk) ? await readKey(jwk) : null;
  return key !== null && isSignedBy(jws, key);
}
