/** One signed status list, checked (Token Status List §5.1, §8.3); bounds as on the Java side. */

import { SKEW, timeOf } from './claims.js';
import { bounded } from './bounded-stream.js';
import { checkHeader } from './headers.js';
import { bytesOf, isSignedBy, parseJws, readKey } from './jws.js';
import { check, Refusal } from './refusal.js';
import { isObject } from './strict-json.js';

/** @typedef {import('./strict-json.js').Json} Json */
/** @typedef {import('./strict-json.js').JsonObject} JsonObject */

/**
 * A verified list as it was at `issuedAt`.
 * @typedef {object} StatusSnapshot
 * @property {number} issuedAt seconds since 1970
 * @property {number | null} expires when its issuer stops standing by it
 * @property {number | null} timeToLive seconds to keep it before asking again
 * @property {(index: number) => number | undefined} statusAt 0 valid, others not; undefined: no such index
 */

export const MAX_TOKEN = 2 << 20;
const MAX_PACKED = 1 << 20;
const MAX_UNPACKED = 16 << 20;
const CODES = { type: 'type-not-accepted', algorithm: 'algorithm-not-accepted', header: 'header-not-accepted' };

/**
 * @param {string} token
 * @param {string} uri where it was fetched, which its `sub` must repeat
 * @param {(keyId: string) => JsonObject | undefined} trustedKey
 * @param {number} now seconds since 1970
 * @param {number | null} known `issuedAt` of the list already held: an older one would bring revoked credentials back
 * @returns {Promise<StatusSnapshot>}
 * @throws {Refusal} then nothing follows from it, neither valid nor revoked
 */
export async function verifyStatusList(token, uri, trustedKey, now, known) {
  check(token.length <= MAX_TOKEN, 'too-large');
  const jws = taken(() => parseJws(token), 'malformed');
  checkHeader(jws, 'statuslist+jwt', CODES);
  const { kid } = jws.unverifiedHeader;
  const key = typeof kid === 'string' ? await readKey(trustedKey(kid)) : null;
  check(key, 'key-not-trusted');
  check(await isSignedBy(jws, key), 'signature-wrong');
  const claims = jws.unverifiedClaims;
  check(claims.sub === uri, 'subject-wrong');
  const issuedAt = timeOf(claims, 'iat', 'claim-malformed');
  check(issuedAt !== null, 'claim-malformed');
  check(issuedAt <= now + SKEW, 'issued-in-future');
  check(known === null || issuedAt >= known, 'older-than-known');
  const notBefore = timeOf(claims, 'nbf', 'claim-malformed');
  check(notBefore === null || notBefore <= now + SKEW, 'not-yet-valid');
  const expires = timeOf(claims, 'exp', 'claim-malformed');
  check(expires === null || now < expires + SKEW, 'expired');
  const timeToLive = timeOf(claims, 'ttl', 'claim-malformed');
  check(timeToLive !== 0, 'claim-malformed');
  return { issuedAt, expires, timeToLive, statusAt: await listIn(claims.status_list) };
}

/** @param {Json | undefined} claim @returns {Promise<StatusSnapshot['statusAt']>} */
async function listIn(claim) {
  check(isObject(claim) && typeof claim.bits === 'number' && typeof claim.lst === 'string', 'list-malformed');
  const { bits, lst } = claim;
  check([1, 2, 4, 8].includes(bits), 'list-malformed');
  const bytes = await inflate(taken(() => bytesOf(lst), 'list-malformed'));
  return (index) => {
    const bit = index * bits;
    const octet = bytes[Math.floor(bit / 8)];
    return octet === undefined ? undefined : (octet >> (bit % 8)) & ((1 << bits) - 1);
  };
}

/**
 * What is malformed has one reason here, whatever in it was.
 * @template T
 * @param {() => T} take
 * @param {string} code
 * @returns {T}
 */
function taken(take, code) {
  try {
    return take();
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal(code) : problem;
  }
}

/** zlib (RFC 1950), read as a stream and given up at the bound. @param {Uint8Array<ArrayBuffer>} packed @returns {Promise<Uint8Array>} */
async function inflate(packed) {
  check(packed.length <= MAX_PACKED, 'list-too-large');
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const bytes = await bounded(reader, MAX_UNPACKED, new Refusal('list-too-large'), new Refusal('list-malformed'));
  const end = packed.length - 4;
  check(end >= 0 && new DataView(packed.buffer, packed.byteOffset).getUint32(end) === adler32(bytes), 'list-malformed');
  return bytes;
}

/** The checksum that ends a zlib stream: not every platform refuses what follows it. @param {Uint8Array} bytes */
function adler32(bytes) {
  let [low, high] = [1, 0];
  for (const octet of bytes) {
    low = (low + octet) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
