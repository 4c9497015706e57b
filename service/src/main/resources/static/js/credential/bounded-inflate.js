/** Raw DEFLATE (RFC 1951) with a preset dictionary, which no browser's own decompression takes. */

import { Inflate } from '/webjars/pako/2.1.0/dist/pako.esm.mjs';
import { joined } from './bytes.js';
import { check } from './refusal.js';

/**
 * Inflates so many bytes at most and stops there, however much the stream would give.
 * @param {Uint8Array} deflated exactly one stream
 * @param {{dictionary: Uint8Array, most: number, tooLarge: string, malformed: string}} bounds the last two are reason codes
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {import('./refusal.js').Refusal}
 */
export function inflate(deflated, { dictionary, most, tooLarge, malformed }) {
  // One piece for all: at the end of a piece pako takes a stream whose input is used up for one that does not end.
  const inflator = new Inflate({ raw: true, dictionary, chunkSize: most + 1 });
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  inflator.onData = (/** @type {Uint8Array} */ chunk) => {
    length += chunk.length;
    check(length <= most, tooLarge);
    chunks.push(chunk);
  };
  inflator.push(deflated, true);
  check(inflator.ended && inflator.err === 0 && inflator.strm.avail_in === 0, malformed);
  return joined(chunks);
}
