/** DER (X.690 §10 and §11) read strictly: every value has one spelling, and any other is refused. */

import { check } from '../refusal.js';

/** @typedef {{tag: number, content: Uint8Array<ArrayBuffer>, whole: Uint8Array<ArrayBuffer>}} Value */

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;

const MALFORMED = 'certificate-malformed';

/** A long one costs time and memory by the square of its length; real ones have about ten bytes. */
const MAX_OID_BYTES = 64;

/** The values that stand one after another in some bytes. */
export class Der {
  #bytes;
  #at = 0;

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** @returns {number | undefined} the next value's tag; undefined at the end */
  get tag() {
    return this.#bytes[this.#at];
  }

  /** @param {number} tag @returns {Value} */
  next(tag) {
    const from = this.#at;
    check(this.#byte() === tag, MALFORMED);
    const length = this.#length();
    const start = this.#at;
    check(start + length <= this.#bytes.length, MALFORMED);
    this.#at = start + length;
    return { tag, content: this.#bytes.slice(start, this.#at), whole: this.#bytes.slice(from, this.#at) };
  }

  /** @param {number} tag @returns {Value | null} null when the next value has another tag, or there is none */
  optional(tag) {
    return this.tag === tag ? this.next(tag) : null;
  }

  /** @param {number} [tag] @returns {Der} what is inside of the next value */
  inside(tag = SEQUENCE) {
    return new Der(this.next(tag).content);
  }

  /** @param {number} [tag] @returns {Uint8Array<ArrayBuffer>} a number above zero, without the zero byte that only gives its sign */
  positive(tag = INTEGER) {
    const content = this.#natural(tag);
    const number = content[0] === 0 ? content.slice(1) : content;
    check(number.length > 0, MALFORMED);
    return number;
  }

  /** @returns {number} from 0 to 2^31 - 1 */
  small() {
    const content = this.#natural(INTEGER);
    check(content.length <= 4, MALFORMED);
    return content.reduce((value, byte) => value * 256 + byte, 0);
  }

  /** Not negative, in the fewest bytes. @param {number} tag */
  #natural(tag) {
    const { content } = this.next(tag);
    check(content.length > 0 && content[0] < 0x80, MALFORMED);
    check(content.length === 1 || content[0] > 0 || content[1] >= 0x80, MALFORMED);
    return content;
  }

  /** @returns {Uint8Array<ArrayBuffer>} of a bit string of whole bytes */
  wholeBytes() {
    const { content } = this.next(BIT_STRING);
    check(content.length > 0 && content[0] === 0, MALFORMED);
    return content.slice(1);
  }

  /** @returns {string} an object identifier as numbers and dots */
  oid() {
    const { content } = this.next(OBJECT_IDENTIFIER);
    check(content.length <= MAX_OID_BYTES, MALFORMED);
    /** @type {bigint[]} */
    const arcs = [];
    let arc = null;
    for (const byte of content) {
      check(arc !== null || byte !== 0x80, MALFORMED);
      arc = ((arc ?? 0n) << 7n) | BigInt(byte & 0x7f);
      if (byte < 0x80) {
        arcs.push(arc);
        arc = null;
      }
    }
    check(arc === null && arcs.length > 0, MALFORMED);
    const top = arcs[0] < 80n ? arcs[0] / 40n : 2n;
    return [top, arcs[0] - 40n * top, ...arcs.slice(1)].join('.');
  }

  /** Nothing may follow. */
  end() {
    check(this.tag === undefined, MALFORMED);
  }

  /** Definite, in the fewest bytes; a token of 32 KiB holds nothing that needs more than two of them. */
  #length() {
    const first = this.#byte();
    if (first < 0x80) return first;
    check(first === 0x81 || first === 0x82, MALFORMED);
    const length = first === 0x81 ? this.#byte() : this.#byte() * 256 + this.#byte();
    check(length >= (first === 0x81 ? 0x80 : 0x100), MALFORMED);
    return length;
  }

  #byte() {
    check(this.#at < this.#bytes.length, MALFORMED);
    return this.#bytes[this.#at++];
  }
}
