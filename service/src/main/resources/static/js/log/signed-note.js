/** C2SP signed notes: a text, and signatures that nobody has checked yet. */

import { check } from '../credential/refusal.js';
import { bytesOf } from './base64.js';

/** @typedef {{name: string, keyId: number, bytes: Uint8Array<ArrayBuffer>}} NoteSignature `keyId` is without sign */
/** @typedef {{text: string, signatures: NoteSignature[]}} SignedNote */

const LONGEST = 1_000_000;
const MOST_SIGNATURES = 100;
const DASH = '\u2014 ';
const KEY_ID_BYTES = 4;
const NO_TEXT = /[\u0000-\u0009\u000b-\u001f\p{Surrogate}]/u;
const NO_NAME = /[\u0000-\u001f\u0085+\p{Z}\p{Surrogate}]/u;

/** @param {string} note as it is published @returns {SignedNote} @throws malformed */
export function readNote(note) {
  check(note.length <= LONGEST && !NO_TEXT.test(note), 'malformed');
  const blank = note.lastIndexOf('\n\n');
  check(blank >= 0 && note.endsWith('\n') && blank + 2 < note.length, 'malformed');
  const lines = note.slice(blank + 2, -1).split('\n');
  check(lines.length <= MOST_SIGNATURES, 'malformed');
  return { text: note.slice(0, blank + 1), signatures: lines.map(signatureIn) };
}

/** @param {string} line @returns {NoteSignature} */
function signatureIn(line) {
  const space = line.lastIndexOf(' ');
  check(line.startsWith(DASH) && space >= DASH.length, 'malformed');
  const bytes = bytesOf(line.slice(space + 1));
  check(bytes.length > KEY_ID_BYTES, 'malformed');
  return {
    name: keyName(line.slice(DASH.length, space)),
    keyId: new DataView(bytes.buffer).getUint32(0),
    bytes: bytes.slice(KEY_ID_BYTES),
  };
}

/** @param {string} name @returns {string} not empty, no Unicode space, no plus, no control character */
export function keyName(name) {
  check(name !== '' && !NO_NAME.test(name), 'malformed');
  return name;
}
