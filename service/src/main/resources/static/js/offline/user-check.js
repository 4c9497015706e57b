/**
 * The phone's own check of who holds it, by a passkey that its owner has already: no other credential is made for this.
 * Where the passkey gives a secret (WebAuthn's `prf` extension), the file cannot be read without the check; else the
 * check is a gate that this page keeps, and the page says so.
 */

import { newBoxKeys, unwrapKey, wrapKey } from './vault.js';

/** @typedef {import('./profiles.js').Lock} Lock */

const USER_VERIFIED = 0x04;
const FLAGS = 32;

/** @param {ArrayBuffer[]} credentials @param {Uint8Array<ArrayBuffer>} salt @returns {Promise<{secret: ArrayBuffer | null}>} @throws unless the phone has checked */
async function checked(credentials, salt) {
  const answer = /** @type {any} */ (
    await navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: credentials.map((id) => ({ type: 'public-key', id })),
        userVerification: 'required',
        extensions: /** @type {any} */ ({ prf: { eval: { first: salt } } }),
      },
    })
  );
  const flags = new Uint8Array(answer.response.authenticatorData)[FLAGS];
  if ((flags & USER_VERIFIED) === 0) throw new Error('the phone has not checked');
  return { secret: answer.getClientExtensionResults().prf?.results?.first ?? null };
}

/** @param {ArrayBuffer[]} credentials the person's passkeys; none: whoever holds the unlocked phone opens it @returns {Promise<{publicKey: CryptoKey, lock: Lock}>} */
export async function newLock(credentials) {
  if (credentials.length === 0 || !window.PublicKeyCredential) {
    const { publicKey, privateKey } = await newBoxKeys(false);
    return { publicKey, lock: { kind: 'none', privateKey } };
  }
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const { secret } = await checked(credentials, salt);
  const { publicKey, privateKey } = await newBoxKeys(secret !== null);
  return secret === null
    ? { publicKey, lock: { kind: 'gate', privateKey, credentials } }
    : { publicKey, lock: { kind: 'prf', wrapped: await wrapKey(privateKey, secret), salt, credentials } };
}

/** @param {Lock} lock @returns {Promise<CryptoKey>} what opens the file */
export async function unlock(lock) {
  if (lock.kind === 'none') return lock.privateKey;
  const { secret } = await checked(lock.credentials, lock.kind === 'prf' ? lock.salt : new Uint8Array(32));
  if (lock.kind === 'gate') return lock.privateKey;
  if (secret === null) throw new Error('the passkey gave no secret');
  return unwrapKey(lock.wrapped, secret);
}
