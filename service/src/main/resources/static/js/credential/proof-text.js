/**
 * The text behind `#` of a proof's link: a presentation, lossless, small enough for a QR code.
 * `docs/standards/proof-qr.md`; what is decoded is unverified.
 */

import * as base43 from './base43.js';
import { inflate } from './bounded-inflate.js';
import { toBinary, utf8 } from './bytes.js';
import { PROOF_DICTIONARY_1 } from './proof-dictionary-1.js';
import { compact, pack, unpack, withoutKeyBinding } from './proof-packing.js';
import { PROOF_PARTS } from './proof-parts.js';
import { check } from './refusal.js';

/** @typedef {import('./proof-packing.js').Packed} Packed */

const MAX_TEXT = 49_152;
export const MAX_BYTES = 32_768;
export const MAX_DISCLOSURES = 64;
export const VERSION = 1;
export const KEY_BOUND = 0x80;
const HEAD = 4;
export const MALFORMED = 'proof-text-malformed';
const TOO_LARGE = 'proof-text-too-large';
export const DICTIONARY = utf8(PROOF_DICTIONARY_1);
const BOUNDS = { dictionary: DICTIONARY, most: MAX_BYTES, tooLarge: TOO_LARGE, malformed: MALFORMED };

/**
 * @param {string} text a whole text, or parts of one in any order with white space between them
 * @returns {Promise<string>} the presentation, byte for byte as it was encoded
 * @throws {import('./refusal.js').Refusal | import('./numbered-parts.js').Incomplete}
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
  const packed = { raw: bytes.slice(HEAD, body), body: toBinary(await inflate(bytes.subarray(body), BOUNDS)) };
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
