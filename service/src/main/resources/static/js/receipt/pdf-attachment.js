/**
 * The receipt file inside its PDF. It stands there as it is, in a stream that no filter changes (`docs/standards/receipt.md`,
 * "PDF"), so no reader of PDF is needed: what is found is verified.
 */

const START = '%PDF-';
const SUBTYPE = '/Subtype /application#2Fvnd.manzil.receipt+json';
const LENGTH = /\/Length ([1-9][0-9]{0,5})(?![0-9 ])/;
const STREAM = />>[ \t\n\v\f\r]{0,2}stream\r?\n/g;

/** The media type's name in any case; PDF may write any letter of a name as `#hh`. */
const NAME = new RegExp([...'vnd.manzil.receipt+json'].map(inAnyWriting).join(''), 'gi');

/** One character for each byte; what we look for is ASCII. */
const READER = new TextDecoder('windows-1252');

/** @param {Uint8Array} bytes */
export function isPdf(bytes) {
  return READER.decode(bytes.subarray(0, START.length)) === START;
}

/** @param {Uint8Array<ArrayBuffer>} pdf @returns {Uint8Array<ArrayBuffer> | null} null if there is none, or two, of which people might mean the other */
export function receiptInPdf(pdf) {
  const text = READER.decode(pdf);
  const subtype = text.indexOf(SUBTYPE);
  if (subtype < 0) return null;
  const dictionary = text.lastIndexOf('<<', subtype);
  STREAM.lastIndex = subtype;
  const stream = STREAM.exec(text);
  if (dictionary < 0 || stream === null) return null;
  const members = text.slice(dictionary, stream.index);
  const length = LENGTH.exec(members);
  if (length === null || members.includes('/Filter') || members.includes('endobj')) return null;
  const from = stream.index + stream[0].length;
  const end = from + Number(length[1]);
  const whole = end <= pdf.length && /^(?:\r?\n)?endstream/.test(text.slice(end, end + 11));
  return whole && isAlone(text, from, end) ? pdf.slice(from, end) : null;
}

/** The name stands nowhere else; in the receipt itself it may, as somebody's words. @param {string} text @param {number} from @param {number} end */
function isAlone(text, from, end) {
  return text.slice(0, from).match(NAME)?.length === 1 && text.slice(end).search(NAME) < 0;
}

/** @param {string} letter */
function inAnyWriting(letter) {
  const codes = [letter, letter.toUpperCase()].map((each) => `#${each.charCodeAt(0).toString(16)}`);
  return `(?:[${letter}]|${codes.join('|')})`;
}
