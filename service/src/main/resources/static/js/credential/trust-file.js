/** The authority's public keys (`trust.json`, docs/standards/trust-file.md), as far as the browser needs them. */

import { instantOf, secondsOf } from './instant.js';
import { readKey } from './jws.js';
import { check } from './refusal.js';
import { isObject, parse } from './strict-json.js';
import { certificateBytes } from './x509/path.js';

/** @typedef {import('./instant.js').Instant} Instant */
/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** When something counts. @typedef {{validFrom: Instant, validUntil: Instant, from: number, until: number}} Validity the last two in seconds */
/** @typedef {{issuer: string, kid: string, jwk: JsonObject} & Validity} TrustedKey issuer: empty for other keys */

/**
 * @typedef {object} Trust
 * @property {(issuer: string, keyId: string, at: number) => JsonObject | undefined} credentialIssuerKey
 * @property {readonly string[]} certifiedIssuers those with anchors
 * @property {(issuer: string, at: number) => Uint8Array<ArrayBuffer>[]} credentialAnchors certificates in DER
 * @property {(keyId: string, at: number) => JsonObject | undefined} statusListKey
 * @property {(keyId: string, at: number) => JsonObject | undefined} trustListKey who signs newer files
 * @property {string} authority its name, for people; empty where the file has none
 * @property {readonly TrustedKey[]} receiptKeys
 * @property {readonly TrustedLog[]} logs the log as it is written now, then as it was
 * @property {boolean} hasLog whether the first of them is written now
 */

/** @typedef {{origin: string, vkey: string, witnesses: string[], witnessesRequired: number} & Validity} TrustedLog */

const MALFORMED = 'trust-file-malformed';

/**
 * @param {Uint8Array} bytes
 * @returns {Trust}
 * @throws {import('./refusal.js').Refusal} trust-file-malformed
 */
export function readTrust(bytes) {
  const file = parse(bytes);
  check(isObject(file), MALFORMED);
  const issuerKeys = keysIn(file.credentialIssuerKeys, true);
  const anchors = anchorsIn(file.credentialAnchors);
  const statusListKeys = keysIn(file.statusListKeys, false);
  const trustListKeys = keysIn(file.trustListKeys, false);
  const receiptKeys = keysIn(file.receiptKeys, false);
  const { now, former } = logsIn(file);
  return {
    credentialIssuerKey: (issuer, keyId, at) => find(issuerKeys, issuer, keyId, at),
    certifiedIssuers: anchors.length > 0 && typeof file.issuer === 'string' ? [file.issuer] : [],
    credentialAnchors: (issuer, at) =>
      issuer === file.issuer
        ? anchors.filter((anchor) => counts(anchor, at)).map(({ certificate }) => certificate)
        : [],
    statusListKey: (keyId, at) => find(statusListKeys, '', keyId, at),
    trustListKey: (keyId, at) => find(trustListKeys, '', keyId, at),
    authority: typeof file.authority === 'string' ? file.authority : '',
    receiptKeys,
    logs: now === null ? former : [now, ...former],
    hasLog: now !== null,
  };
}

/**
 * What a later file is held against. `whole` is the same for two files exactly if they say the same.
 * @typedef {{version: number, issued: number, issuer: string, whole: string}} Content
 */

/**
 * The whole file, each key and number looked at, also what only others use.
 * @param {JsonObject} file that readTrust has read
 * @returns {Promise<Content>}
 * @throws {import('./refusal.js').Refusal} trust-file-malformed
 */
export async function contentOf(file) {
  const { version, authority, issuer } = file;
  check(isCount(version) && version > 0 && isText(authority) && isText(issuer), MALFORMED);
  const issued = instantIn(file.issued);
  const issuerKeys = keysIn(file.credentialIssuerKeys, true);
  const others = ['statusListKeys', 'receiptKeys', 'trustListKeys'].map((name) => keysIn(file[name], false));
  const keys = [issuerKeys, ...others];
  for (const { jwk } of keys.flat()) check(await readKey(jwk), MALFORMED);
  const spelled = keys.map((list) =>
    list.map(({ issuer: named, kid, jwk, validFrom, validUntil }) => [named, kid, jwk.x, jwk.y, validFrom, validUntil]),
  );
  const anchors = anchorsIn(file.credentialAnchors).map(({ certificate, validFrom, validUntil }) => [
    ...certificate,
    validFrom,
    validUntil,
  ]);
  const whole = [version, issued, authority, issuer, spelled, anchors, logsIn(file)];
  return { version, issued: secondsOf(issued), issuer, whole: JSON.stringify(whole) };
}

