/**
 * One notice that waits, from the tap to the receipt. `waiting` becomes `sent` when a receipt that verifies is there, and
 * `needs-you` when the authority has refused it; nothing else ends the waiting, and nothing but the person deletes it.
 */

import { utf8 } from '../credential/bytes.js';
import { canonical } from '../receipt/canonical-json.js';
import { meaningOf } from './answer.js';

/** @typedef {import('./answer.js').FieldError} FieldError */

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {1} v items of a version that is not known are left alone
 * @property {string} key the `Idempotency-Key`, made at the tap
 * @property {string} statement signed at the tap
 * @property {any} notice
 * @property {number} at seconds since 1970 on this phone's clock
 * @property {'waiting' | 'sent' | 'needs-you'} state
 * @property {number} attempts
 * @property {number} next seconds since 1970: not before, unless there is a reason to hope
 * @property {string} [trouble] why it still waits: `network`, `not-ours`, `later`, `taken`, `receipt`, `no-trust`
 * @property {string} [number] the notice's
 * @property {string} [receipt] the receipt file
 * @property {string} [problem] why it needs the person
 * @property {string} [detail]
 * @property {FieldError[]} [errors]
 */

/**
 * @typedef {object} World what sending touches
 * @property {(item: Item) => Promise<Response>} post
 * @property {(file: Uint8Array) => Promise<import('../receipt/verify-receipt.js').ValidReceipt | import('../receipt/verify-receipt.js').NotValidReceipt>} verify
 * @property {() => number} now seconds since 1970
 */

export const VERSION = 1;
const FIRST_WAIT = 30;
const LONGEST_WAIT = 3600;

/** @param {Item} item @param {number} now @param {boolean} hope there may be a network again @returns {boolean} */
export function isDue(item, now, hope) {
  // A clock that was set back must not make a notice wait for a year.
  return item.v === VERSION && item.state === 'waiting' && (hope || item.next <= now || item.next > now + LONGEST_WAIT);
}

/** @param {Item} item @param {World} world @returns {Promise<Item>} what has become of it */
export async function send(item, world) {
  const meaning = await world.post(item).then(meaningOf, () => null);
  if (meaning === null) return waiting(item, world, 'network');
  switch (meaning.kind) {
    case 'receipt':
      return received(item, world, meaning);
    case 'taken':
      return waiting({ ...item, number: meaning.number }, world, 'taken');
    case 'refused':
      return needsYou(item, meaning);
    case 'later':
      return waiting(item, world, 'later', meaning.seconds);
    default:
      return waiting(item, world, 'not-ours');
  }
}

/** @param {Item} item @param {World} world @param {{number: string, receipt: any}} answer @returns {Promise<Item>} */
async function received(item, world, { number, receipt }) {
  const file = textOf(receipt);
  const verdict = file === null ? null : await world.verify(utf8(file)).catch(() => undecided());
  if (verdict?.verdict === 'undecided') return waiting({ ...item, number }, world, 'no-trust');
  if (verdict?.verdict !== 'valid' || !isAbout(verdict.content, item, number)) return waiting(item, world, 'receipt');
  const { trouble: _, ...rest } = item;
  return { ...rest, state: 'sent', number, receipt: /** @type {string} */ (file) };
}

/** @returns {{verdict: 'undecided', reason: string}} */
function undecided() {
  return { verdict: 'undecided', reason: 'no-trust' };
}

/** @param {any} receipt @returns {string | null} */
function textOf(receipt) {
  try {
    return canonical(receipt);
  } catch {
    return null;
  }
}

/** A receipt for something else is no receipt for this. @param {any} content @param {Item} item @param {string} number */
function isAbout(content, item, number) {
  return (
    content.kind === 'notice' && content.number === number && canonical(content.notice) === canonical(item.notice)
  );
}

/** @param {Item} item @param {{problem: string, detail: string, errors: FieldError[]}} refusal @returns {Item} */
function needsYou(item, { problem, detail, errors }) {
  const { trouble: _, ...rest } = item;
  return { ...rest, state: 'needs-you', problem, detail, errors };
}

/** @param {Item} item @param {World} world @param {string} trouble @param {number} [seconds] @returns {Item} */
function waiting(item, world, trouble, seconds = 0) {
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(item.attempts, 10), LONGEST_WAIT);
  return { ...item, state: 'waiting', trouble, attempts: item.attempts + 1, next: world.now() + Math.max(wait, seconds) };
}
