/**
 * Getting credentials: one new key per copy, one request for all copies that are wanted.
 *
 *   GET  /wallet/offer        → {holder, issuer, challenge, configurations: [{id, vct, facts, copies, series}], series, room, moreFrom}, 409
 *                               before a notice is accepted or while the card is frozen; room: copies that one person may still have, moreFrom: the day from which more
 *   POST /wallet/credentials  {challenge, requests: [{configuration, proof}]} → {credentials: [SD-JWT VC, …]} in the same order
 */

import { claimsOf } from './card.js';
import { newKeyPair, publicJwk, signJwt } from './keys.js';
import { copiesOf, forget, keep } from './store.js';

/** @typedef {import('./store.js').Copy} Copy */
/** @typedef {{id: string, vct: string, facts: string[], copies: number, series: number}} Configuration */
/** @typedef {{holder: string, issuer: string, challenge: string, configurations: Configuration[], series: number, room: number, moreFrom: string | null}} Offer */

/** @type {ReadonlyMap<unknown, 'used-up' | 'frozen'>} */
const CONFLICTS = new Map([
  ['/problems/too-many-copies', 'used-up'],
  ['/problems/card-frozen', 'frozen'],
  ['/problems/declarant-changed', 'declarant-changed'],
]);

/** The answer was not a credential; `code` is a key of the page's texts. */
export class IssuanceProblem extends Error {
  /**
   * @param {'not-yet' | 'frozen' | 'declarant-changed' | 'signed-out' | 'offline' | 'failed' | 'other-person' | 'used-up'} code
   * @param {number | null} [from] used-up: when there will be more, in seconds since 1970
   */
  constructor(code, from = null) {
    super(code);
    this.code = code;
    this.from = from;
  }
}

/**
 * Fetches what the holder lacks: copies that were used, and whatever is near its end.
 * @param {string} holder the page's holder; an offer for somebody else is refused
 * @param {number} now seconds since 1970
 * @param {{renew?: boolean}} [wish] renew: replace everything held, since it is known to be revoked
 * @returns {Promise<number>} how many credentials arrived
 */
export async function topUp(holder, now, { renew = false } = {}) {
  /** @type {Offer} */
  const offer = await answered(await asked('/wallet/offer', {}));
  if (offer.holder !== holder) throw new IssuanceProblem('other-person');
  const held = await copiesOf(holder);
  const kept = renew ? [] : held.filter((copy) => copy.expires > now && isOfSeries(copy, offer));
  const lacks = offer.configurations.map((configuration) => ({
    id: configuration.id,
    count: lacking(configuration, kept, now),
  }));
  const wanted = fitting(lacks, offer.room);
  if (wanted.length > 0) await issue(offer, wanted, now);
  const none = lacks.some(({ id, count }) => count > 0 && !wanted.includes(id) && !hasOne(id, kept));
  if (none) throw new IssuanceProblem('used-up', offer.moreFrom === null ? null : Date.parse(offer.moreFrom) / 1000);
  for (const copy of held) if (!kept.includes(copy)) await forget(copy);
  return wanted.length;
}

/** @param {Copy} copy @param {Offer} offer */
function isOfSeries({ configuration, series }, offer) {
  return (series ?? 0) === seriesOf(offer, configuration);
}

/**
 * Which copies of a kind are good: a freeze ends all of them, a decision those whose facts it changed.
 * @param {Offer} offer
 * @param {string} configuration
 */
function seriesOf({ configurations, series }, configuration) {
  return configurations.find(({ id }) => id === configuration)?.series ?? series;
}

/**
 * How many to ask for: none while more than half is left, so that the authority does not learn of every showing.
 * @param {Configuration} configuration
 * @param {readonly Copy[]} held
 * @param {number} now
 * @returns {number}
 */
function lacking({ id, copies }, held, now) {
  const good = held.filter((copy) => copy.configuration === id && !copy.used && isYoung(copy, now));
  return good.length > copies / 2 ? 0 : copies - good.length;
}

/**
 * As many as there is room for: first one of each kind, then the second of each.
 * @param {readonly {id: string, count: number}[]} lacks
 * @param {number} room
 * @returns {string[]}
 */
function fitting(lacks, room) {
  const most = Math.max(0, ...lacks.map(({ count }) => count));
  const rounds = Array.from({ length: most }, (_, round) => lacks.filter(({ count }) => count > round));
  return rounds.flatMap((round) => round.map(({ id }) => id)).slice(0, room);
}

/** @param {string} id @param {readonly Copy[]} kept */
function hasOne(id, kept) {
  return kept.some((copy) => copy.configuration === id && !copy.used);
}

/** Renewed when less than a third of its life is left. @param {Copy} copy @param {number} now */
function isYoung({ issued, expires }, now) {
  return expires - now > (expires - issued) / 3;
}

/** @param {Offer} offer @param {readonly string[]} configurations one for each copy @param {number} now */
async function issue(offer, configurations, now) {
  const { holder, issuer, challenge } = offer;
  const keys = await Promise.all(configurations.map(newKeyPair));
  const requests = await Promise.all(
    keys.map(async (pair, copy) => ({
      configuration: configurations[copy],
      proof: await proof(pair, issuer, challenge, now),
    })),
  );
  const headers = { 'Content-Type': 'application/json', ...csrf() };
  const answer = await asked('/wallet/credentials', {
    method: 'POST',
    headers,
    body: JSON.stringify({ challenge, requests }),
  });
  /** @type {{credentials: string[]}} */
  const { credentials } = await answered(answer);
  if (credentials.length !== requests.length) throw new IssuanceProblem('failed');
  for (const [copy, credential] of credentials.entries()) {
    const claims = claimsOf(credential);
    const expires = Number(claims.exp);
    await keep({
      holder,
      configuration: configurations[copy],
      credential,
      keys: keys[copy],
      issued: now,
      expires,
      series: seriesOf(offer, configurations[copy]),
      used: false,
    });
  }
}

/** The key proof of OpenID4VCI 1.0, appendix F.1. @param {CryptoKeyPair} pair @param {string} aud @param {string} nonce @param {number} iat */
async function proof(pair, aud, nonce, iat) {
  const header = { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: await publicJwk(pair.publicKey) };
  return signJwt(header, { aud, nonce, iat }, pair.privateKey);
}

/** @returns {Record<string, string>} */
function csrf() {
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content');
  const header = document.querySelector('meta[name="csrf-header"]')?.getAttribute('content');
  return token && header ? { [header]: token } : {};
}

/** @param {string} path @param {RequestInit} options @returns {Promise<Response>} */
async function asked(path, options) {
  try {
    return await fetch(path, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', ...options });
  } catch {
    throw new IssuanceProblem(navigator.onLine ? 'failed' : 'offline');
  }
}

/** @param {Response} response @returns {Promise<any>} */
async function answered(response) {
  if (response.ok) return response.json();
  if (response.status === 409) {
    const { type } = await response.json().catch(() => ({}));
    throw new IssuanceProblem(CONFLICTS.get(type) ?? 'not-yet');
  }
  const signedOut = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403;
  throw new IssuanceProblem(signedOut ? 'signed-out' : 'failed');
}
