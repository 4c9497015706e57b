/** C2SP tlog-proof: an entry's index and inclusion path together with the signed checkpoint it leads to. */

import { check } from '../credential/refusal.js';
import { bytesOf } from './base64.js';
import { after, decimal, LineReader } from './line-reader.js';
import { readNote } from './signed-note.js';

/** @typedef {{index: bigint, path: import('./hashes.js').Hash[], note: string, checkpoint: import('./signed-note.js').SignedNote}} TlogProof */

/** @param {string} text @returns {TlogProof} @throws malformed */
export function readProof(text) {
  const lines = new LineReader(text);
  check(lines.line() === 'c2sp.org/tlog-proof@v1', 'malformed');
  let line = lines.line();
  if (line.startsWith('extra ')) {
    bytesOf(after('extra', line));
    line = lines.line();
  }
  const index = decimal(after('index', line));
  const path = lines.path();
  const note = lines.rest();
  return { index, path, note, checkpoint: readNote(note) };
}
