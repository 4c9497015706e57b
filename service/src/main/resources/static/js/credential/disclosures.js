/**
 * Puts the disclosed values where their digests stand (RFC 9901 §7.1, steps 3 to 5): each digest once, every
 * disclosure used, no reserved name, no collision.
 */

import { check, Refusal } from './refusal.js';
import { has, isObject, membersOf } from './strict-json.js';

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */
/** @typedef {{digest: string, json: Json}} UnverifiedDisclosure */

/** The values of `_sd_alg` (RFC 9901 §4.1.1) and what WebCrypto calls them. */
const HASHES = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/** Objects and arrays in each other, the payload being the first. */
const MAX_DEPTH = 32;

/** RFC 9901 §4.2.1: the format's own names, at every level. */
const FORMAT_NAMES = ['_sd', '...'];

/** SD-JWT VC: never selectively disclosed, at the top level. */
const TOP_LEVEL_NAMES = ['iss', 'exp', 'nbf', 'cnf', 'vct', 'vct#integrity', 'status', 'aka_vcts', '_sd_alg'];

/**
 * What digests are made with; SHA-256 where `_sd_alg` names nothing we have, which is refused before any digest counts.
 * @param {JsonObject} payload
 * @returns {string} for WebCrypto
 */
export function hashOf(payload) {
  const named = has(payload, '_sd_alg') ? payload._sd_alg : 'sha-256';
  return (typeof named === 'string' && HASHES.get(named)) || 'SHA-256';
}

/**
 * @param {JsonObject} payload the issuer-signed claims, their signature already checked
 * @param {readonly UnverifiedDisclosure[]} disclosures
 * @param {readonly string[]} hashAlgorithms the values of `_sd_alg` that are accepted
 * @returns {JsonObject} the processed claims: clear and disclosed ones, without digests
 */
export function processClaims(payload, disclosures, hashAlgorithms) {
  const algorithm = has(payload, '_sd_alg') ? payload._sd_alg : 'sha-256';
  check(typeof algorithm === 'string' && hashAlgorithms.includes(algorithm), 'hash-algorithm-not-accepted');
  const processing = new Processing();
  for (const { digest, json } of disclosures) {
    check(!processing.unused.has(digest), 'digest-repeated');
    processing.unused.set(digest, json);
  }
  const claims = processing.object(payload, 0);
  check(processing.unused.size === 0, 'disclosure-not-referenced');
  return claims;
}

class Processing {
  /** @type {Map<string, Json>} disclosures by digest */ unused = new Map();
  /** @type {Set<string>} every digest met, used or decoy */ #seen = new Set();

  /** @param {JsonObject} object @param {number} depth @returns {JsonObject} */
  object(object, depth) {
    /** @type {JsonObject} */
    const members = Object.create(null);
    for (const [name, value] of membersOf(object)) {
      check(name !== '...', 'name-reserved');
      if (name === '_sd' || (depth === 0 && name === '_sd_alg')) continue;
      if (depth === 0 && TOP_LEVEL_NAMES.includes(name)) checkClear(value);
      members[name] = this.#value(value, depth + 1);
    }
    if (has(object, '_sd')) this.#disclose(object._sd, members, depth);
    return members;
  }

  /** @param {Json} digests @param {JsonObject} members @param {number} depth */
  #disclose(digests, members, depth) {
    check(Array.isArray(digests), 'digest-malformed');
    for (const digest of digests) {
      const disclosure = this.#take(digest);
      if (disclosure === undefined) continue;
      const [, name, value] = elements(disclosure, 3);
      check(typeof name === 'string', 'disclosure-malformed');
      const reserved = FORMAT_NAMES.includes(name) || (depth === 0 && TOP_LEVEL_NAMES.includes(name));
      check(!reserved, 'name-reserved');
      check(!has(members, name), 'name-collision');
      members[name] = this.#value(value, depth + 1);
    }
  }

  /** @param {Json} value @param {number} depth @returns {Json} */
  #value(value, depth) {
    if (!Array.isArray(value) && !isObject(value)) return value;
    check(depth < MAX_DEPTH, 'disclosure-malformed');
    return Array.isArray(value) ? this.#array(value, depth) : this.object(value, depth);
  }

  /** @param {Json[]} array @param {number} depth @returns {Json[]} */
  #array(array, depth) {
    return array.flatMap((element) => {
      if (!isObject(element) || !has(element, '...')) return [this.#value(element, depth + 1)];
      check(Object.keys(element).length === 1, 'digest-malformed');
      const disclosure = this.#take(element['...']);
      return disclosure === undefined ? [] : [this.#value(elements(disclosure, 2)[1], depth + 1)];
    });
  }

  /** @param {Json} digest @returns {Json | undefined} its disclosure, taken out; undefined: not disclosed, or a decoy */
  #take(digest) {
    check(typeof digest === 'string', 'digest-malformed');
    check(!this.#seen.has(digest), 'digest-repeated');
    this.#seen.add(digest);
    const disclosure = this.unused.get(digest);
    this.unused.delete(digest);
    return disclosure;
  }
}

/** A claim that is never disclosed has nothing in it that could be: `cnf` above all. @param {Json} value */
function checkClear(value) {
  if (isObject(value)) check(!has(value, '_sd') && !has(value, '...'), 'name-reserved');
  if (isObject(value) || Array.isArray(value)) Object.values(value).forEach(checkClear);
}

/** @param {Json} disclosure @param {number} size @returns {Json[]} */
function elements(disclosure, size) {
  if (Array.isArray(disclosure) && disclosure.length === size && typeof disclosure[0] === 'string') return disclosure;
  throw new Refusal('disclosure-malformed');
}
