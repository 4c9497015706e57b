/** Compact JWS (RFC 7515 §7.1), ES256 over P-256 only (RFC 7518 §3.4). */

import * as base64url from './base64url.js';
import { utf8 } from './bytes.js';
import { check } from './refusal.js';
import { has, isObject, parse } from './strict-json.js';

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */

/**
 * Taken apart but not checked: nothing in it may be believed.
 * @typedef {object} UnverifiedJws
 * @property {JsonObject} unverifiedHeader
 * @property {JsonObject} unverifiedClaims
 * @property {Uint8Array<ArrayBuffer>} signingInput
 * @property {Uint8Array<ArrayBuffer>} signature
 */

/**
 * @param {string} compact
 * @returns {UnverifiedJws}
 * @throws {Refusal} malformed-presentation, malformed-base64url, malformed-json
 */
export function parseJws(compact) {
  const pieces = compact.split('.');
  check(pieces.length === 3 && pieces[0] !== '' && pieces[1] !== '', 'malformed-presentation');
  const [header, claims, signature] = pieces.map(bytesOf);
  return {
    unverifiedHeader: objectOf(header),
    unverifiedClaims: objectOf(claims),
    signingInput: utf8(compact.slice(0, compact.lastIndexOf('.'))),
    signature,
  };
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function bytesOf(text) {
  const bytes = base64url.decode(text);
  check(bytes, 'malformed-base64url');
  return bytes;
}

/** @param {Uint8Array} bytes @returns {JsonObject} */
function objectOf(bytes) {
  const value = parse(bytes);
  check(isObject(value), 'malformed-json');
  return value;
}

/**
 * Reads a public P-256 key; members beside `kty crv x y` are not looked at.
 * @param {Json | undefined} jwk
 * @returns {Promise<CryptoKey | null>} null when it is something else, off the curve, or has its private part
 */
export async function readKey(jwk) {
  if (!isObject(jwk) || jwk.kty !== 'EC' || jwk.crv !== 'P-256' || has(jwk, 'd')) return null;
  const { x, y } = jwk;
  if (!isCoordinate(x) || !isCoordinate(y)) return null;
  const bare = { kty: 'EC', crv: 'P-256', x: String(x), y: String(y) };
  try {
    return await crypto.subtle.importKey('jwk', bare, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch {
    return null;
  }
}

/** @param {Pick<UnverifiedJws, 'signature' | 'signingInput'>} jws @param {CryptoKey} key @returns {Promise<boolean>} whatever the header claims */
export async function isSignedBy({ signature, signingInput }, key) {
  return (
    signature.length === 64 && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signingInput)
  );
}

/** @param {Json} value */
function isCoordinate(value) {
  return typeof value === 'string' && base64url.decode(value)?.length === 32;
}
