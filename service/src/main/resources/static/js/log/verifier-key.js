/** Verifier keys of signed-note ("vkeys"), Ed25519 only. */

import { utf8 } from '../credential/bytes.js';
import { check } from '../credential/refusal.js';
import { base64Of, bytesOf } from './base64.js';
import { sha256 } from './hashes.js';
import { keyName } from './signed-note.js';

/** @typedef {import('./signed-note.js').NoteSignature} NoteSignature */
/** @typedef {{name: string, keyId: number, type: number, raw: Uint8Array<ArrayBuffer>}} VerifierKey */

/** How a log signs (signed-note, 0x01), and how a witness does (tlog-cosignature, 0x04). */
export const ED25519 = 1;
export const COSIGNATURE_V1 = 4;

const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/;
const KEY_BYTES = 32;

/** Public key of RFC 8032 §7.1, test 1. */
const ANY_KEY = bytesOf('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');

/** @param {string} vkey `name+id+base64` @returns {Promise<VerifierKey>} @throws malformed */
export async function readKey(vkey) {
  const [, name, id, base64] = VKEY.exec(vkey) ?? [];
  check(name !== undefined, 'malformed');
  const typed = bytesOf(base64);
  const type = typed[0];
  check(typed.length === 1 + KEY_BYTES && (type === ED25519 || type === COSIGNATURE_V1), 'malformed');
  const hashed = await sha256([utf8(`${keyName(name)}\n`), typed]);
  const keyId = new DataView(hashed.buffer).getUint32(0);
  check(keyId.toString(16).padStart(8, '0') === id, 'malformed');
  return { name, keyId, type, raw: typed.slice(1) };
}

/** @param {VerifierKey} key @returns {string} the same for two vkeys of one key */
export function publicKeyOf(key) {
  return base64Of(key.raw);
}

/** @param {VerifierKey} key @param {NoteSignature} signature @returns {boolean} whether it claims to be by this key */
export function names(key, signature) {
  return key.name === signature.name && key.keyId === signature.keyId;
}

/** @param {VerifierKey} key @param {Uint8Array<ArrayBuffer>} message @param {Uint8Array<ArrayBuffer>} signature */
export async function isSignedBy(key, message, signature) {
  try {
    const known = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, known, signature, message);
  } catch {
    return false;
  }
}

/** @returns {Promise<boolean>} whether this browser can check such signatures at all */
export async function browserVerifies() {
  try {
    await crypto.subtle.importKey('raw', ANY_KEY, { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
