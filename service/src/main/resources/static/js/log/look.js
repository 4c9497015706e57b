/** Whether a look at the person's file stands in the public log, as its page says. */

import { decode, encode } from '../credential/base64url.js';
import { utf8 } from '../credential/bytes.js';
import { check, Refusal } from '../credential/refusal.js';
import { isObject, parse } from '../credential/strict-json.js';
import { open, policyOf } from './checkpoint-policy.js';
import { entryCommitment, entryLeaf } from './hashes.js';
import { checkInclusion } from './inclusion-proof.js';
import { readProof } from './tlog-proof.js';

/** @typedef {import('../credential/trust-file.js').TrustedLog} TrustedLog */
/** @typedef {import('./checkpoint-policy.js').Opened} Opened */
/** @typedef {import('./signed-note.js').SignedNote} SignedNote */

/** An entry as the page holds it. @typedef {{content: string, salt: string}} Entry */

/**
 * What the page holds of a look, of a dispute of one, or of its answer.
 * @typedef {object} Shown
 * @property {string} proof
 * @property {string} words all that it shows
 * @property {(reason: string) => string} [reasonInWords] how it shows a reason that was chosen from a list
 * @property {string} [kind]
 * @property {string} [outcome] of an answer, which the page puts in words of its own
 * @property {Entry} [about] the look that a dispute is shown under, or the dispute that an answer is shown under
 * @typedef {Entry & Shown} Look
 */

/** What of an entry of each kind the page must show in its very words. @type {Record<string, readonly string[]>} */
const SHOWN = {
  access: ['office', 'officer', 'number', 'reason'],
  dispute: ['words'],
  'dispute-answer': ['office', 'officer', 'words'],
};

/** The member in which an entry names the one that it is about. @type {Record<string, string>} */
const ABOUT = { dispute: 'access', 'dispute-answer': 'dispute' };

/**
 * @param {Look} shown
 * @param {readonly TrustedLog[]} logs
 * @param {() => Promise<boolean>} [canVerify]
 * @returns {Promise<{note: string, origin: string, signatures: Opened['signatures']}>}
 * @throws {Refusal} malformed, not-a-look, other-words, other-entry, a reason of checkpoint-policy.js or of inclusion-proof.js
 */
export async function checkLook(shown, logs, canVerify) {
  const { content, salt, proof } = shown;
  const { index, path, note, checkpoint: signed } = readProof(proof);
  const at = await instantOf(shown);
  const { checkpoint, signatures } = await openedBy(logs.filter(({ until }) => until > at), signed, canVerify);
  const leaf = await entryLeaf(bytesOf(salt), content);
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
 * The person reads the page's words, in their place on the page, and the log holds the content: they must be the same.
 * @param {Look} shown
 */
async function instantOf({ content, words, reasonInWords = String, kind = 'access', outcome, about }) {
  const look = parse(utf8(content));
  check(Object.hasOwn(SHOWN, kind), 'not-a-look');
  check(isObject(look) && look.kind === kind && typeof look.at === 'string', 'not-a-look');
  const read = spaced(words);
  for (const member of SHOWN[kind]) {
    const said = String(look[member]);
    check(read.includes(spaced(member === 'reason' ? reasonInWords(said) : said)), 'other-words');
  }
  check(look.outcome === outcome, 'other-words');
  if (Object.hasOwn(ABOUT, kind)) check(about && look[ABOUT[kind]] === (await nameOf(about)), 'other-entry');
  const at = Date.parse(look.at) / 1000;
  check(!Number.isNaN(at), 'not-a-look');
  return at;
}

/** How one entry names another. @param {Entry} entry */
async function nameOf({ content, salt }) {
  return encode(await entryCommitment(bytesOf(salt), content));
}

/** @param {string} salt */
function bytesOf(salt) {
  const bytes = decode(salt);
  check(bytes, 'malformed');
  return bytes;
}

/** As HTML shows it. @param {string} text */
function spaced(text) {
  return text.replace(/\s+/g, ' ').trim();
}
