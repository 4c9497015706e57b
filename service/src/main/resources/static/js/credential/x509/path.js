/** The issuer's key from `x5c` (RFC 7515 §4.1.6), if its chain ends at a trusted anchor (RFC 5280 §6.1). */

import * as base64url from '../base64url.js';
import { joined } from '../bytes.js';
import { check } from '../refusal.js';
import { readCertificate } from './certificate.js';
import { Der } from './der.js';

/** @typedef {import('../strict-json.js').Json} Json */
/** @typedef {import('./certificate.js').UnverifiedCertificate} UnverifiedCertificate */

/**
 * Who may vouch for an issuer's keys.
 * @typedef {object} Anchors
 * @property {readonly Uint8Array<ArrayBuffer>[]} certificates
 * @property {readonly string[]} [purposes] what an extended key usage may name; {@link PURPOSES} when not given
 */

/** Signing identity documents: issuers sign mdoc and SD-JWT VC with the same certificate (ISO/IEC 18013-5, B.1.4). */
export const PURPOSES = ['1.0.18013.5.1.2'];

const MALFORMED = 'certificate-malformed';
const NOT_TRUSTED = 'certificate-not-trusted';
const MAX_CHAIN = 4;
const DIGITAL_SIGNATURE = 0x80;
const CERTIFICATE_SIGN = 0x04;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** AlgorithmIdentifiers in DER, hexadecimal: ecdsa-with-SHA256 and -SHA384 (RFC 5758 §3.2), without parameters. */
const HASHES = new Map([
  ['300a06082a8648ce3d040302', 'SHA-256'],
  ['300a06082a8648ce3d040303', 'SHA-384'],
]);

/** id-ecPublicKey with its curve (RFC 5480 §2.1.1). */
const CURVES = new Map([
  ['301306072a8648ce3d020106082a8648ce3d030107', { namedCurve: 'P-256', bytes: 32 }],
  ['301006072a8648ce3d020106052b81040022', { namedCurve: 'P-384', bytes: 48 }],
]);

/**
 * @param {Json | undefined} x5c leaf first
 * @param {Anchors} anchors
 * @param {number} now seconds since 1970
 * @returns {Promise<CryptoKey>} the leaf's
 * @throws {import('../refusal.js').Refusal} certificate-malformed, certificate-not-trusted
 */
export async function issuerKeyIn(x5c, { certificates, purposes = PURPOSES }, now) {
  const chain = chainIn(x5c);
  const anchors = certificates.flatMap(readable);
  const [leaf] = chain;
  check(!leaf.extensions.authority && mayUse(leaf, DIGITAL_SIGNATURE), NOT_TRUSTED);
  for (const each of chain) {
    check(each.issuer !== each.subject && isInForce(each, now) && isFor(each, purposes), NOT_TRUSTED);
    check(!anchors.some(({ whole }) => whole === each.whole), NOT_TRUSTED);
  }
  for (let below = 0; below < chain.length; below++) {
    const above = below + 1 < chain.length ? [chain[below + 1]] : anchors;
    check(await someVouchesFor(above, chain[below], below, now), NOT_TRUSTED);
  }
  const key = await keyOf(leaf);
  check(key?.curve.namedCurve === 'P-256', NOT_TRUSTED);
  return key.key;
}

/** @param {Json | undefined} x5c @returns {UnverifiedCertificate[]} */
function chainIn(x5c) {
  check(Array.isArray(x5c) && x5c.length > 0 && x5c.length <= MAX_CHAIN, MALFORMED);
  return x5c.map((text) => {
    check(typeof text === 'string', MALFORMED);
    const bytes = certificateBytes(text);
    check(bytes, MALFORMED);
    return readCertificate(bytes);
  });
}

