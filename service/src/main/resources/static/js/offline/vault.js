/**
 * What is kept on a phone is kept sealed (AES-256-GCM). Two ways, since two things must be possible:
 * a notice waits sealed with a key that never leaves the browser, so that it can be sent while nobody looks; a file is
 * sealed to a public key, so that it can be renewed without asking for the person, and opened only with the private one.
 */

import { utf8 } from '../credential/bytes.js';

/** @typedef {{iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer, from?: CryptoKey}} Sealed */

const AES = { name: 'AES-GCM', length: 256 };
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const IV_BYTES = 12;
const READER = new TextDecoder();

/** @returns {Promise<CryptoKey>} not extractable */
export function newSealKey() {
  return crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
}

/** @param {CryptoKey} key @param {unknown} value @returns {Promise<Sealed>} */
export async function seal(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(JSON.stringify(value))) };
}

/** @param {CryptoKey} key @param {Sealed} sealed @returns {Promise<any>} */
export async function unseal(key, { iv, data }) {
  return JSON.parse(READER.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)));
}

/** @param {boolean} wrapped whether its private half is to be wrapped @returns {Promise<CryptoKeyPair>} */
export function newBoxKeys(wrapped) {
  return crypto.subtle.generateKey(CURVE, wrapped, ['deriveBits']);
}

/** @param {CryptoKey} publicKey @param {unknown} value @returns {Promise<Sealed>} */
export async function sealTo(publicKey, value) {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return { ...(await seal(await shared(once.privateKey, publicKey), value)), from: once.publicKey };
}

/** @param {CryptoKey} privateKey @param {Sealed} sealed @returns {Promise<any>} */
export async function openBox(privateKey, sealed) {
  return unseal(await shared(privateKey, /** @type {CryptoKey} */ (sealed.from)), sealed);
}

/** @param {CryptoKey} privateKey @param {CryptoKey} publicKey */
async function shared(privateKey, publicKey) {
  return keyFrom(await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256), 'manzil/box/v1', [
    'encrypt',
    'decrypt',
  ]);
}

/** @param {BufferSource} secret @param {string} use @param {KeyUsage[]} usages */
async function keyFrom(secret, use, usages) {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(use) };
  return crypto.subtle.deriveKey(derivation, base, AES, false, usages);
}

/** Wraps a box's private key with what a passkey gives after the phone's own check. @param {CryptoKey} privateKey @param {BufferSource} secret @returns {Promise<Sealed>} */
export async function wrapKey(privateKey, secret) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const wrapping = await keyFrom(secret, 'manzil/passkey/v1', ['wrapKey']);
  return { iv, data: await crypto.subtle.wrapKey('pkcs8', privateKey, wrapping, { name: 'AES-GCM', iv }) };
}

/** @param {Sealed} wrapped @param {BufferSource} secret @returns {Promise<CryptoKey>} not extractable */
export async function unwrapKey({ iv, data }, secret) {
  const wrapping = await keyFrom(secret, 'manzil/passkey/v1', ['unwrapKey']);
  return crypto.subtle.unwrapKey('pkcs8', data, wrapping, { name: 'AES-GCM', iv }, CURVE, false, ['deriveBits']);
}
