/** The few byte operations that the standards' steps share. */

import { encode } from './base64url.js';

const WRITER = new TextEncoder();

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} its UTF-8 bytes */
export function utf8(text) {
  return WRITER.encode(text);
}

/**
 * The digest of RFC 9901 §4.2.3 and §4.3.1.
 * @param {string} text ASCII
 * @param {string} [hash] by its name in WebCrypto
 * @returns {Promise<string>} base64url
 */
export async function digestOf(text, hash = 'SHA-256') {
  return encode(new Uint8Array(await crypto.subtle.digest(hash, utf8(text))));
}

/**
 * @param {readonly Uint8Array[]} pieces
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @param {Uint8Array} bytes @returns {string} one character per byte */
export function toBinary(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** @param {string} text one character per byte @returns {Uint8Array<ArrayBuffer>} */
export function fromBinary(text) {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
