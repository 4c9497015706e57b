/**
 * Packing and unpacking of proof texts, `docs/standards/proof-qr.md` §2 and §5.6: what compresses goes to the body
 * text, signatures, salts and digests go to the raw bytes. Parts are handled as strings of one character per byte.
 */

import * as base64url from './base64url.js';
import { digestOf, fromBinary, toBinary } from './bytes.js';
import { check } from './refusal.js';

/** @typedef {{header: string, payload: string, signature: string}} Jwt base64url of each piece */
/** @typedef {{issuer: Jwt, disclosures: string[], keyBinding: Jwt | null}} Pieces */
/** @typedef {{body: string, raw: Uint8Array<ArrayBuffer>}} Packed */

const MALFORMED = 'proof-text-malformed';
const SIGNATURE_BYTES = 64;

/** A quoted canonical spelling of 32 or 16 bytes, or the mark itself; whatever else looks alike is carried as it is. */
const PACKABLE = /"([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]|[A-Za-z0-9_-]{21}[AQgw])"|~/g;

/** @param {Jwt} jwt @returns {string} */
export function compact({ header, payload, signature }) {
  return `${header}.${payload}.${signature}`;
}

/** @param {Pieces} pieces @returns {string} what `sd_hash` covers */
export function withoutKeyBinding({ issuer, disclosures }) {
  return `${[compact(issuer), ...disclosures].join('~')}~`;
}

/**
 * @param {Pieces} pieces
 * @returns {Promise<Packed>}
 */
export async function pack(pieces) {
  const { issuer, disclosures, keyBinding } = pieces;
  /** @type {string[]} */
  const digests = [];
  let body = '';
  let raw = '';
  /** @param {string} piece @param {string | null} sdHash */
  const add = (piece, sdHash) => {
    body += packPart(binary(piece), digests, sdHash, (bytes) => (raw += bytes)) + '~.';
  };
  for (const disclosure of disclosures) {
    add(disclosure, null);
    digests.push(await digestOf(disclosure));
  }
  add(issuer.header, null);
  add(issuer.payload, null);
  raw += binary(issuer.signature);
  if (keyBinding) {
    add(keyBinding.header, null);
    add(keyBinding.payload, await digestOf(withoutKeyBinding(pieces)));
    raw += binary(keyBinding.signature);
  }
  return { body, raw: fromBinary(raw) };
}

/**
 * @param {string} part
 * @param {readonly string[]} digests of the disclosures before this part
 * @param {string | null} sdHash in the key-binding payload alone
 * @param {(bytes: string) => void} addRaw
 * @returns {string}
 */
function packPart(part, digests, sdHash, addRaw) {
  return part.replace(PACKABLE, (found, quoted) => {
    if (found === '~') return '~~';
    if (quoted === sdHash) return '~k';
    const number = digests.indexOf(quoted);
    addRaw(number < 0 ? binary(quoted) : String.fromCharCode(number));
    if (number >= 0) return '~d';
    return quoted.length === 43 ? '~h' : '~s';
  });
}

/**
 * @param {Packed} packed
 * @param {{disclosures: number, keyBound: boolean}} shape
 * @returns {Promise<Pieces>}
 */
export async function unpack({ body, raw }, shape) {
  const reader = new Reader(body, raw);
  for (let number = 0; number < shape.disclosures; number++) {
    const disclosure = reader.part(null);
    reader.digests.push(await digestOf(disclosure));
    reader.disclosures.push(disclosure);
  }
  const issuer = { header: reader.part(null), payload: reader.part(null), signature: reader.raw(SIGNATURE_BYTES) };
  /** @type {Pieces} */
  const pieces = { issuer, disclosures: reader.disclosures, keyBinding: null };
  if (shape.keyBound) {
    const sdHash = await digestOf(withoutKeyBinding(pieces));
    pieces.keyBinding = {
      header: reader.part(null),
      payload: reader.part(sdHash),
      signature: reader.raw(SIGNATURE_BYTES),
    };
  }
  check(reader.atEnd(), MALFORMED);
  return pieces;
}

/** Reads body text and raw bytes side by side, each exactly once. */
class Reader {
  /** @type {string[]} */ digests = [];
  /** @type {string[]} */ disclosures = [];
  #body;
  #bodyAt = 0;
  #raw;
  #rawAt = 0;

  /** @param {string} body @param {Uint8Array} raw */
  constructor(body, raw) {
    this.#body = body;
    this.#raw = raw;
  }

  /** @param {number} length @returns {string} base64url of the next raw bytes */
  raw(length) {
    return base64url.encode(this.#take(length));
  }

  /** @param {string | null} sdHash what `~k` stands for, if anything @returns {string} base64url of the next part */
  part(sdHash) {
    let part = '';
    for (;;) {
      const mark = this.#body.indexOf('~', this.#bodyAt);
      check(mark >= 0, MALFORMED);
      part += this.#body.slice(this.#bodyAt, mark);
      const sign = this.#body[mark + 1];
      this.#bodyAt = mark + 2;
      if (sign === '.') break;
      part += sign === '~' ? '~' : `"${this.#marked(sign, sdHash)}"`;
    }
    check(part.length > 0, MALFORMED);
    return base64url.encode(fromBinary(part));
  }

  atEnd() {
    return this.#bodyAt === this.#body.length && this.#rawAt === this.#raw.length;
  }

  /** @param {string | undefined} sign @param {string | null} sdHash @returns {string} */
  #marked(sign, sdHash) {
    if (sign === 's') return this.raw(16);
    if (sign === 'h') return this.raw(32);
    const text = sign === 'd' ? this.digests[this.#take(1)[0]] : sign === 'k' ? sdHash : null;
    check(text, MALFORMED);
    return text;
  }

  /** @param {number} length @returns {Uint8Array} */
  #take(length) {
    check(this.#rawAt + length <= this.#raw.length, MALFORMED);
    this.#rawAt += length;
    return this.#raw.subarray(this.#rawAt - length, this.#rawAt);
  }
}

/** @param {string} text base64url, already known to be canonical @returns {string} one character per byte */
function binary(text) {
  return toBinary(/** @type {Uint8Array} */ (base64url.decode(text)));
}
