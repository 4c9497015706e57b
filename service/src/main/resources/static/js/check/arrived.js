/** What a person brings to the checking page, in any of the forms it travels in. */

import * as base43 from '../credential/base43.js';
import { isPart } from '../credential/proof-parts.js';

/**
 * @typedef {object} Arrived
 * @property {string | null} presentation unverified; null when texts arrived
 * @property {string[]} texts whole ones and parts
 */

/**
 * @param {string} input links of a proof, its texts, or a presentation; line breaks from mail and chat do no harm
 * @returns {Arrived}
 */
export function arrivedIn(input) {
  if (input.includes('~')) {
    const bare = input.replace(/\s/g, '');
    return { presentation: bare.slice(bare.indexOf('#') + 1), texts: [] };
  }
  return { presentation: null, texts: textsIn(input.split(/\s+/).filter((word) => word !== '')) };
}

/** `docs/standards/receipt.md`: the first byte of a receipt's text, and of a part of one. */
const RECEIPTS = [0x02, 0x82];

/** @param {string[]} texts @returns {boolean} whether they are of a receipt, which is no proof of facts */
export function areReceipts(texts) {
  return texts.length > 0 && texts.every((text) => RECEIPTS.includes(base43.decode(text)?.[0] ?? 0));
}

/** @param {string} text @returns {boolean} */
function isPartText(text) {
  const bytes = base43.decode(text);
  return bytes !== null && isPart(bytes);
}

/** Each `#` begins a text, and what follows it is its rest; without any, each word is a part, or all are one text. @param {string[]} words */
function textsIn(words) {
  if (!words.some((word) => word.includes('#'))) return words.every(isPartText) ? words : [words.join('')];
  /** @type {string[]} */
  const texts = [];
  for (const word of words) {
    if (word.includes('#')) texts.push(word.slice(word.indexOf('#') + 1));
    // No text has small letters, but the beginning of the next link has.
    else if (texts.length > 0 && !/[a-z]/.test(word)) texts.push(texts.pop() + word);
  }
  return texts;
}
