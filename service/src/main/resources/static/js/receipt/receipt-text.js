/** A receipt file as text for QR codes, `docs/standards/receipt.md` "Text and QR codes". What comes out is unverified. */

import * as base43 from '../credential/base43.js';
import { inflate } from '../credential/bounded-inflate.js';
import { utf8 } from '../credential/bytes.js';
import { NumberedParts } from '../credential/numbered-parts.js';
import { check } from '../credential/refusal.js';
import { RECEIPT_DICTIONARY_1 } from './receipt-dictionary-1.js';
import { LONGEST } from './receipt-file.js';

const VERSION = 0x02;
const MAX_TEXT = 49_152;
const MALFORMED = 'receipt-text-malformed';
const TOO_LARGE = 'receipt-text-too-large';
const BOUNDS = {
  dictionary: utf8(RECEIPT_DICTIONARY_1),
  most: LONGEST,
  tooLarge: TOO_LARGE,
  malformed: MALFORMED,
};

/** A code on paper is held still and lit, so it may be denser than one on a screen. */
export const RECEIPT_PARTS = new NumberedParts({
  first: 0x82,
  mostBytes: 1_200,
  malformed: MALFORMED,
  mixed: 'receipt-parts-mixed',
  tooLarge: TOO_LARGE,
});

/** @param {string} text @returns {boolean} whether it is a receipt's text or part of one, and not a proof's: by its first byte alone */
export function claimsReceipt(text) {
  const first = base43.decode(text.slice(0, 3));
  return first?.length === 2 && (first[0] === VERSION || RECEIPT_PARTS.isPart(first));
}

/**
 * @param {string} text a whole one, or parts of one in any order with white space between them
 * @returns {Promise<Uint8Array<ArrayBuffer>>} the file, byte for byte as it was encoded
 * @throws {import('../credential/refusal.js').Refusal | import('../credential/numbered-parts.js').Incomplete}
 */
export async function decodeReceipt(text) {
  check(text.length <= MAX_TEXT, 'receipt-text-too-long');
  const texts = text
    .split(/[ \t\r\n]+/)
    .filter((each) => each !== '')
    .map(base43.decode);
  check(texts.length > 0 && texts.every((bytes) => bytes !== null), MALFORMED);
  const whole = texts.length === 1 && !RECEIPT_PARTS.isPart(texts[0]);
  if (whole) return fileIn(texts[0]);
  return fileIn(await RECEIPT_PARTS.join(await Promise.all(texts.map((bytes) => RECEIPT_PARTS.read(bytes)))));
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function fileIn(bytes) {
  check(bytes.length > 1 && bytes[0] === VERSION, MALFORMED);
  return inflate(bytes.subarray(1), BOUNDS);
}
