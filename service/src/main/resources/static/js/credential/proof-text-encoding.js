/**
 * Makes the text that goes behind `#` of a proof's link: `docs/standards/proof-qr.md`. It stands by itself, since who
 * only reads such texts needs no compressor, which is larger than all the rest.
 */

import { deflateRaw } from '/webjars/pako/2.1.0/dist/pako.esm.mjs';
import * as base43 from './base43.js';
import * as base64url from './base64url.js';
import { fromBinary, joined } from './bytes.js';
import { pack } from './proof-packing.js';
import { MAX_PART, PROOF_PARTS } from './proof-parts.js';
import { DICTIONARY, KEY_BOUND, MALFORMED, MAX_BYTES, MAX_DISCLOSURES, VERSION } from './proof-text.js';
import { check, Refusal } from './refusal.js';

/** @typedef {import('./proof-packing.js').Jwt} Jwt */
/** @typedef {import('./proof-packing.js').Pieces} Pieces */

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
