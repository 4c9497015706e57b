/**
 * Where the browser gets status lists: from the one origin the verifier already trusts, kept in IndexedDB, and from
 * there when the network is away. What is fetched is the same for everybody, without cookies and referrer.
 */

import { bounded } from './bounded-stream.js';
import { open, within } from './indexed-db.js';
import { Refusal } from './refusal.js';
import { MAX_TOKEN, verifyStatusList } from './status-list.js';

/** @typedef {import('./status.js').StatusAnswer} StatusAnswer */
/** @typedef {import('./status.js').StatusSource} StatusSource */
/** @typedef {import('./status-list.js').StatusSnapshot} StatusSnapshot */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {{uri: string, token: string, issuedAt: number, fetched: number}} KeptList */
/** @typedef {{get: (uri: string) => Promise<KeptList | undefined>, put: (list: KeptList) => Promise<unknown>}} Keep */

/**
 * @typedef {object} Options
 * @property {string} origin the only one ever asked, whatever a credential names
 * @property {(keyId: string) => JsonObject | undefined} trustedKey
 * @property {boolean} [fresh] ask even while a kept list need not be renewed
 * @property {Keep} [keep]
 */

const PATIENCE = 5_000;
const MEDIA_TYPE = 'application/statuslist+jwt';

/** Seconds between which a time to live counts, whatever a list says (§11.5), and those of one that says nothing. */
const [SHORTEST, LONGEST, USUAL] = [10, 12 * 3_600, 300];

/** Seconds for which a list without an end is relied on after it was had. */
const LIFE_WITHOUT_EXPIRY = 86_400;
const LISTS = 'lists';

/** @param {Options} options @returns {StatusSource} */
export function statusSource(options) {
  return async ({ index, uri }, now) => {
    if (!URL.canParse(uri) || new URL(uri).origin !== options.origin) return { status: 'unknown', asOf: null };
    const keep = options.keep ?? indexedDbKeep;
    const kept = await keep.get(uri).catch(() => undefined);
    const known = kept?.issuedAt ?? null;
    const held =
      kept &&
      (await verifyStatusList(kept.token, uri, options.trustedKey, now, null).then(
        ending(kept.fetched),
        unlessRefused,
      ));
    if (held && !options.fresh && needsNoRenewal(held, kept.fetched, now)) return answer(held, index, now);
    const newer = await renewed(uri, options, now, known).catch(unlessRefused);
    if (newer) await keep.put({ uri, token: newer.token, issuedAt: newer.list.issuedAt, fetched: now }).catch(() => {});
    const list = newer?.list ?? held;
    return list ? answer(list, index, now) : { status: 'unknown', asOf: known };
  };
}

/** @param {StatusSnapshot} list @param {number} fetched @param {number} now */
function needsNoRenewal(list, fetched, now) {
  const timeToLive = Math.min(Math.max(list.timeToLive ?? USUAL, SHORTEST), LONGEST);
  return isInForce(list, now) && now >= fetched && now - fetched < timeToLive;
}

/** @param {number} fetched @returns {(list: StatusSnapshot) => StatusSnapshot} */
function ending(fetched) {
  return (list) => ({ ...list, expires: list.expires ?? fetched + LIFE_WITHOUT_EXPIRY });
}

/** @param {StatusSnapshot} list @param {number} now */
function isInForce({ expires }, now) {
  return expires === null || now < expires;
}

/** @param {StatusSnapshot} list @param {number} index @param {number} now @returns {StatusAnswer} */
function answer(list, index, now) {
  if (!isInForce(list, now)) return { status: 'unknown', asOf: list.issuedAt };
  const status = list.statusAt(index);
  if (status === undefined) return { status: 'not-listed' };
  return { status: status === 0 ? 'not-revoked' : 'revoked', asOf: list.issuedAt };
}

/** @param {string} uri @param {Options} options @param {number} now @param {number | null} known */
async function renewed(uri, { trustedKey, fresh }, now, known) {
  const token = await fetchList(uri, fresh ? 'no-cache' : 'default');
  return { token, list: await verifyStatusList(token, uri, trustedKey, now, known) };
}

/** @param {string} uri @param {RequestCache} cache @returns {Promise<string>} */
async function fetchList(uri, cache) {
  const away = new Refusal('list-not-had');
  const response = await fetch(uri, {
    cache,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    headers: { Accept: MEDIA_TYPE },
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw away;
  });
  const type = response.headers.get('Content-Type')?.split(';')[0].trim().toLowerCase();
  if (response.status !== 200 || type !== MEDIA_TYPE || !response.body) throw away;
  const bytes = await bounded(response.body.getReader(), MAX_TOKEN, away, away);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** @param {unknown} problem @returns {undefined} */
function unlessRefused(problem) {
  if (!(problem instanceof Refusal)) throw problem;
}

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

function database() {
  opened ??= open('manzil-status', 1, (created) => created.createObjectStore(LISTS, { keyPath: 'uri' }));
  return opened;
}

/** @type {Keep} */
const indexedDbKeep = {
  get: async (uri) => within(await database(), LISTS, 'readonly', (lists) => lists.get(uri)),
  put: async (list) => within(await database(), LISTS, 'readwrite', (lists) => lists.put(list)),
};
