/** The Java side's own vectors of the log: what one side accepts and the other refuses fails here. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bytesOf } from '../../main/resources/static/js/log/base64.js';
import { readCheckpoint } from '../../main/resources/static/js/log/checkpoint.js';
import { open, policyOf } from '../../main/resources/static/js/log/checkpoint-policy.js';
import { checkConsistency } from '../../main/resources/static/js/log/consistency-proof.js';
import { entryLeaf } from '../../main/resources/static/js/log/hashes.js';
import { checkInclusion } from '../../main/resources/static/js/log/inclusion-proof.js';
import { readNote } from '../../main/resources/static/js/log/signed-note.js';
import { pathOf, TiledTree, tileIn } from '../../main/resources/static/js/log/tiles.js';
import { readProof } from '../../main/resources/static/js/log/tlog-proof.js';
import { readKey } from '../../main/resources/static/js/log/verifier-key.js';
import { decode } from '../../main/resources/static/js/credential/base64url.js';
import { Refusal } from '../../main/resources/static/js/credential/refusal.js';
import { tilesOfEntries } from './log-tiles.mjs';

const FILE = new URL('../../../../libraries/transparency-log/src/test/vectors/log.json', import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, 'utf8'));

/** @param {string} list @param {number} atLeast @param {(vector: any) => Promise<void>} run */
function each(list, atLeast, run) {
  test(`log.json: ${list}`, async (context) => {
    assert.ok(vectors[list].length >= atLeast);
    for (const vector of vectors[list])
      await context.test(vector.name ?? JSON.stringify(vector).slice(0, 80), () => run(vector));
  });
}

/** @param {() => Promise<string>} answer @returns {Promise<string>} */
async function orWhyNot(answer) {
  try {
    return await answer();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code;
    throw problem;
  }
}

each('entries', 3, async ({ salt, content, leaf }) => {
  assert.equal(await entryLeaf(decode(salt) ?? assert.fail(), content), leaf);
});

each('inclusion', 40, async ({ index, size, path, leaf, root, expected }) => {
  assert.equal(await checkInclusion({ index: BigInt(index), size: BigInt(size), path, leaf, root }), expected);
});

each('consistency', 45, async ({ oldSize, oldRoot, newSize, newRoot, path, expected }) => {
  const [older, newer] = [
    { size: BigInt(oldSize), root: oldRoot },
    { size: BigInt(newSize), root: newRoot },
  ];
  assert.equal(await checkConsistency(older, newer, path), expected);
});

each('trees', 10, async ({ oldSize, size, oldRoot, root, path }) => {
  const tree = new TiledTree(BigInt(size), tilesOfEntries(Number(size)));
  assert.equal(await tree.root(), root);
  assert.deepEqual(await tree.consistency(BigInt(oldSize)), path);
  assert.equal(await new TiledTree(BigInt(oldSize), tilesOfEntries(Number(oldSize))).root(), oldRoot);
});

each('tiles', 10, async ({ size, level, index, path }) => {
  assert.equal(pathOf(tileIn(BigInt(size), level, BigInt(index))), path);
});

each('checkpoints', 50, async ({ note, expected, ...log }) => {
  const answer = orWhyNot(async () => (await open(readNote(note), await policyOf(log))) && 'trusted');
  assert.equal(await answer, expected);
});

each('proofs', 15, async ({ proof, leaf, expected }) => {
  const answer = orWhyNot(async () => {
    const { index, path, checkpoint } = readProof(proof);
    const { size, root } = readCheckpoint(checkpoint.text);
    return checkInclusion({ index, size, path, leaf, root });
  });
  assert.equal(await answer, expected);
});

each('vkeys', 15, async ({ vkey, expected }) => {
  const answer = orWhyNot(async () => (await readKey(vkey)).keyId.toString(16).padStart(8, '0'));
  assert.equal(await answer, expected);
});

test('base64 has one spelling', () => {
  assert.deepEqual([...bytesOf('+/8=')], [251, 255]);
  for (const wrong of ['+/8', '+/9=', '-_8=', '+/8==', '=', 'A===', '+/ 8=', 'AAAA\n']) {
    assert.throws(() => bytesOf(wrong), { code: 'malformed' }, wrong);
  }
});

test('a browser without Ed25519 says so, and still reads what is claimed', async () => {
  const { note, expected: _, ...log } = vectors.checkpoints.find(
    (/** @type {any} */ { expected }) => expected === 'log-signature',
  );
  const policy = await policyOf(log);
  const none = async () => false;
  assert.equal((await open(readNote(note), policy, none)).signatures, 'unchecked');
  await assert.rejects(open(readNote(note), { ...policy, origin: 'other' }, none), { code: 'origin' });
});
