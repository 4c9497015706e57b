/**
 * Verifies an SD-JWT VC presentation (RFC 9901 §7, SD-JWT VC) in one fixed order: size, split, strict forms, header,
 * trusted key, signature, digests, claims, key binding, status. The Java side runs the same steps over the same
 * vectors and answers with the same reasons.
 */

import { digestOf } from './bytes.js';
import { checkClaims, livesAtMost } from './claims.js';
import { hashOf, processClaims } from './disclosures.js';
import { checkHeader } from './headers.js';
import { bytesOf, isSignedBy, parseJws, readKey } from './jws.js';
import { checkKeyBinding } from './key-binding.js';
import { check, Refusal } from './refusal.js';
import { checkStatus } from './status.js';
import { has, parse } from './strict-json.js';
import { issuerKeyIn } from './x509/path.js';

/** @typedef {import('./claims.js').CheckedClaims} CheckedClaims */
/** @typedef {import('./disclosures.js').UnverifiedDisclosure} UnverifiedDisclosure */
/** @typedef {import('./jws.js').UnverifiedJws} UnverifiedJws */
/** @typedef {import('./key-binding.js').HolderBinding} HolderBinding */
/** @typedef {import('./status.js').StatusKnowledge} StatusKnowledge */
/** @typedef {import('./status.js').StatusSource} StatusSource */
/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {import('./x509/path.js').Anchors} Anchors */

/**
 * What a verifier asks for. The policy decides, never what happens to arrive.
 * @typedef {object} Policy
 * @property {(issuer: string, keyId: string) => JsonObject | undefined} trustedKey the issuer's P-256 key as JWK
 * @property {readonly string[]} certifiedIssuers those with anchors
 * @property {(issuer: string) => Anchors} anchors who may vouch for this issuer's keys in `x5c`
 * @property {string[]} types the `vct` values expected
 * @property {readonly string[]} unboundTypes those of them that name no holder's key and are accepted without key binding
 * @property {string[]} hashAlgorithms the values of `_sd_alg` accepted
 * @property {string} audience the KB-JWT's `aud`, compared exactly
 * @property {string | null} nonce the KB-JWT's `nonce`; null accepts any
 * @property {number} maxAge how old the KB-JWT may be, seconds
 * @property {boolean} unboundAllowed whether no KB-JWT is accepted; one that is there is still checked
 * @property {number} longestUnbound seconds a credential of an unbound type may live: whoever copied it may show it for so long
 * @property {number} longestWithoutStatus seconds a credential may live without a status to revoke it by
 * @property {StatusSource} status whom to ask about revocation
 */

/** Only a valid presentation releases what it says. */
/** @typedef {{verdict: 'valid', claims: JsonObject, binding: HolderBinding | null, status: StatusKnowledge} & CheckedClaims} Valid */
/** @typedef {{verdict: 'invalid' | 'undecided', reason: string, statusAsOf?: number | null}} NotValid */
/** @typedef {{signedPart: string, issuerJwt: UnverifiedJws, disclosures: UnverifiedDisclosure[], keyBinding: UnverifiedJws | null}} UnverifiedPresentation */

const MAX_LENGTH = 32 * 1024;
const MAX_DISCLOSURES = 64;
const CODES = { type: 'type-not-accepted', algorithm: 'algorithm-not-accepted', header: 'header-not-accepted' };

/**
 * SHA-256 alone, key binding for this audience, any nonce, 5 minutes, no anchor.
 * @param {Pick<Policy, 'trustedKey' | 'types' | 'audience' | 'status'> & Partial<Policy>} asked
 * @returns {Policy}
 */
export function policyOf(asked) {
  return {
    certifiedIssuers: [],
    anchors: () => ({ certificates: [] }),
    unboundTypes: [],
    hashAlgorithms: ['sha-256'],
    nonce: null,
    maxAge: 300,
    unboundAllowed: false,
    longestUnbound: 31 * 86_400, // 30 days, and one because both ends are rounded to a day.
    longestWithoutStatus: 31 * 86_400,
    ...asked,
  };
}

/**
 * Answers for any text; the first step that fails gives the reason.
 * @param {string} presentation
 * @param {Policy} policy
 * @param {number} now seconds since 1970
 * @returns {Promise<Valid | NotValid>}
 */
export async function verify(presentation, policy, now) {
  try {
    return await checkAll(await split(presentation), policy, now);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { verdict: 'invalid', reason: problem.code };
  }
}

