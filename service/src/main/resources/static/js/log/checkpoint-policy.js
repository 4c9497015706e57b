/** Whom to believe about a log: its origin and key, the witnesses, and how many must have cosigned. */

import { utf8 } from '../credential/bytes.js';
import { check } from '../credential/refusal.js';
import { readCheckpoint } from './checkpoint.js';
import { browserVerifies, COSIGNATURE_V1, ED25519, isSignedBy, names, publicKeyOf, readKey } from './verifier-key.js';

/** @typedef {import('./checkpoint.js').Checkpoint} Checkpoint */
/** @typedef {import('./signed-note.js').NoteSignature} NoteSignature */
/** @typedef {import('./signed-note.js').SignedNote} SignedNote */
/** @typedef {import('./verifier-key.js').VerifierKey} VerifierKey */

/** @typedef {{origin: string, log: VerifierKey, witnesses: VerifierKey[], required: number}} CheckpointPolicy */
/** @typedef {{checkpoint: Checkpoint, signatures: 'checked' | 'unchecked'}} Opened `unchecked`: this browser has no Ed25519 */

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** The last second that the Java side's clock can tell. */
const LAST_SECOND = 31_556_889_864_403_199n;

/**
 * @param {{origin: string, vkey: string, witnesses: readonly string[], witnessesRequired: number}} log as trust files name it
 * @returns {Promise<CheckpointPolicy>}
 * @throws malformed: keys of the wrong type, a witness key twice, more required than there are
 */
export async function policyOf({ origin, vkey, witnesses, witnessesRequired: required }) {
  const log = await readKey(vkey);
  const keys = await Promise.all(witnesses.map(readKey));
  check(log.type === ED25519 && keys.every(({ type }) => type === COSIGNATURE_V1), 'malformed');
  check(new Set(keys.map(publicKeyOf)).size === keys.length, 'malformed');
  check(required >= 0 && required <= keys.length, 'malformed');
  return { origin, log, witnesses: keys, required };
}

/**
 * @param {SignedNote} note @param {CheckpointPolicy} policy @param {() => Promise<boolean>} [canVerify]
 * @returns {Promise<Opened>}
 * @throws malformed, origin, log-signature, cosignature, too-few-witnesses
 */
export async function open(note, policy, canVerify = browserVerifies) {
  const checkpoint = readCheckpoint(note.text);
  check(checkpoint.origin === policy.origin, 'origin');
  if (!(await canVerify())) return { checkpoint, signatures: 'unchecked' };
  check(await isSignedByLog(note, policy.log), 'log-signature');
  check((await cosigners(note, policy.witnesses)).size >= policy.required, 'too-few-witnesses');
  return { checkpoint, signatures: 'checked' };
}

/** At least one true signature, and none that names the key and is wrong. @param {SignedNote} note @param {VerifierKey} key */
async function isSignedByLog({ text, signatures }, key) {
  const claimed = signatures.filter((signature) => names(key, signature));
  const checked = await Promise.all(claimed.map(({ bytes }) => isSignedBy(key, utf8(text), bytes)));
  return checked.length > 0 && checked.every(Boolean);
}

/** @param {SignedNote} note @param {readonly VerifierKey[]} witnesses @returns {Promise<Set<string>>} their names */
async function cosigners({ text, signatures }, witnesses) {
  const found = new Set();
  for (const witness of witnesses) {
    for (const signature of signatures.filter((each) => names(witness, each))) {
      check(await isCosignedBy(witness, text, signature), 'cosignature');
      found.add(witness.name);
    }
  }
  return found;
}

/** tlog-cosignature, Ed25519. @param {VerifierKey} witness @param {string} text @param {NoteSignature} signature */
async function isCosignedBy(witness, text, { bytes }) {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return false;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0);
  if (seconds < 0n || seconds > LAST_SECOND) return false;
  return isSignedBy(witness, utf8(`cosignature/v1\ntime ${seconds}\n${text}`), bytes.slice(TIME_BYTES));
}
