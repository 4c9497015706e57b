/** C2SP tlog-checkpoint: which log, how large, which root. */

import { check } from '../credential/refusal.js';
import { hashIn } from './hashes.js';
import { decimal } from './line-reader.js';

/** @typedef {{origin: string, size: bigint, root: import('./hashes.js').Hash}} Checkpoint */

/** @param {string} text of a note @returns {Checkpoint} not yet trusted @throws malformed */
export function readCheckpoint(text) {
  const lines = text.split('\n');
  check(lines.length > 3 && lines.pop() === '' && lines.every((line) => line !== ''), 'malformed');
  const [origin, size, root] = lines;
  return { origin, size: decimal(size), root: hashIn(root) };
}
