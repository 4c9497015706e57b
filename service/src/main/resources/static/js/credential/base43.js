/** The text form of proof texts: base45's grouping (RFC 9285) over 43 characters, `docs/standards/proof-qr.md` §4. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:';

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encode(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    let value = pair ? bytes[at] * 256 + bytes[at + 1] : bytes[at];
    for (let digits = pair ? 3 : 2; digits > 0; digits--) {
      text += ALPHABET[value % 43];
      value = Math.floor(value / 43);
    }
  }
  return text;
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer> | null} null when the text is not the one spelling of some bytes
 */
export function decode(text) {
  const rest = text.length % 3;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest ? 1 : 0));
  for (let at = 0, to = 0; at < text.length; at += 3) {
    const value = valueOf(text.slice(at, at + 3));
    const single = at + 2 === text.length;
    if (value === null || value > (single ? 0xff : 0xffff)) return null;
    if (!single) bytes[to++] = value >> 8;
    bytes[to++] = value & 0xff;
  }
  return bytes;
}

/** @param {string} group least significant digit first @returns {number | null} */
function valueOf(group) {
  let value = 0;
  for (let place = group.length - 1; place >= 0; place--) {
    const digit = ALPHABET.indexOf(group[place]);
    if (digit < 0) return null;
    value = value * 43 + digit;
  }
  return value;
}