/** @param {string} text base64 with padding, in its one spelling @returns {Uint8Array<ArrayBuffer> | null} */
export function certificateBytes(text) {
  if (!BASE64.test(text)) return null;
  return base64url.decode(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
}

/** An anchor that cannot be read vouches for nobody. @param {Uint8Array<ArrayBuffer>} bytes @returns {UnverifiedCertificate[]} */
function readable(bytes) {
  try {
    return [readCertificate(bytes)];
  } catch {
    return [];
  }
}

/**
 * @param {readonly UnverifiedCertificate[]} authorities
 * @param {UnverifiedCertificate} certificate
 * @param {number} below how many authorities stand between the leaf and these
 * @param {number} now
 */
async function someVouchesFor(authorities, certificate, below, now) {
  for (const authority of authorities) {
    if (
      isAuthority(authority, below, now) &&
      names(certificate, authority) &&
      (await isSignedBy(certificate, authority))
    )
      return true;
  }
  return false;
}

/** @param {UnverifiedCertificate} certificate @param {number} below @param {number} now */
function isAuthority(certificate, below, now) {
  const { authority, pathLength, notUnderstood } = certificate.extensions;
  const longEnough = pathLength === null || below <= pathLength;
  return (
    authority && longEnough && !notUnderstood && mayUse(certificate, CERTIFICATE_SIGN) && isInForce(certificate, now)
  );
}

/** By bytes: two spellings of a name are two names. @param {UnverifiedCertificate} certificate @param {UnverifiedCertificate} authority */
function names({ issuer, extensions: { issuerKeyId, issuerSerial } }, authority) {
  const { keyId } = authority.extensions;
  return (
    issuer === authority.subject &&
    (issuerKeyId === null || keyId === null || issuerKeyId === keyId) &&
    (issuerSerial === null || issuerSerial === authority.serial)
  );
}

/** @param {UnverifiedCertificate} certificate @param {number} now */
function isInForce({ from, until }, now) {
  return from <= now && now <= until;
}

/** @param {UnverifiedCertificate} certificate @param {readonly string[]} accepted */
function isFor({ extensions: { purposes, notUnderstood } }, accepted) {
  return !notUnderstood && (purposes === null || purposes.some((purpose) => accepted.includes(purpose)));
}

/** @param {UnverifiedCertificate} certificate @param {number} use */
function mayUse({ extensions: { usage } }, use) {
  return usage === null || (usage & use) !== 0;
}

/** @param {UnverifiedCertificate} certificate @param {UnverifiedCertificate} authority @returns {Promise<boolean>} */
async function isSignedBy({ signatureAlgorithm, signature, signedPart }, authority) {
  const hash = HASHES.get(hex(signatureAlgorithm));
  const key = await keyOf(authority);
  const fixed = key && fixedLength(signature, key.curve.bytes);
  return !!hash && !!fixed && crypto.subtle.verify({ name: 'ECDSA', hash }, key.key, fixed, signedPart);
}

/** @param {UnverifiedCertificate} certificate @returns {Promise<{key: CryptoKey, curve: {namedCurve: string, bytes: number}} | null>} */
async function keyOf({ keyAlgorithm, keyBits }) {
  const curve = CURVES.get(hex(keyAlgorithm));
  if (!curve || keyBits.length !== 1 + 2 * curve.bytes || keyBits[0] !== 4) return null;
  try {
    const kind = { name: 'ECDSA', namedCurve: curve.namedCurve };
    return { key: await crypto.subtle.importKey('raw', keyBits, kind, false, ['verify']), curve };
  } catch {
    return null;
  }
}

/** WebCrypto wants R || S, a certificate holds a sequence of two integers (RFC 3279 §2.2.3). @param {Uint8Array<ArrayBuffer>} signature @param {number} bytes of one number */
function fixedLength(signature, bytes) {
  try {
    const outer = new Der(signature);
    const pair = outer.inside();
    outer.end();
    const numbers = [pair.positive(), pair.positive()];
    pair.end();
    const padded = numbers.map((number) => joined([new Uint8Array(Math.max(0, bytes - number.length)), number]));
    return numbers.every(({ length }) => length <= bytes) ? joined(padded) : null;
  } catch {
    return null;
  }
}

/** @param {string} binary one character per byte */
function hex(binary) {
  return [...binary].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
