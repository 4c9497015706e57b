/** Issues and presents credentials for the tests, right by default and wrong on request. */

import { deflateSync } from 'node:zlib';
import * as base64url from '../../main/resources/static/js/credential/base64url.js';
import { digestOf, utf8 } from '../../main/resources/static/js/credential/bytes.js';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

export const NOW = 1_795_346_411;
export const ISSUER = 'https://registration.example.org';
export const KID = '2026-11';
export const LIST = `${ISSUER}/status-lists/1`;

/** @typedef {{privateKey: CryptoKey, publicKey: CryptoKey, jwk: {kty: string, crv: string, x: string, y: string}}} Key */

/** @returns {Promise<Key>} */
export async function newKey() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const { kty, crv, x, y } = /** @type {any} */ (await crypto.subtle.exportKey('jwk', publicKey));
  return { privateKey, publicKey, jwk: { kty, crv, x, y } };
}

/** @param {unknown} value @returns {string} */
export function encoded(value) {
  return base64url.encode(utf8(typeof value === 'string' ? value : JSON.stringify(value)));
}

/** @param {unknown} header @param {unknown} claims an object, or JSON as text @param {Key} key @returns {Promise<string>} */
export async function jws(header, claims, key) {
  const input = `${encoded(header)}.${encoded(claims)}`;
  const signature = await crypto.subtle.sign(ES256, key.privateKey, utf8(input));
  return `${input}.${base64url.encode(new Uint8Array(signature))}`;
}

/** @param {string} name @param {unknown} value @param {string} [salt] @returns {string} */
export function disclosure(name, value, salt = newSalt()) {
  return encoded([salt, name, value]);
}

export function newSalt() {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * @param {{issuer: Key, holder: Key, disclosures: string[], header?: object, claims?: object}} parts
 * @returns {Promise<string>} an SD-JWT with all its disclosures and no KB-JWT
 */
export async function credential({ issuer, holder, disclosures, header, claims }) {
  const payload = {
    iss: ISSUER,
    vct: 'urn:manzil:proof:1',
    iat: NOW - 86_400,
    exp: NOW + 86_400,
    cnf: { jwk: holder.jwk },
    status: { status_list: { idx: 7, uri: LIST } },
    _sd_alg: 'sha-256',
    _sd: await Promise.all(disclosures.map((each) => digestOf(each))),
    ...claims,
  };
  const jwt = await jws({ alg: 'ES256', typ: 'dc+sd-jwt', kid: KID, ...header }, payload, issuer);
  return `${[jwt, ...disclosures].join('~')}~`;
}

/**
 * @param {string} credential
 * @param {Key} holder
 * @param {{header?: object, claims?: object}} [changes]
 * @returns {Promise<string>} with its KB-JWT
 */
export async function keyBound(credential, holder, { header, claims } = {}) {
  const payload = {
    iat: NOW - 10,
    aud: 'urn:manzil:in-person',
    nonce: newSalt(),
    sd_hash: await digestOf(credential),
    ...claims,
  };
  return credential + (await jws({ alg: 'ES256', typ: 'kb+jwt', ...header }, payload, holder));
}

/**
 * @param {Key} key
 * @param {{header?: object, claims?: object, bytes?: Uint8Array, bits?: number}} [changes]
 * @returns {Promise<string>} a status list token
 */
export async function statusList(key, { header, claims, bytes = new Uint8Array(16), bits = 1 } = {}) {
  const payload = {
    sub: LIST,
    iat: NOW - 60,
    exp: NOW + 86_400,
    ttl: 300,
    status_list: { bits, lst: base64url.encode(deflateSync(bytes, { level: 9 })) },
    ...claims,
  };
  return jws({ alg: 'ES256', typ: 'statuslist+jwt', kid: 'status-1', ...header }, payload, key);
}
