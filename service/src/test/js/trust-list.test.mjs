/** docs/standards/trust-file.md, "The signed list": the Java side's own vectors, and what the browser remembers. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, before, test } from 'node:test';
import { onFirstUse, readList, update } from '../../main/resources/static/js/credential/trust-list.js';
import { believedTrust } from '../../main/resources/static/js/credential/trust-memory.js';
import { jws, newKey } from './tokens.mjs';

const FILE = new URL('../../../../libraries/trust/src/test/vectors/trust-list.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8'));

for (const { name, token, known, now, expected } of vectors) {
  test(`trust-list.json: ${name}`, async () => {
    const at = Date.parse(now) / 1000;
    const held = known === null ? null : await readList(known);
    const answer = (held ? update(token, held, at) : onFirstUse(token, at)).then(
      (list) => (list === held ? 'unchanged' : 'newer'),
      ({ code }) => code,
    );
    assert.equal(await answer, expected);
  });
}

test('the vectors are there', () => assert.ok(vectors.length > 50));

const NOW = 1_795_346_411;
const ADDRESS = 'https://registration.example.org/trust-list';
const network = globalThis.fetch;

/** @type {import('./tokens.mjs').Key} */ let key;
/** @type {import('./tokens.mjs').Key} */ let stranger;

before(async () => {
  [key, stranger] = await Promise.all([newKey(), newKey()]);
});
afterEach(() => {
  globalThis.fetch = network;
});

/** @param {number} version @param {{signer?: import('./tokens.mjs').Key, changes?: object}} [options] */
function list(version, { signer = key, changes = {} } = {}) {
  const validity = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' };
  const file = {
    version,
    issued: '2026-11-01T00:00:00Z',
    authority: 'Residence office',
    issuer: 'https://registration.example.org',
    statusListKeys: [{ kid: `status-${version}`, jwk: key.jwk, ...validity }],
    trustListKeys: [{ kid: 'list-1', jwk: signer.jwk, ...validity }],
    ...changes,
  };
  return jws({ alg: 'ES256', typ: 'manzil-trust-list+jwt', kid: 'list-1' }, file, signer);
}

/** @param {string | null} token null: the network is away; '' an answer that is none */
function serve(token) {
  globalThis.fetch = async () => {
    if (token === null) throw new TypeError('offline');
    return new Response(token, { status: token === '' ? 503 : 200 });
  };
}

/** @param {string | null} [token] */
function memory(token = null) {
  const keep = {
    /** @type {string | null} */ token,
    get: () => keep.token,
    put: (/** @type {string} */ next) => {
      keep.token = next;
    },
  };
  return keep;
}

/** @param {ReturnType<typeof memory>} keep @returns {Promise<number | null | string>} the version believed, or why not */
async function version(keep) {
  const trust = await believedTrust(ADDRESS, NOW, keep).catch(({ code }) => code);
  if (typeof trust !== 'object' || trust === null) return trust;
  return [1, 2, 3].find((each) => trust.statusListKey(`status-${each}`, NOW) !== undefined) ?? 0;
}

test('the first list is believed and kept, and a newer one takes its place', async () => {
  const keep = memory();
  serve(await list(1));
  assert.equal(await version(keep), 1);
  assert.equal(await version(keep), 1);
  const second = await list(2);
  serve(second);
  assert.equal(await version(keep), 2);
  assert.equal(keep.token, second);
});

test('a list that does not follow is refused with its reason, and the known one stays and counts offline', async () => {
  const second = await list(2);
  const keep = memory(second);
  for (const [token, reason] of [
    [await list(1), 'trust-list-rolled-back'],
    [await list(3, { signer: stranger }), 'trust-list-signature-wrong'],
    [await list(2, { changes: { authority: 'Another' } }), 'trust-list-forked'],
    [await list(3, { changes: { issuer: 'https://other.example' } }), 'trust-list-of-another-issuer'],
    [await list(3, { changes: { issued: '2030-01-01T00:00:00Z' } }), 'trust-list-issued-in-future'],
    ['<!doctype html>', 'trust-list-malformed'],
  ]) {
    serve(token);
    assert.equal(await version(keep), reason);
    assert.equal(keep.token, second);
    serve(null);
    assert.equal(await version(keep), 2);
  }
});

test('without the network, or an answer, the kept list counts, and without a kept one nothing', async () => {
  const keep = memory(await list(1));
  for (const away of [null, '']) {
    serve(away);
    assert.equal(await version(keep), 1);
    assert.equal(await version(memory()), null);
  }
});

test('a first list must hold together, and is not kept when it does not', async () => {
  const keep = memory();
  serve(await list(1, { changes: { trustListKeys: [] } }));
  assert.equal(await version(keep), 'trust-list-signature-wrong');
  assert.equal(keep.token, null);
});

test('what is kept and cannot be read is as nothing', async () => {
  const keep = memory('damaged');
  const first = await list(1);
  serve(first);
  assert.equal(await version(keep), 1);
  assert.equal(keep.token, first);
});

test('a newer list that another tab has kept meanwhile is not replaced by an older one', async () => {
  const keep = memory(await list(1));
  const third = await list(3);
  serve(await list(2));
  const served = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const answer = await served(...asked);
    setTimeout(() => keep.put(third));
    return answer;
  };
  assert.equal(await version(keep), 'trust-list-rolled-back');
  assert.equal(keep.token, third);
});
