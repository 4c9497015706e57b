/**
 * Checks receipt files by `docs/standards/receipt.md`, step by step: no clock and no network. The Java side runs the same
 * steps over the same vectors.
 */

import { readKey } from '../credential/jws.js';
import { check, Refusal } from '../credential/refusal.js';
import { open, policyOf } from '../log/checkpoint-policy.js';
import { entryLeaf } from '../log/hashes.js';
import { checkInclusion } from '../log/inclusion-proof.js';
import { browserVerifies } from '../log/verifier-key.js';
import { canonical } from './canonical-json.js';
import { signs } from './detached-jws.js';
import { readReceipt } from './receipt-file.js';

/** @typedef {import('../credential/trust-file.js').Trust} Trust */
/** @typedef {import('../log/checkpoint.js').Checkpoint} Checkpoint */
/** @typedef {import('../log/checkpoint-policy.js').CheckpointPolicy} CheckpointPolicy */
/** @typedef {import('./receipt-file.js').Receipt} Receipt */

/**
 * The authority signed exactly this content, and it stands in the log at that index.
 * @typedef {object} ValidReceipt
 * @property {'valid'} verdict
 * @property {import('../credential/strict-json.js').JsonObject} content
 * @property {import('../credential/instant.js').Instant} at
 * @property {bigint} index
 * @property {Checkpoint} checkpoint
 */

/** @typedef {{verdict: 'invalid' | 'undecided', reason: string}} NotValidReceipt */

/**
 * @param {Uint8Array} file
 * @param {Trust} trust
 * @param {() => Promise<boolean>} [canVerify] whether this browser can check the log's signatures
 * @returns {Promise<ValidReceipt | NotValidReceipt>}
 */
export async function verifyReceipt(file, trust, canVerify = browserVerifies) {
  try {
    return await steps(readReceipt(file), trust, canVerify);
  } catch (problem) {
    if (problem instanceof Undecided) return { verdict: 'undecided', reason: problem.message };
    if (problem instanceof Refusal) return { verdict: 'invalid', reason: problem.code };
    throw problem;
  }
}

class Undecided extends Error {}

/** @param {Receipt} receipt @param {Trust} trust @param {() => Promise<boolean>} canVerify @returns {Promise<ValidReceipt>} */
async function steps(receipt, trust, canVerify) {
  const logs = await logsSince(receipt.at, trust);
  await checkSignature(receipt, trust);
  if (!(await canVerify())) throw new Undecided('no-ed25519');
  const checkpoint = await opened(receipt, logs);
  const { index, path } = receipt.proof;
  const leaf = await entryLeaf(receipt.salt, canonical(receipt.content));
  const found = await checkInclusion({ index, size: checkpoint.size, path, leaf, root: checkpoint.root });
  check(found === 'valid', 'not-in-log');
  return { verdict: 'valid', content: receipt.content, at: receipt.at, index, checkpoint };
}

/** Step 4: who can be asked. An entry is never older than its content. @param {string} at @param {Trust} trust @returns {Promise<CheckpointPolicy[]>} */
async function logsSince(at, { receiptKeys, hasLog, logs }) {
  if (receiptKeys.length === 0 || !hasLog) throw new Undecided('no-receipt-trust');
  try {
    return await Promise.all(logs.filter(({ validUntil }) => at < validUntil).map(policyOf));
  } catch (problem) {
    if (problem instanceof Refusal) throw new Undecided('no-receipt-trust');
    throw problem;
  }
}

/** Steps 5 and 6. @param {Receipt} receipt @param {Trust} trust */
async function checkSignature({ at, signature, signed }, { receiptKeys }) {
  const key = receiptKeys.find(({ kid }) => kid === signature.kid);
  check(key, 'unknown-key');
  check(key.validFrom <= at && at < key.validUntil, 'key-not-valid-then');
  const known = await readKey(key.jwk);
  if (known === null) throw new Undecided('no-receipt-trust');
  check(await signs(signature, signed, known), 'signature');
}

/** Step 7: one of the logs fits the checkpoint whole. @param {Receipt} receipt @param {CheckpointPolicy[]} logs @returns {Promise<Checkpoint>} */
async function opened({ proof }, logs) {
  for (const log of logs) {
    try {
      return (await open(proof.checkpoint, log)).checkpoint;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }
  throw new Refusal('checkpoint');
}
