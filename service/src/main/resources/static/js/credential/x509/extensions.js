/** The extensions that the path check uses (RFC 5280 §4.2.1), and whether there is one that it must not pass over. */

import { toBinary } from '../bytes.js';
import { check } from '../refusal.js';
import { BIT_STRING, BOOLEAN, Der, OCTET_STRING } from './der.js';

/**
 * @typedef {object} Extensions
 * @property {boolean} authority
 * @property {number | null} pathLength how many authorities may stand below, at most
 * @property {number | null} usage the first byte of the key usage; null when any use is allowed
 * @property {string[] | null} purposes object identifiers; null when any purpose is allowed
 * @property {string | null} keyId one character per byte, as the next two
 * @property {string | null} issuerKeyId
 * @property {string | null} issuerSerial
 * @property {boolean} notUnderstood a critical one that we do not know, or one that limits names or policies
 */

const MALFORMED = 'certificate-malformed';
const PATH_LENGTH = 0x02;
const KEY_IDENTIFIER = 0x80;
const ISSUER_NAME = 0xa1;
const ISSUER_SERIAL = 0x82;

/** Name constraints, policy mappings, policy constraints, inhibit any policy: limits that are not checked here. */
const LIMITS = ['2.5.29.30', '2.5.29.33', '2.5.29.36', '2.5.29.54'];

/** @type {Record<string, (der: Der, found: Extensions) => void>} */
const READERS = {
  '2.5.29.14': subjectKeyIdentifier,
  '2.5.29.15': keyUsage,
  '2.5.29.19': basicConstraints,
  '2.5.29.35': authorityKeyIdentifier,
  '2.5.29.37': extendedKeyUsage,
};

/** Those of {@link READERS} that may be critical (RFC 5280 §4.2.1.1 and §4.2.1.2 forbid it for the others). */
const MAY_BE_CRITICAL = ['2.5.29.15', '2.5.29.19', '2.5.29.37'];

/**
 * @param {import('./der.js').Value | null} wrapped
 * @returns {Extensions}
 */
export function readExtensions(wrapped) {
  /** @type {Extensions} */
  const found = {
    authority: false,
    pathLength: null,
    usage: null,
    purposes: null,
    keyId: null,
    issuerKeyId: null,
    issuerSerial: null,
    notUnderstood: false,
  };
  if (wrapped === null) return found;
  const outer = new Der(wrapped.content);
  const extensions = outer.inside();
  outer.end();
  /** @type {Set<string>} */
  const seen = new Set();
  do readExtension(extensions.inside(), seen, found);
  while (extensions.tag !== undefined);
  return found;
}

/** @param {Der} extension @param {Set<string>} seen @param {Extensions} found */
function readExtension(extension, seen, found) {
  const id = extension.oid();
  check(!seen.has(id), MALFORMED);
  seen.add(id);
  const critical = isTrue(extension);
  const value = new Der(extension.next(OCTET_STRING).content);
  extension.end();
  if (Object.hasOwn(READERS, id)) {
    READERS[id](value, found);
    value.end();
  }
  found.notUnderstood ||= LIMITS.includes(id) || (critical && !MAY_BE_CRITICAL.includes(id));
}

/** DER leaves out what is false (X.690 §11.5). @param {Der} der */
function isTrue(der) {
  const flag = der.optional(BOOLEAN);
  check(flag === null || (flag.content.length === 1 && flag.content[0] === 0xff), MALFORMED);
  return flag !== null;
}

/** @param {Der} der @param {Extensions} found */
function basicConstraints(der, found) {
  const constraints = der.inside();
  found.authority = isTrue(constraints);
  if (found.authority && constraints.tag === PATH_LENGTH) found.pathLength = constraints.small();
  constraints.end();
}

/** @param {Der} der @param {Extensions} found */
function keyUsage(der, found) {
  const { content } = der.next(BIT_STRING);
  const [unused, first] = content;
  check(content.length >= 2 && content.length <= 3 && unused < 8, MALFORMED);
  check((content[content.length - 1] & ((1 << unused) - 1)) === 0, MALFORMED);
  found.usage = first;
}

/** @param {Der} der @param {Extensions} found */
function extendedKeyUsage(der, found) {
  const purposes = der.inside();
  found.purposes = [];
  do found.purposes.push(purposes.oid());
  while (purposes.tag !== undefined);
}

/** @param {Der} der @param {Extensions} found */
function subjectKeyIdentifier(der, found) {
  found.keyId = toBinary(der.next(OCTET_STRING).content);
}

/** @param {Der} der @param {Extensions} found */
function authorityKeyIdentifier(der, found) {
  const identifier = der.inside();
  const key = identifier.optional(KEY_IDENTIFIER);
  const name = identifier.optional(ISSUER_NAME);
  const serial = identifier.tag === ISSUER_SERIAL ? identifier.positive(ISSUER_SERIAL) : null;
  identifier.end();
  // RFC 5280 §4.2.1.1: both or neither.
  check((name === null) === (serial === null), MALFORMED);
  found.issuerKeyId = key && toBinary(key.content);
  found.issuerSerial = serial && toBinary(serial);
}
