/** A log for tests: trees of entries, their tiles, notes that are signed. Hashes by Node, not by what is tested. */

import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** @param {readonly (Buffer | Uint8Array | string)[]} pieces */
const hash = (...pieces) => {
  const sha256 = createHash('sha256');
  for (const piece of pieces) sha256.update(piece);
  return sha256.digest();
};

/** @param {Uint8Array} entry @returns {Buffer} */
export const leafOf = (entry) => hash(Buffer.of(0), entry);

/** @param {Buffer} left @param {Buffer} right */
const node = (left, right) => hash(Buffer.of(1), left, right);

/** RFC 9162 §2.1.1, word for word. @param {readonly Buffer[]} leaves @returns {Buffer} */
export function rootOf(leaves) {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0];
  const k = below(leaves.length);
  return node(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** PATH(m, D_n). @param {number} m @param {readonly Buffer[]} leaves @returns {Buffer[]} */
export function pathTo(m, leaves) {
  if (leaves.length === 1) return [];
  const k = below(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...pathTo(m, left), rootOf(right)] : [...pathTo(m - k, right), rootOf(left)];
}

/** @param {number} n */
function below(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** @param {number} count @param {string} [word] @returns {Buffer[]} */
export function leavesOf(count, word = 'entry') {
  return Array.from({ length: count }, (_, at) => leafOf(Buffer.from(`${word} ${at}`)));
}

/** @param {readonly Buffer[]} leaves @returns {import('../../main/resources/static/js/log/tiles.js').TileReader} */
export function tilesOfLeaves(leaves) {
  const levels = [leaves];
  for (let below = leaves; below.length >= 256; below = levels[levels.length - 1]) {
    const count = Math.floor(below.length / 256);
    levels.push(Array.from({ length: count }, (_, at) => rootOf(below.slice(at * 256, (at + 1) * 256))));
  }
  return async ({ level, index, width }) => {
    const first = Number(index) * 256;
    return Buffer.concat(levels[level].slice(first, first + width));
  };
}

/** @type {Buffer[]} */ let entries = [];

/** @param {number} size of a tree of `entry 0`, `entry 1` and so on */
export function tilesOfEntries(size) {
  if (entries.length < size) entries = leavesOf(size);
  return tilesOfLeaves(entries.slice(0, size));
}

/** @param {string} name @param {number} type */
function signer(name, type) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const typed = Buffer.concat([Buffer.of(type), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = hash(`${name}\n`, typed).subarray(0, 4);
  return {
    vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    line: (/** @type {string} */ message, /** @type {Buffer} */ ...before) =>
      `\u2014 ${name} ${Buffer.concat([id, ...before, sign(null, Buffer.from(message), privateKey)]).toString('base64')}\n`,
  };
}

/** A log and one witness. @param {string} origin */
export function newLog(origin) {
  const [log, witness] = [signer(origin, 1), signer('witness.example/1', 4)];
  const trusted = { origin, vkey: log.vkey, witnesses: [witness.vkey], witnessesRequired: 1, from: 0, until: 4e9 };
  return {
    trusted,
    /** @param {readonly Buffer[]} leaves @param {{cosigned?: boolean, size?: number}} [how] @returns {string} */
    note(leaves, { cosigned = true, size = leaves.length } = {}) {
      const text = `${origin}\n${size}\n${rootOf(leaves).toString('base64')}\n`;
      const time = Buffer.alloc(8);
      time.writeBigInt64BE(1_795_000_000n);
      const cosignature = witness.line(`cosignature/v1\ntime 1795000000\n${text}`, time);
      return `${text}\n${log.line(text)}${cosigned ? cosignature : ''}`;
    },
  };
}
