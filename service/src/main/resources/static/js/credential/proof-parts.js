/** The numbered parts of a proof that is too large for one QR code, `docs/standards/proof-qr.md` §7. */

import { joined, toBinary } from './bytes.js';
import { check } from './refusal.js';

/**
 * @typedef {object} NumberedPart
 * @property {string} set the first 8 bytes of the whole proof's SHA-256, one character per byte
 * @property {number} number from 1
 * @property {number} count
 * @property {Uint8Array<ArrayBuffer>} slice
 */

export const MAX_PART = 500;
const MOST_PARTS = 16;
const VERSION = 0x81;
const CHECKED_HEADER = 10;
const HEADER = 14;
const MAX_SLICE = MAX_PART - HEADER;
const MALFORMED = 'proof-text-malformed';

/** Parts of one proof, but not all of them. */
export class Incomplete extends Error {
  /** @param {number} count @param {number[]} missing numbers from 1 */
  constructor(count, missing) {
    super(`missing: ${missing.join()}`);
    this.count = count;
    this.missing = missing;
  }
}

/** @param {Uint8Array} bytes @returns {boolean} whether they are those of a part, and not of a whole proof */
export function isPart(bytes) {
  return bytes[0] === VERSION;
}

/**
 * As few parts as fit, and all of nearly one size.
 * @param {Uint8Array<ArrayBuffer>} proof
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
 */
export async function split(proof) {
  const count = Math.ceil(proof.length / MAX_SLICE);
  check(count <= MOST_PARTS, 'proof-text-too-large');
  const length = Math.ceil(proof.length / count);
  const set = await setOf(proof);
  const parts = [];
  for (let at = 0; at < proof.length; at += length) {
    parts.push(await written({ set, number: parts.length + 1, count, slice: proof.slice(at, at + length) }));
  }
  return parts;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<NumberedPart>}
 * @throws {import('./refusal.js').Refusal} proof-text-malformed, also when it is damaged
 */
export async function readPart(bytes) {
  check(isPart(bytes) && bytes.length > HEADER && bytes.length <= MAX_PART, MALFORMED);
  const [number, count] = [(bytes[1] >> 4) + 1, (bytes[1] & 0x0f) + 1];
  const part = { set: toBinary(bytes.subarray(2, CHECKED_HEADER)), number, count, slice: bytes.slice(HEADER) };
  check(number <= count && count >= 2 && toBinary(await written(part)) === toBinary(bytes), MALFORMED);
  return part;
}

/**
 * In any order; the same part twice does no harm.
 * @param {readonly NumberedPart[]} parts at least one
 * @returns {Promise<Uint8Array<ArrayBuffer>>} the whole proof
 * @throws {import('./refusal.js').Refusal | Incomplete} proof-parts-mixed
 */
export async function join(parts) {
  const [{ set, count }] = parts;
  /** @type {Map<number, NumberedPart>} */
  const byNumber = new Map();
  for (const part of parts) {
    const known = byNumber.get(part.number) ?? part;
    const same = part.set === set && part.count === count && toBinary(known.slice) === toBinary(part.slice);
    check(same, 'proof-parts-mixed');
    byNumber.set(part.number, part);
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length > 0) throw new Incomplete(count, missing);
  const proof = joined(numbers.map((number) => /** @type {NumberedPart} */ (byNumber.get(number)).slice));
  check((await setOf(proof)) === set, MALFORMED);
  return proof;
}

/** @param {NumberedPart} part @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function written({ set, number, count, slice }) {
  const place = ((number - 1) << 4) | (count - 1);
  const header = Uint8Array.of(VERSION, place, ...[...set].map((character) => character.charCodeAt(0)));
  return joined([header, (await sha256(joined([header, slice]))).subarray(0, HEADER - CHECKED_HEADER), slice]);
}

/** @param {Uint8Array<ArrayBuffer>} proof @returns {Promise<string>} */
async function setOf(proof) {
  return toBinary((await sha256(proof)).subarray(0, CHECKED_HEADER - 2));
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array>} */
async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
