/** The authority's public keys (`trust.json`, docs/standards/trust-file.md), as far as the browser needs them. */

import { readKey } from './jws.js';
import { check } from './refusal.js';
import { isObject, parse } from './strict-json.js';
import { certificateBytes } from './x509/path.js';

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {{issuer: string, kid: string, jwk: JsonObject, from: number, until: number}} TrustedKey issuer: empty for other keys */

/**
 * @typedef {object} Trust
 * @property {(issuer: string, keyId: string, at: number) => JsonObject | undefined} credentialIssuerKey
 * @property {readonly string[]} certifiedIssuers those with anchors
 * @property {(issuer: string, at: number) => Uint8Array<ArrayBuffer>[]} credentialAnchors certificates in DER
 * @property {(keyId: string, at: number) => JsonObject | undefined} statusListKey
 * @property {(keyId: string, at: number) => JsonObject | undefined} trustListKey who signs newer files
 * @property {readonly TrustedLog[]} logs the log as it is written now, then as it was
 */

/** @typedef {{origin: string, vkey: string, witnesses: string[], witnessesRequired: number, from: number, until: number}} TrustedLog */

const MALFORMED = 'trust-file-malformed';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

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
    logs: now === null ? former : [now, ...former],
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
  const issued = instant(file.issued);
  const issuerKeys = keysIn(file.credentialIssuerKeys, true);
  const others = ['statusListKeys', 'receiptKeys', 'trustListKeys'].map((name) => keysIn(file[name], false));
  const keys = [issuerKeys, ...others];
  for (const { jwk } of keys.flat()) check(await readKey(jwk), MALFORMED);
  const spelled = keys.map((list) =>
    list.map(({ issuer: named, kid, jwk, from, until }) => [named, kid, jwk.x, jwk.y, from, until]),
  );
  const anchors = anchorsIn(file.credentialAnchors).map(({ certificate, from, until }) => [
    ...certificate,
    from,
    until,
  ]);
  const whole = [version, issued, authority, issuer, spelled, anchors, logsIn(file)];
  return { version, issued, issuer, whole: JSON.stringify(whole) };
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

/** @param {Json | undefined} members @returns {{certificate: Uint8Array<ArrayBuffer>, from: number, until: number}[]} */
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

/** @param {JsonObject} member @returns {{from: number, until: number}} */
function validityOf({ validFrom, validUntil }) {
  const validity = { from: instant(validFrom), until: instant(validUntil) };
  check(validity.from < validity.until, MALFORMED);
  return validity;
}

/** @param {Json | undefined} text @returns {number} seconds since 1970 */
function instant(text) {
  check(typeof text === 'string' && INSTANT.test(text) && !Number.isNaN(Date.parse(text)), MALFORMED);
  // Some engines read 30 February as 2 March.
  check(new Date(text).toISOString().slice(0, 19) === text.slice(0, 19), MALFORMED);
  return Date.parse(text) / 1000;
}
