/**
 * The text behind `#` of a proof's link: a presentation, lossless, small enough for a QR code.
 * `docs/standards/proof-qr.md`; what is decoded is unverified.
 */

import { deflateRaw } from '/webjars/pako/2.1.0/dist/pako.esm.mjs';
import * as base43 from './base43.js';
import * as base64url from './base64url.js';
import { inflate } from './bounded-inflate.js';
import { fromBinary, joined, toBinary, utf8 } from './bytes.js';
import { PROOF_DICTIONARY_1 } from './proof-dictionary-1.js';
import { compact, pack, unpack, withoutKeyBinding } from './proof-packing.js';
import { MAX_PART, PROOF_PARTS } from './proof-parts.js';
import { check, Refusal } from './refusal.js';

/** @typedef {import('./proof-packing.js').Jwt} Jwt */
/** @typedef {import('./proof-packing.js').Packed} Packed */
/** @typedef {import('./proof-packing.js').Pieces} Pieces */

const MAX_TEXT = 49_152;
const MAX_BYTES = 32_768;
const MAX_DISCLOSURES = 64;
const VERSION = 1;
const KEY_BOUND = 0x80;
const HEAD = 4;
const MALFORMED = 'proof-text-malformed';
const TOO_LARGE = 'proof-text-too-large';
const DICTIONARY = utf8(PROOF_DICTIONARY_1);
const BOUNDS = { dictionary: DICTIONARY, most: MAX_BYTES, tooLarge: TOO_LARGE, malformed: MALFORMED };

/**
 * @param {string} presentation an SD-JWT with or without KB-JWT, canonical and signed with ES256
 * @returns {Promise<string>} one text of any length
 * @throws {Refusal} when it is anything else
 */
export async function encode(presentation) {
  return base43.encode(await bytesOf(presentation));
}

/**
 * @param {string} presentation as for {@link encode}
 * @returns {Promise<string[]>} one text that fits into a QR code which ordinary phones read, else numbered parts
 * @throws {Refusal} also when 16 parts cannot hold it
 */
export async function encodeInParts(presentation) {
  const bytes = await bytesOf(presentation);
  return (bytes.length <= MAX_PART ? [bytes] : await PROOF_PARTS.split(bytes)).map(base43.encode);
}

/** @param {string} presentation @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function bytesOf(presentation) {
  const pieces = split(presentation);
  const { body, raw } = await pack(pieces);
  const head = [
    VERSION,
    pieces.disclosures.length | (pieces.keyBinding ? KEY_BOUND : 0),
    raw.length >> 8,
    raw.length & 0xff,
  ];
  const deflated = deflateRaw(fromBinary(body), { level: 9, dictionary: DICTIONARY });
  return joined([Uint8Array.from(head), raw, deflated]);
}

/**
 * @param {string} text a whole text, or parts of one in any order with white space between them
 * @returns {Promise<string>} the presentation, byte for byte as it was encoded
 * @throws {Refusal | import('./numbered-parts.js').Incomplete}
 */
export async function decode(text) {
  check(text.length <= MAX_TEXT, 'proof-text-too-long');
  const texts = text
    .split(/[ \t\r\n]+/)
    .filter((each) => each !== '')
    .map(base43.decode);
  check(texts.length > 0 && texts.every((bytes) => bytes !== null), MALFORMED);
  const whole = texts.length === 1 && !PROOF_PARTS.isPart(texts[0]);
  if (whole) return presentationIn(texts[0]);
  return presentationIn(await PROOF_PARTS.join(await Promise.all(texts.map((bytes) => PROOF_PARTS.read(bytes)))));
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<string>} */
async function presentationIn(bytes) {
  check(bytes.length > HEAD, MALFORMED);
  check(bytes[0] === VERSION, 'proof-version-unknown');
  const disclosures = bytes[1] & 0x7f;
  const body = HEAD + bytes[2] * 256 + bytes[3];
  check(disclosures <= MAX_DISCLOSURES && body <= bytes.length, MALFORMED);
  const packed = { raw: bytes.slice(HEAD, body), body: toBinary(inflate(bytes.subarray(body), BOUNDS)) };
  const pieces = await unpack(packed, { disclosures, keyBound: (bytes[1] & KEY_BOUND) !== 0 });
  const presentation = withoutKeyBinding(pieces) + (pieces.keyBinding ? compact(pieces.keyBinding) : '');
  check(presentation.length <= MAX_BYTES, TOO_LARGE);
  check(same(await pack(pieces), packed), MALFORMED);
  return presentation;
}

/** @param {Packed} one @param {Packed} other @returns {boolean} */
function same(one, other) {
  return one.body === other.body && toBinary(one.raw) === toBinary(other.raw);
}

/** @param {string} presentation @returns {Pieces} */
function split(presentation) {
  const parts = presentation.split('~');
  const last = /** @type {string} */ (parts.pop());
  check(parts.length >= 1 && parts.length <= MAX_DISCLOSURES + 1 && presentation.length <= MAX_BYTES, MALFORMED);
  const [issuer, ...disclosures] = parts;
  disclosures.forEach(checkPiece);
  return { issuer: splitJwt(issuer), disclosures, keyBinding: last === '' ? null : splitJwt(last) };
}

/** @param {string} jwt @returns {Jwt} */
function splitJwt(jwt) {
  const [header, payload, signature, ...more] = jwt.split('.');
  [header, payload, signature].forEach(checkPiece);
  check(more.length === 0 && base64url.decode(signature)?.length === 64, MALFORMED);
  return { header, payload, signature };
}

/** @param {string | undefined} piece */
function checkPiece(piece) {
  if (!piece || base64url.decode(piece) === null) throw new Refusal(MALFORMED);
}
