/** Reading what others send, no further than is allowed. */

import { joined } from './bytes.js';

/**
 * Reads a stream to its end, or to a bound.
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {number} limit bytes
 * @param {Error} tooMuch thrown past the limit
 * @param {Error} broken thrown when the stream fails
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function bounded(reader, limit, tooMuch, broken) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  for (let length = 0; ;) {
    const { done, value } = await reader.read().catch(() => {
      throw broken;
    });
    if (done) return joined(chunks);
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      throw tooMuch;
    }
    chunks.push(value);
  }
}
