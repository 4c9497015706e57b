/** The shared vectors of receipts, and what they call an answer. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { Incomplete } from '../../main/resources/static/js/credential/numbered-parts.js';
import { Refusal } from '../../main/resources/static/js/credential/refusal.js';

const FILE = new URL('../../../../libraries/receipt/src/test/vectors/receipt.json', import.meta.url);

/** @type {Record<string, any[]>} */
export const vectors = JSON.parse(readFileSync(FILE, 'utf8'));

/** @param {{text?: string, zlib?: string}} written @returns {Uint8Array<ArrayBuffer>} */
export function read({ text, zlib = '' }) {
  return new Uint8Array(text === undefined ? inflateSync(Buffer.from(zlib, 'base64')) : Buffer.from(text));
}

/** @param {() => Promise<Uint8Array>} decoded @returns {Promise<object>} as the vectors spell it */
export async function found(decoded) {
  try {
    const file = await decoded();
    return { file: createHash('sha256').update(file).digest('hex') };
  } catch (problem) {
    if (problem instanceof Incomplete) return { count: problem.count, missing: problem.missing };
    if (problem instanceof Refusal) return { reason: problem.code };
    throw problem;
  }
}
