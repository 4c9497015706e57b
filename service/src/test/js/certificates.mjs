/** Makes certificates (RFC 5280) for the tests: authorities, and leaves below them. */

import { joined } from '../../main/resources/static/js/credential/bytes.js';

/** @typedef {import('./tokens.mjs').Key} Key */

const ECDSA_SHA256 = Uint8Array.of(0x30, 0x0a, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2);
const COMMON_NAME = Uint8Array.of(6, 3, 0x55, 4, 3);
const YES = Uint8Array.of(1, 1, 0xff);
const VERSION_3 = Uint8Array.of(0xa0, 3, 2, 1, 2);
const SERIAL = Uint8Array.of(2, 1, 1);

/** @param {number} tag @param {...Uint8Array} contents @returns {Uint8Array<ArrayBuffer>} */
function tlv(tag, ...contents) {
  const inner = joined(contents);
  const { length } = inner;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return joined([Uint8Array.of(tag, ...size), inner]);
}

/** @param {string} text */
function name(text) {
  return tlv(0x30, tlv(0x31, tlv(0x30, COMMON_NAME, tlv(0x0c, Buffer.from(text)))));
}

/** @param {number} id of `id-ce` @param {Uint8Array} value */
function extension(id, value) {
  return tlv(0x30, Uint8Array.of(6, 3, 0x55, 0x1d, id), YES, tlv(4, value));
}

/** @param {string} year */
function time(year) {
  return tlv(0x17, Buffer.from(`${year}0101000000Z`));
}

/**
 * @param {string} subject
 * @param {Key} key
 * @param {{name: string, key: Key}} issuer itself for a root
 * @param {boolean} authority
 * @returns {Promise<string>} base64 of the DER
 */
export async function certificate(subject, key, issuer, authority) {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', key.publicKey));
  const extensions = [
    extension(0x13, tlv(0x30, ...(authority ? [YES] : []))),
    extension(0x0f, Uint8Array.of(3, 2, authority ? 2 : 7, authority ? 4 : 128)),
  ];
  const validity = tlv(0x30, time('20'), time('40'));
  const rest = [name(issuer.name), validity, name(subject), spki, tlv(0xa3, tlv(0x30, ...extensions))];
  const body = tlv(0x30, VERSION_3, SERIAL, ECDSA_SHA256, ...rest);
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, issuer.key.privateKey, body));
  const signature = tlv(0x30, integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
  return Buffer.from(tlv(0x30, body, ECDSA_SHA256, tlv(3, Uint8Array.of(0), signature))).toString('base64');
}

/** @param {Uint8Array} number */
function integer(number) {
  const shortest = number.subarray(number.findIndex((byte) => byte !== 0));
  return tlv(2, ...(shortest[0] >= 0x80 ? [Uint8Array.of(0)] : []), shortest);
}