/** @param {UnverifiedPresentation} presentation @param {Policy} policy @param {number} now @returns {Promise<Valid | NotValid>} */
async function checkAll({ signedPart, issuerJwt, disclosures, keyBinding }, policy, now) {
  checkHeader(issuerJwt, 'dc+sd-jwt', CODES);
  const { issuer, key } = await issuerOf(issuerJwt, policy, now);
  check(await isSignedBy(issuerJwt, key), 'issuer-signature-wrong');
  const claims = processClaims(issuerJwt.unverifiedClaims, disclosures, policy.hashAlgorithms);
  const hash = hashOf(issuerJwt.unverifiedClaims);
  const checked = checkClaims(claims, policy.types, now);
  // A type that is meant to be shown unbound must not name a key: else anybody could drop it.
  const unbound = policy.unboundTypes.includes(checked.type) && !has(claims, 'cnf');
  check(!unbound || livesAtMost(checked, policy.longestUnbound), 'unbound-too-long');
  const asked = { ...policy, unboundAllowed: policy.unboundAllowed || unbound };
  const binding = await checkKeyBinding(keyBinding, signedPart, hash, claims.cnf, asked, now);
  const status = await checkStatus(claims, checked, policy, now);
  if (status.known === 'unknown') return { verdict: 'undecided', reason: 'status-unknown', statusAsOf: status.asOf };
  return { verdict: 'valid', claims, issuer, ...checked, binding, status };
}

/** Size, split, strict base64url and JSON of every part, before any signature. @param {string} text @returns {Promise<UnverifiedPresentation>} */
async function split(text) {
  check(text.length <= MAX_LENGTH, 'too-large');
  const parts = text.split('~');
  check(parts.length > 1 && parts[0] !== '', 'malformed-presentation');
  check(parts.length - 2 <= MAX_DISCLOSURES, 'too-many-disclosures');
  const issuerJwt = parseJws(parts[0]);
  const hash = hashOf(issuerJwt.unverifiedClaims);
  const disclosures = [];
  for (const disclosure of parts.slice(1, -1)) disclosures.push(await readDisclosure(disclosure, hash));
  const last = /** @type {string} */ (parts.at(-1));
  const signedPart = text.slice(0, text.length - last.length);
  return { signedPart, issuerJwt, disclosures, keyBinding: last === '' ? null : parseJws(last) };
}

/** @param {string} text @param {string} hash @returns {Promise<UnverifiedDisclosure>} */
async function readDisclosure(text, hash) {
  check(text !== '', 'malformed-presentation');
  const json = parse(bytesOf(text));
  check(json !== undefined, 'malformed-json');
  return { digest: await digestOf(text, hash), json };
}

/**
 * A name in the token only selects among what the policy trusts.
 * @param {UnverifiedJws} jwt @param {Policy} policy @param {number} now
 * @returns {Promise<{issuer: string, key: CryptoKey}>}
 */
async function issuerOf({ unverifiedHeader, unverifiedClaims }, policy, now) {
  const { iss } = unverifiedClaims;
  const certified = has(unverifiedHeader, 'x5c');
  if (certified && !has(unverifiedClaims, 'iss')) return issuerByAnchor(unverifiedHeader.x5c, policy, now);
  check(typeof iss === 'string', 'issuer-not-trusted');
  if (certified) return { issuer: iss, key: await issuerKeyIn(unverifiedHeader.x5c, policy.anchors(iss), now) };
  const { kid } = unverifiedHeader;
  const key = typeof kid === 'string' ? await readKey(policy.trustedKey(iss, kid)) : null;
  check(key, 'issuer-not-trusted');
  return { issuer: iss, key };
}

/**
 * With `x5c` the name may be left out: then the one issuer whose anchor the chain ends at is meant.
 * @param {Json | undefined} x5c @param {Policy} policy @param {number} now
 * @returns {Promise<{issuer: string, key: CryptoKey}>}
 */
async function issuerByAnchor(x5c, policy, now) {
  const vouched = [];
  for (const issuer of policy.certifiedIssuers) {
    const key = await issuerKeyIn(x5c, policy.anchors(issuer), now).catch(unlessMalformed);
    if (key) vouched.push({ issuer, key });
  }
  if (vouched.length === 0) await issuerKeyIn(x5c, { certificates: [] }, now);
  check(vouched.length === 1, 'issuer-ambiguous');
  return vouched[0];
}

/** @param {unknown} problem @returns {null} */
function unlessMalformed(problem) {
  if (problem instanceof Refusal && problem.code === 'certificate-not-trusted') return null;
  throw problem;
}
