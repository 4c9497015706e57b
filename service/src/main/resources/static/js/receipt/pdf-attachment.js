/**
 * The receipt file inside its PDF. It stands there as it is, in a stream that no filter changes (`docs/standards/receipt.md`,
 * "PDF"), so no reader of PDF is needed: what is found is verified.
 */

const START = '%PDF-';
const SUBTYPE = '/Subtype /application#2Fvnd.manzil.receipt+json';
const LENGTH = /\/Length ([1-9][0-9]{0,5})(?![0-9 ])/;
const STREAM = />>[ \t\n\v\f\r]{0,2}stream\r?\n/g;

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
  if (subtype < 0 || text.includes(SUBTYPE, subtype + SUBTYPE.length)) return null;
  const dictionary = text.lastIndexOf('<<', subtype);
  STREAM.lastIndex = subtype;
  const stream = STREAM.exec(text);
  if (dictionary < 0 || stream === null) return null;
  const members = text.slice(dictionary, stream.index);
  const length = LENGTH.exec(members);
  if (length === null || members.includes('/Filter') || members.includes('endobj')) return null;
  const from = stream.index + stream[0].length;
  const end = from + Number(length[1]);
  return end <= pdf.length && /^(?:\r?\n)?endstream/.test(text.slice(end, end + 11)) ? pdf.slice(from, end) : null;
}
