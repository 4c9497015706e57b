/**
 * Reads a certificate (RFC 5280 §4.1): version 3, nothing left over, names by their bytes. What is read is not
 * verified; the Java side's `UnverifiedCertificate` reads the same, and refuses the same.
 */

import { toBinary } from '../bytes.js';
import { check } from '../refusal.js';
import { Der, SEQUENCE, SET } from './der.js';
import { readExtensions } from './extensions.js';

/** @typedef {import('./extensions.js').Extensions} Extensions */

/**
 * @typedef {object} UnverifiedCertificate
 * @property {string} whole one character per byte, as its parts below
 * @property {Uint8Array<ArrayBuffer>} signedPart
 * @property {string} serial
 * @property {string} issuer
 * @property {string} subject
 * @property {number} from seconds since 1970, included
 * @property {number} until seconds since 1970, included
 * @property {string} keyAlgorithm the whole `AlgorithmIdentifier`
 * @property {Uint8Array<ArrayBuffer>} keyBits
 * @property {string} signatureAlgorithm the whole `AlgorithmIdentifier`
 * @property {Uint8Array<ArrayBuffer>} signature
 * @property {Extensions} extensions
 */

const MALFORMED = 'certificate-malformed';
const VERSION = 0xa0;
const VERSION_3 = 2;
const EXTENSIONS = 0xa3;

/** RFC 5280 §4.1.2.2. */
const MAX_SERIAL = 20;

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** UTF8String, PrintableString, IA5String: the kinds of text that names are written in (RFC 5280 §4.1.2.4). */
const TEXTS = [0x0c, 0x13, 0x16];

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {UnverifiedCertificate}
 * @throws {import('../refusal.js').Refusal} certificate-malformed
 */
export function readCertificate(bytes) {
  const all = new Der(bytes);
  const certificate = all.inside();
  all.end();
  const signedPart = certificate.next(SEQUENCE);
  const signatureAlgorithm = algorithm(certificate);
  const signature = certificate.wholeBytes();
  certificate.end();
  const read = readSignedPart(new Der(signedPart.content));
  // RFC 5280 §4.1.1.2: what stands outside of the signature must be what was signed.
  check(read.signatureAlgorithm === signatureAlgorithm, MALFORMED);
  return { ...read, whole: toBinary(bytes), signedPart: signedPart.whole, signature };
}

/** @param {Der} der */
function readSignedPart(der) {
  const version = der.inside(VERSION);
  check(version.small() === VERSION_3, MALFORMED);
  version.end();
  const serial = der.positive();
  check(serial.length <= MAX_SERIAL, MALFORMED);
  const signatureAlgorithm = algorithm(der);
  const issuer = name(der);
  const validity = der.inside();
  const [from, until] = [time(validity), time(validity)];
  validity.end();
  const subject = name(der);
  const key = der.inside();
  const [keyAlgorithm, keyBits] = [algorithm(key), key.wholeBytes()];
  key.end();
  const extensions = readExtensions(der.optional(EXTENSIONS));
  der.end();
  return {
    serial: toBinary(serial),
    signatureAlgorithm,
    issuer,
    from,
    until,
    subject,
    keyAlgorithm,
    keyBits,
    extensions,
  };
}

/** @param {Der} der @returns {string} */
function algorithm(der) {
  const whole = der.next(SEQUENCE);
  const inside = new Der(whole.content);
  inside.oid();
  if (inside.tag !== undefined) inside.next(inside.tag);
  inside.end();
  return toBinary(whole.whole);
}

/** Not empty; attributes of text alone (RFC 5280 §4.1.2.4). @param {Der} der @returns {string} */
function name(der) {
  const whole = der.next(SEQUENCE);
  const relativeNames = new Der(whole.content);
  do {
    const attributes = relativeNames.inside(SET);
    do {
      const attribute = attributes.inside();
      attribute.oid();
      check(TEXTS.includes(attribute.tag ?? 0), MALFORMED);
      attribute.next(attribute.tag ?? 0);
      attribute.end();
    } while (attributes.tag !== undefined);
  } while (relativeNames.tag !== undefined);
  return toBinary(whole.whole);
}

/** RFC 5280 §4.1.2.5: to the second, in UTC, until 2049 with two digits of the year. @param {Der} der @returns {number} */
function time(der) {
  const short = der.tag === UTC_TIME;
  const text = toBinary(der.next(short ? UTC_TIME : GENERALIZED_TIME).content);
  check(/^\d+Z$/.test(text) && text.length === (short ? 13 : 15), MALFORMED);
  const full = short ? (text < '5' ? '20' : '19') + text : text;
  check(short || full >= '2050', MALFORMED);
  const iso = full.replace(/(....)(..)(..)(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6.000Z');
  const moment = new Date(iso);
  check(!Number.isNaN(moment.getTime()) && moment.toISOString() === iso, MALFORMED);
  return moment.getTime() / 1000;
}
