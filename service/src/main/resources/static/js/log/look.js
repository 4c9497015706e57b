/** Whether a look at the person's file stands in the public log, as its page says. */

import { decode } from '../credential/base64url.js';
import { utf8 } from '../credential/bytes.js';
import { check, Refusal } from '../credential/refusal.js';
import { isObject, parse } from '../credential/strict-json.js';
import { open, policyOf } from './checkpoint-policy.js';
import { entryLeaf } from './hashes.js';
import { checkInclusion } from './inclusion-proof.js';
import { readProof } from './tlog-proof.js';

/** @typedef {import('../credential/trust-file.js').TrustedLog} TrustedLog */
/** @typedef {import('./checkpoint-policy.js').Opened} Opened */
/** @typedef {import('./signed-note.js').SignedNote} SignedNote */

/**
 * What the page holds of a look, of a dispute of one, or of its answer.
 * @typedef {{content: string, salt: string, proof: string, words: string, kind?: string}} Look words: all that it shows
 */

/** What of an entry of each kind the page must show in its very words. @type {Record<string, readonly string[]>} */
const SHOWN = {
  access: ['office', 'officer', 'number', 'reason'],
  dispute: ['words'],
  'dispute-answer': ['office', 'officer', 'words'],
};

/**
 * @param {Look} look
 * @param {readonly TrustedLog[]} logs
 * @param {() => Promise<boolean>} [canVerify]
 * @returns {Promise<{note: string, origin: string, signatures: Opened['signatures']}>}
 * @throws {Refusal} malformed, not-a-look, other-words, a reason of checkpoint-policy.js or of inclusion-proof.js
 */
export async function checkLook({ content, salt, proof, words, kind = 'access' }, logs, canVerify) {
  const { index, path, note, checkpoint: signed } = readProof(proof);
  const at = instantOf(content, words, kind);
  const { checkpoint, signatures } = await openedBy(logs.filter(({ until }) => until > at), signed, canVerify);
  const bytes = decode(salt);
  check(bytes, 'malformed');
  const leaf = await entryLeaf(bytes, content);
  const found = await checkInclusion({ index, size: checkpoint.size, path, leaf, root: checkpoint.root });
  check(found === 'valid', found);
  return { note, origin: checkpoint.origin, signatures };
}

/**
 * The log of the time must fit the checkpoint whole: origin, key and witnesses.
 * @param {readonly TrustedLog[]} logs @param {SignedNote} note @param {() => Promise<boolean>} [canVerify]
 * @returns {Promise<Opened>}
 */
export async function openedBy(logs, note, canVerify) {
  let why = new Refusal('origin');
  for (const log of logs) {
    try {
      return await open(note, await policyOf(log), canVerify);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (problem.code !== 'origin') why = problem;
    }
  }
  throw why;
}

/**
 * The person reads the page's words, and the log holds the content: they must be the same.
 * @param {string} content @param {string} words @param {string} kind
 */
function instantOf(content, words, kind) {
  const look = parse(utf8(content));
  check(Object.hasOwn(SHOWN, kind), 'not-a-look');
  check(isObject(look) && look.kind === kind && typeof look.at === 'string', 'not-a-look');
  const shown = spaced(words);
  for (const member of SHOWN[kind]) {
    check(shown.includes(spaced(String(look[member]))), 'other-words');
  }
  const at = Date.parse(look.at) / 1000;
  check(!Number.isNaN(at), 'not-a-look');
  return at;
}

/** As HTML shows it. @param {string} text */
function spaced(text) {
  return text.replace(/\s+/g, ' ').trim();
}
