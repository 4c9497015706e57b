/** The Java side's own vectors of receipts: what one side accepts and the other refuses fails here. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTrust } from '../../main/resources/static/js/credential/trust-file.js';
import { RECEIPT_DICTIONARY_1 } from '../../main/resources/static/js/receipt/receipt-dictionary-1.js';
import { receiptIn } from '../../main/resources/static/js/receipt/receipt-form.js';
import { decodeReceipt } from '../../main/resources/static/js/receipt/receipt-text.js';
import { verifyReceipt } from '../../main/resources/static/js/receipt/verify-receipt.js';
import { found, read, vectors } from './receipt-bytes.mjs';

const ROOT = new URL('../../../../', import.meta.url);
const READER = new TextDecoder('utf-8', { ignoreBOM: true });
const example = bytesOf('receipt.json');
const exampleTrust = readTrust(bytesOf('trust.json'));
const trusts = vectors.trusts.map((/** @type {any} */ written) => readTrust(read(written)));

/** @param {string} name of a worked example */
function bytesOf(name) {
  return new Uint8Array(readFileSync(new URL(`docs/standards/examples/${name}`, ROOT)));
}

/** @param {string} list @param {number} atLeast @param {(vector: any) => Promise<void>} run */
function each(list, atLeast, run) {
  test(`receipt.json: ${list}`, async (context) => {
    assert.ok(vectors[list].length >= atLeast, `${vectors[list].length}`);
    for (const vector of vectors[list]) await context.test(vector.name ?? JSON.stringify(vector), () => run(vector));
  });
}

/** @param {Uint8Array} receipt @param {import('../../main/resources/static/js/credential/trust-file.js').Trust} trust */
async function judged(receipt, trust) {
  const answer = await verifyReceipt(receipt, trust);
  if (answer.verdict === 'undecided') return { verdict: 'undecided' };
  if (answer.verdict === 'invalid') return answer;
  const { verdict, content, index, checkpoint } = answer;
  return { verdict, at: content.at, kind: content.kind, index: String(index), size: String(checkpoint.size) };
}

each('receipts', 100, async ({ receipt, trust, expected }) => {
  assert.deepEqual(await judged(read(receipt), trusts[trust]), expected);
});

each('damage', 200, async ({ at, to, expected }) => {
  const damaged = to === null ? example.slice(0, at) : example.slice();
  if (to !== null) damaged[at] = to.charCodeAt(0);
  assert.deepEqual(await judged(damaged, exampleTrust), expected);
});

each('texts', 80, async ({ text, expected }) => {
  assert.deepEqual(await found(() => decodeReceipt(READER.decode(read(text)))), expected);
});

each('forms', 60, async ({ bytes, expected }) => {
  assert.deepEqual(await found(() => receiptIn(read(bytes))), expected);
});

test('the dictionary is the published one', () => {
  const file = 'libraries/receipt/src/main/resources/org/manzil/receipt/text/receipt-dictionary-1.txt';
  assert.equal(RECEIPT_DICTIONARY_1, readFileSync(new URL(file, ROOT), 'utf8'));
});

test('a browser without Ed25519 cannot tell, and still refuses what the authority did not sign', async () => {
  const none = async () => false;
  assert.deepEqual(await verifyReceipt(example, exampleTrust, none), { verdict: 'undecided', reason: 'no-ed25519' });
  const changed = vectors.damage.find((/** @type {any} */ { expected }) => expected.reason === 'signature');
  const damaged = example.slice();
  damaged[changed.at] = changed.to.charCodeAt(0);
  assert.equal((await verifyReceipt(damaged, exampleTrust, none)).verdict, 'invalid');
});
