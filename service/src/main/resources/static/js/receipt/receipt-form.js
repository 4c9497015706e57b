/** What somebody keeps of a receipt: its file, its PDF, or the links of its QR codes. */

import { check, Refusal } from '../credential/refusal.js';
import { isPdf, receiptInPdf } from './pdf-attachment.js';
import { claimsReceipt, decodeReceipt } from './receipt-text.js';

/** No PDF of ours comes near. */
export const MOST_BYTES = 16 * 1024 * 1024;

const READER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The PDF cannot be read, or holds no receipt, or two. */
export class NotOneReceipt extends Refusal {
  constructor() {
    super('malformed');
  }
}

/**
 * Reads any of the three by what it begins with.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>} a receipt file, not verified yet
 * @throws {import('../credential/refusal.js').Refusal | import('../credential/numbered-parts.js').Incomplete}
 */
export async function receiptIn(bytes) {
  check(bytes.length <= MOST_BYTES, 'malformed');
  if (isPdf(bytes)) {
    const file = receiptInPdf(bytes);
    if (file === null) throw new NotOneReceipt();
    return file;
  }
  if (isFile(bytes)) return bytes;
  const texts = behindLinks(READER.decode(bytes));
  return claimsReceipt(texts) ? decodeReceipt(texts) : bytes;
}

/** @param {Uint8Array} bytes @returns {boolean} whether they are a file, a PDF, or a receipt's links or texts */
export function beginsAsReceipt(bytes) {
  return isFile(bytes) || isPdf(bytes) || claimsReceipt(behindLinks(READER.decode(bytes)));
}

/** An address in it may look like a link. @param {Uint8Array} bytes */
function isFile(bytes) {
  return bytes[0] === 0x7b; // {
}

/** Of a link only what is behind the `#`. @param {string} text */
function behindLinks(text) {
  const words = text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== '');
  return words.map((word) => word.slice(word.indexOf('#') + 1)).join('\n');
}