/** @param {Json | undefined} value @returns {value is number} */
function isCount(value) {
  return typeof value === 'number' && value >= 0 && value < 2 ** 31;
}

/** @param {Json | undefined} value @returns {value is string} */
function isString(value) {
  return typeof value === 'string';
}

/** @param {Json | undefined} value @returns {value is string} */
function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/** @param {TrustedKey[]} keys @param {string} issuer @param {string} keyId @param {number} at */
function find(keys, issuer, keyId, at) {
  return keys.find((key) => key.issuer === issuer && key.kid === keyId && counts(key, at))?.jwk;
}

/** @param {{from: number, until: number}} validity @param {number} at */
function counts({ from, until }, at) {
  return from <= at && at < until;
}

/** @param {Json | undefined} members @param {boolean} named @returns {TrustedKey[]} */
function keysIn(members, named) {
  if (members === undefined) return [];
  check(Array.isArray(members), MALFORMED);
  const keys = members.map((member) => keyIn(member, named));
  // Two keys under one id would let the order of the file decide who is believed.
  check(new Set(keys.map(({ issuer, kid }) => JSON.stringify([issuer, kid]))).size === keys.length, MALFORMED);
  return keys;
}

/** @param {Json} member @param {boolean} named @returns {TrustedKey} */
function keyIn(member, named) {
  check(isObject(member), MALFORMED);
  const { issuer, kid, jwk } = member;
  check(typeof kid === 'string' && isObject(jwk) && (!named || typeof issuer === 'string'), MALFORMED);
  return { issuer: named ? String(issuer) : '', kid, jwk, ...validityOf(member) };
}

/** @param {Json | undefined} members @returns {({certificate: Uint8Array<ArrayBuffer>} & Validity)[]} */
function anchorsIn(members) {
  if (members === undefined) return [];
  check(Array.isArray(members), MALFORMED);
  return members.map((member) => {
    check(isObject(member) && typeof member.x5c === 'string', MALFORMED);
    const certificate = certificateBytes(member.x5c);
    check(certificate, MALFORMED);
    return { certificate, ...validityOf(member) };
  });
}

/** @param {JsonObject} file @returns {{now: TrustedLog | null, former: TrustedLog[]}} */
function logsIn({ log, formerLogs = [] }) {
  check(Array.isArray(formerLogs), MALFORMED);
  return { now: log === undefined ? null : logIn(log), former: formerLogs.map(logIn) };
}

/** @param {Json} log @returns {TrustedLog} its members always in this order */
function logIn(log) {
  check(isObject(log), MALFORMED);
  const { origin, vkey, witnesses = [], witnessesRequired = 0 } = log;
  check(isString(origin) && isString(vkey), MALFORMED);
  check(Array.isArray(witnesses) && witnesses.every(isString), MALFORMED);
  check(new Set(witnesses).size === witnesses.length, MALFORMED);
  check(isCount(witnessesRequired) && witnessesRequired <= witnesses.length, MALFORMED);
  return { origin, vkey, witnesses, witnessesRequired, ...validityOf(log) };
}

/** @param {JsonObject} member @returns {Validity} */
function validityOf(member) {
  const [validFrom, validUntil] = [instantIn(member.validFrom), instantIn(member.validUntil)];
  check(validFrom < validUntil, MALFORMED);
  return { validFrom, validUntil, from: secondsOf(validFrom), until: secondsOf(validUntil) };
}

/** @param {Json | undefined} text @returns {Instant} */
function instantIn(text) {
  const instant = instantOf(text);
  check(instant, MALFORMED);
  return instant;
}
