/** What a person brings to the checking page, in any of the forms it travels in. */

import * as base43 from '../credential/base43.js';
import { utf8 } from '../credential/bytes.js';
import { PROOF_PARTS } from '../credential/proof-parts.js';
import { beginsAsReceipt, MOST_BYTES, receiptIn } from '../receipt/receipt-form.js';
import { claimsReceipt, RECEIPT_PARTS } from '../receipt/receipt-text.js';

/**
 * @typedef {object} Arrived
 * @property {string | null} presentation unverified; null when something else arrived
 * @property {string[]} texts whole ones and parts
 * @property {(() => Promise<Uint8Array>) | null} receipt its file, not verified yet; null when something else arrived
 */

const KINDS = [PROOF_PARTS, RECEIPT_PARTS];
const READER = new TextDecoder();
const PROOF = 0x01;

/** Three parts of base64url before the first `~`; a `~` alone may stand in any link. */
const PRESENTATION = /^[\w-]+\.[\w-]+\.[\w-]+~/;

/**
 * @param {string} input a receipt file, links of a proof or a receipt, their texts, or a presentation; line breaks from mail
 *     and chat do no harm
 * @returns {Arrived}
 */
export function arrivedIn(input) {
  const bare = input.trim();
  if (bare.startsWith('{')) return { presentation: null, texts: [], receipt: async () => utf8(bare) };
  const whole = input.replace(/\s/g, '');
  const last = whole.slice(whole.indexOf('#') + 1);
  if (PRESENTATION.test(last)) return { presentation: last, texts: [], receipt: null };
  return { presentation: null, texts: textsIn(input.split(/\s+/).filter((word) => word !== '')), receipt: null };
}

/**
 * A file that is no proof is taken byte for byte, as the command line takes it: one answer to each file.
 * @param {Blob} file a receipt, its PDF, or a text with links of a receipt or a proof
 * @returns {Promise<Arrived>}
 */
export async function arrivedAs(file) {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  const proof = bytes.length > MOST_BYTES || beginsAsReceipt(bytes) ? null : proofIn(READER.decode(bytes));
  return proof ?? { presentation: null, texts: [], receipt: () => receiptIn(bytes) };
}

/** @param {string} text @returns {Arrived | null} */
function proofIn(text) {
  const arrived = arrivedIn(text);
  return arrived.presentation !== null || (arrived.texts.length > 0 && arrived.texts.every(claimsProof))
    ? arrived
    : null;
}

/** @param {string} text @returns {boolean} whether it is a proof's text or part of one, by its first byte alone */
function claimsProof(text) {
  const first = base43.decode(text.slice(0, 3));
  return first?.length === 2 && (first[0] === PROOF || PROOF_PARTS.isPart(first));
}

/** @param {string[]} texts @returns {boolean} whether they are of a receipt, which is no proof of facts */
export function areReceipts(texts) {
  return texts.length > 0 && texts.every(claimsReceipt);
}

/**
 * @param {string} text
 * @returns {Promise<import('../credential/numbered-parts.js').NumberedPart | null>} null unless it is an undamaged part
 */
export async function partIn(text) {
  const bytes = base43.decode(text);
  const kind = bytes && KINDS.find((each) => each.isPart(bytes));
  return kind ? kind.read(bytes).catch(() => null) : null;
}

/** @param {string} text @returns {boolean} */
function claimsPart(text) {
  const bytes = base43.decode(text);
  return bytes !== null && KINDS.some((kind) => kind.isPart(bytes));
}

/** Each `#` begins a text, and what follows it is its rest; without any, each word is a part, or all are one text. @param {string[]} words */
function textsIn(words) {
  if (!words.some((word) => word.includes('#'))) return words.every(claimsPart) ? words : [words.join('')];
  /** @type {string[]} */
  const texts = [];
  for (const word of words) {
    if (word.includes('#')) texts.push(word.slice(word.indexOf('#') + 1));
    // No text has small letters, but the beginning of the next link has.
    else if (texts.length > 0 && !/[a-z]/.test(word)) texts.push(texts.pop() + word);
  }
  return texts;
}
