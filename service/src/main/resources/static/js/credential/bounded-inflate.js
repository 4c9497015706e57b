/**
 * Raw DEFLATE (RFC 1951) with a preset dictionary, by the browser's own decompression. That knows no dictionaries, but
 * what goes before may be pointed back at: so the dictionary goes before, as a block that is not compressed (§3.2.4).
 */

import { bounded } from './bounded-stream.js';
import { joined } from './bytes.js';
import { Refusal } from './refusal.js';

/** @typedef {{dictionary: Uint8Array, most: number, tooLarge: string, malformed: string}} Bounds the last two are reason codes */

/**
 * Inflates so many bytes at most and stops there, however much the stream would give.
 * @param {Uint8Array} deflated exactly one stream
 * @param {Bounds} bounds
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {Refusal}
 */
export async function inflate(deflated, bounds) {
  const whole = await inflatedAfter(deflated, bounds);
  // Not every platform refuses what follows a stream: one byte less must be too little.
  const less = await inflatedAfter(deflated.subarray(0, -1), bounds).catch(() => null);
  if (less) throw new Refusal(bounds.malformed);
  return whole.slice(bounds.dictionary.length);
}

/** @param {Uint8Array} deflated @param {Bounds} bounds @returns {Promise<Uint8Array<ArrayBuffer>>} behind the dictionary */
function inflatedAfter(deflated, { dictionary, most, tooLarge, malformed }) {
  const { length } = dictionary;
  const head = Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
  const reader = new Blob([joined([head, dictionary, deflated])])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  return bounded(reader, length + most, new Refusal(tooLarge), new Refusal(malformed));
}
