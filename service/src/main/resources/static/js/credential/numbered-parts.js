/** The numbered parts of what is too large for one QR code, `docs/standards/proof-qr.md` §7. */

import { joined, toBinary } from './bytes.js';
import { check } from './refusal.js';

/**
 * @typedef {object} NumberedPart
 * @property {string} set the first 8 bytes of the SHA-256 of the whole, one character per byte
 * @property {number} number from 1
 * @property {number} count
 * @property {Uint8Array<ArrayBuffer>} slice
 */

/**
 * What is split: a proof or a receipt.
 * @typedef {object} Kind
 * @property {number} first what the bytes of a part begin with
 * @property {number} mostBytes of a part, as its code can hold
 * @property {string} malformed reason codes
 * @property {string} mixed
 * @property {string} tooLarge
 */

const MOST_PARTS = 16;
const CHECKED_HEADER = 10;
const HEADER = 14;

/** Parts of one set, but not all of them. */
export class Incomplete extends Error {
  /** @param {number} count @param {number[]} missing numbers from 1 */
  constructor(count, missing) {
    super(`missing: ${missing.join()}`);
    this.count = count;
    this.missing = missing;
  }
}

export class NumberedParts {
  #kind;

  /** @param {Kind} kind */
  constructor(kind) {
    this.#kind = kind;
  }

  /** @param {Uint8Array} bytes @returns {boolean} whether they are those of a part, and not of a whole */
  isPart(bytes) {
    return bytes[0] === this.#kind.first;
  }

  /**
   * As few parts as fit, and all of nearly one size.
   * @param {Uint8Array<ArrayBuffer>} whole
   * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
   */
  async split(whole) {
    const count = Math.ceil(whole.length / (this.#kind.mostBytes - HEADER));
    check(count <= MOST_PARTS, this.#kind.tooLarge);
    const length = Math.ceil(whole.length / count);
    const set = await setOf(whole);
    const parts = [];
    for (let at = 0; at < whole.length; at += length) {
      parts.push(await this.#written({ set, number: parts.length + 1, count, slice: whole.slice(at, at + length) }));
    }
    return parts;
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @returns {Promise<NumberedPart>}
   * @throws {import('./refusal.js').Refusal} malformed, also when it is damaged
   */
  async read(bytes) {
    const { mostBytes, malformed } = this.#kind;
    check(this.isPart(bytes) && bytes.length > HEADER && bytes.length <= mostBytes, malformed);
    const [number, count] = [(bytes[1] >> 4) + 1, (bytes[1] & 0x0f) + 1];
    const part = { set: toBinary(bytes.subarray(2, CHECKED_HEADER)), number, count, slice: bytes.slice(HEADER) };
    const whole = number <= count && count >= 2 && toBinary(await this.#written(part)) === toBinary(bytes);
    check(whole, malformed);
    return part;
  }

  /**
   * In any order; the same part twice does no harm.
   * @param {readonly NumberedPart[]} parts at least one
   * @returns {Promise<Uint8Array<ArrayBuffer>>} the whole
   * @throws {import('./refusal.js').Refusal | Incomplete} mixed
   */
  async join(parts) {
    const [{ set, count }] = parts;
    /** @type {Map<number, NumberedPart>} */
    const byNumber = new Map();
    for (const part of parts) {
      const known = byNumber.get(part.number) ?? part;
      const same = part.set === set && part.count === count && toBinary(known.slice) === toBinary(part.slice);
      check(same, this.#kind.mixed);
      byNumber.set(part.number, part);
    }
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const missing = numbers.filter((number) => !byNumber.has(number));
    if (missing.length > 0) throw new Incomplete(count, missing);
    const whole = joined(numbers.map((number) => /** @type {NumberedPart} */ (byNumber.get(number)).slice));
    check((await setOf(whole)) === set, this.#kind.malformed);
    return whole;
  }

  /** @param {NumberedPart} part @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async #written({ set, number, count, slice }) {
    const place = ((number - 1) << 4) | (count - 1);
    const header = Uint8Array.of(this.#kind.first, place, ...[...set].map((character) => character.charCodeAt(0)));
    return joined([header, (await sha256(joined([header, slice]))).subarray(0, HEADER - CHECKED_HEADER), slice]);
  }
}

/** @param {Uint8Array<ArrayBuffer>} whole @returns {Promise<string>} */
async function setOf(whole) {
  return toBinary((await sha256(whole)).subarray(0, CHECKED_HEADER - 2));
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array>} */
async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
