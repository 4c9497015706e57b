import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import * as base64url from '../../main/resources/static/js/credential/base64url.js';
import { verifyStatusList } from '../../main/resources/static/js/credential/status-list.js';
import { statusSource } from '../../main/resources/static/js/credential/status-source.js';
import { ISSUER, jws, LIST, newKey, NOW, statusList } from './tokens.mjs';

/** @type {import('./tokens.mjs').Key} */ let key;
/** @type {import('./tokens.mjs').Key} */ let stranger;

before(async () => {
  [key, stranger] = [await newKey(), await newKey()];
});

/** @param {string} kid */
const trustedKey = (kid) => (kid === 'status-1' ? /** @type {any} */ ({ __proto__: null, ...key.jwk }) : undefined);

/** @param {string} token @param {number | null} [known] */
const verified = (token, known = null) => verifyStatusList(token, LIST, trustedKey, NOW, known);

/** @param {Uint8Array} bytes */
const lst = (bytes) => base64url.encode(deflateSync(bytes));

test('§4.1: statuses are read from the least significant bit on, in every width', async () => {
  const list = await verified(await statusList(key, { bytes: Uint8Array.of(0xb9, 0xa3) }));
  assert.deepEqual(
    Array.from({ length: 16 }, (_, index) => list.statusAt(index)),
    [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1],
  );
  assert.equal(list.statusAt(16), undefined);
  const two = await verified(await statusList(key, { bytes: Uint8Array.of(0xc9, 0x44, 0xf9), bits: 2 }));
  assert.deepEqual(
    Array.from({ length: 12 }, (_, index) => two.statusAt(index)),
    [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3],
  );
  assert.equal((await verified(await statusList(key, { bytes: Uint8Array.of(0xf1), bits: 4 }))).statusAt(1), 15);
  assert.equal((await verified(await statusList(key, { bytes: Uint8Array.of(1, 254), bits: 8 }))).statusAt(1), 254);
});

test('a list just as old as the known one, and one without exp and ttl, are accepted', async () => {
  await verified(await statusList(key), NOW - 60);
  assert.equal((await verified(await statusList(key, { claims: { exp: undefined, ttl: undefined } }))).expires, null);
});

for (const [name, [code, make]] of Object.entries(
  /** @type {Record<string, [string, () => Promise<string> | string]>} */ ({
    'a token beyond 2 MiB': ['too-large', () => 'a'.repeat((2 << 20) + 1)],
    'something that is no JWS': ['malformed', () => '<html>'],
    'another type': ['type-not-accepted', () => statusList(key, { header: { typ: 'JWT' } })],
    'alg none': ['algorithm-not-accepted', () => statusList(key, { header: { alg: 'none' } })],
    'a header with jku': ['header-not-accepted', () => statusList(key, { header: { jku: 'https://x.example' } })],
    'a key nobody trusts': ['key-not-trusted', () => statusList(key, { header: { kid: 'status-2' } })],
    'no kid': ['key-not-trusted', () => statusList(key, { header: { kid: undefined } })],
    "a stranger's signature": ['signature-wrong', () => statusList(stranger)],
    'the list of another address': ['subject-wrong', () => statusList(key, { claims: { sub: `${LIST}0` } })],
    'no iat': ['claim-malformed', () => statusList(key, { claims: { iat: undefined } })],
    'iat as text': ['claim-malformed', () => statusList(key, { claims: { iat: String(NOW) } })],
    'iat ahead': ['issued-in-future', () => statusList(key, { claims: { iat: NOW + 61 } })],
    'exp passed': ['expired', () => statusList(key, { claims: { exp: NOW - 60 } })],
    'ttl zero': ['claim-malformed', () => statusList(key, { claims: { ttl: 0 } })],
    'no list': ['list-malformed', () => statusList(key, { claims: { status_list: {} } })],
    'no status_list': ['list-malformed', () => statusList(key, { claims: { status_list: undefined } })],
    'three bits': ['list-malformed', () => statusList(key, { bits: 3 })],
    'a list that is not base64url': [
      'list-malformed',
      () => statusList(key, { claims: { status_list: { bits: 1, lst: 'e===' } } }),
    ],
    'a list that is not zlib': [
      'list-malformed',
      () => statusList(key, { claims: { status_list: { bits: 1, lst: 'AAAA' } } }),
    ],
    'a list cut short': [
      'list-malformed',
      () => statusList(key, { claims: { status_list: { bits: 1, lst: lst(new Uint8Array(99)).slice(0, -4) } } }),
    ],
    'a list that inflates to 64 MiB': ['list-too-large', () => statusList(key, { bytes: new Uint8Array(64 << 20) })],
    'more than 1 MiB packed': [
      'list-too-large',
      () => statusList(key, { claims: { status_list: { bits: 1, lst: 'A'.repeat(1_500_000) } } }),
    ],
  }),
)) {
  test(`refuses ${name}: ${code}`, async () => {
    const token = await make();
    await assert.rejects(verified(token), { code });
  });
}

test('refuses a list older than the known one: older-than-known', async () => {
  const token = await statusList(key);
  await assert.rejects(verified(token, NOW - 59), { code: 'older-than-known' });
});

const served = (/** @type {any} */ body) =>
  new Response(body, { headers: { 'Content-Type': 'application/statuslist+jwt' } });

/** @param {import('node:test').TestContext} t @param {(uri: string, options: RequestInit) => Promise<Response>} fetch */
function browser(t, fetch) {
  const asked = t.mock.method(globalThis, 'fetch', fetch).mock;
  /** @type {Map<string, any>} */ const lists = new Map();
  const keep = {
    get: async (/** @type {string} */ uri) => lists.get(uri),
    put: async (/** @type {any} */ list) => lists.set(list.uri, list),
  };
  const ask = (/** @type {object} */ options = {}, now = NOW, uri = LIST) =>
    statusSource({ origin: ISSUER, trustedKey, keep, ...options })({ index: 7, uri }, now);
  return { ask, asked, lists };
}

test('a list is fetched once, without cookies, referrer and redirects, and again when its time to live is over', async (t) => {
  const token = await statusList(key);
  const { ask, asked } = browser(t, async () => served(token));
  assert.deepEqual(await ask(), { status: 'not-revoked', asOf: NOW - 60 });
  assert.deepEqual(await ask({}, NOW + 299), { status: 'not-revoked', asOf: NOW - 60 });
  assert.equal(asked.callCount(), 1);
  const { credentials, referrerPolicy, redirect } = /** @type {RequestInit} */ (asked.calls[0].arguments[1]);
  assert.deepEqual(
    { credentials, referrerPolicy, redirect },
    { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' },
  );
  await ask({}, NOW + 300);
  await ask({ fresh: true }, NOW + 301);
  assert.equal(asked.callCount(), 3);
});

test('revoked once the list is refreshed, and not listed past its end', async (t) => {
  let token = await statusList(key);
  const { ask } = browser(t, async () => served(token));
  assert.equal((await ask()).status, 'not-revoked');
  token = await statusList(key, { bytes: Uint8Array.of(0x80), claims: { iat: NOW + 10 } });
  assert.deepEqual(await ask({ fresh: true }, NOW + 10), { status: 'revoked', asOf: NOW + 10 });
  token = await statusList(key, { bytes: Uint8Array.of(), claims: { iat: NOW + 20 } });
  assert.deepEqual(await ask({ fresh: true }, NOW + 20), { status: 'not-listed' });
});

test('row 14: no other origin is ever asked', async (t) => {
  const { ask, asked } = browser(t, async () => assert.fail());
  for (const uri of [
    'http://registration.example.org/status-lists/1',
    'https://127.0.0.1/',
    'https://registration.example.org:444/1',
    'file:///etc/passwd',
    'https://registration.example.org@evil.example/1',
    'data:,x',
    'urn:x:y',
  ]) {
    assert.deepEqual(await ask({}, NOW, uri), { status: 'unknown', asOf: null });
  }
  assert.equal(asked.callCount(), 0);
});

test('row 15: a host that is down, wrong, or endless says nothing; a kept list speaks until it expires', async (t) => {
  const token = await statusList(key);
  const older = await statusList(key, { claims: { iat: NOW - 61 } });
  const endless = () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 18)) });
  /** @type {Array<() => Promise<Response>>} */
  const failures = [
    async () => {
      throw new TypeError('down');
    },
    async () => new Response('', { status: 404 }),
    async () => new Response(token, { status: 500 }),
    async () => served('<html></html>'),
    async () => new Response(token),
    async () => new Response(token, { status: 203, headers: { 'Content-Type': 'application/statuslist+jwt' } }),
    async () => served(endless()),
    async () => served(older),
  ];
  let respond = failures[0];
  const { ask, lists } = browser(t, () => respond());
  for (respond of failures.slice(0, -1)) assert.deepEqual(await ask(), { status: 'unknown', asOf: null });
  respond = async () => served(token);
  await ask();
  for (respond of failures) {
    assert.deepEqual(await ask({ fresh: true }), { status: 'not-revoked', asOf: NOW - 60 });
    assert.deepEqual(await ask({}, NOW + 86_400), { status: 'unknown', asOf: NOW - 60 });
  }
  lists.get(LIST).token = await jws({ alg: 'ES256', typ: 'statuslist+jwt', kid: 'status-1' }, {}, stranger);
  assert.deepEqual(await ask(), { status: 'unknown', asOf: NOW - 60 });
});

test('§11.5, §13.7: times to live are held within reason, and a list without an end ends a day after it was had', async (t) => {
  let claims = /** @type {object} */ ({ ttl: 1 });
  const { ask, asked } = browser(t, async () => served(await statusList(key, { claims })));
  await ask();
  await ask({}, NOW + 9);
  assert.equal(asked.callCount(), 1);
  claims = { ttl: 99_999_999, exp: NOW + 999_999_999 };
  await ask({}, NOW + 10);
  await ask({}, NOW + 10 + 12 * 3_600 - 1);
  assert.equal(asked.callCount(), 2);
  claims = { ttl: undefined, exp: undefined };
  await ask({}, NOW + 10 + 12 * 3_600);
  await ask({}, NOW + 10 + 12 * 3_600 + 299);
  assert.equal(asked.callCount(), 3);
  asked.mockImplementation(async () => {
    throw new TypeError('down');
  });
  const last = NOW + 10 + 12 * 3_600;
  assert.equal((await ask({}, last + 86_399)).status, 'not-revoked');
  assert.deepEqual(await ask({}, last + 86_400), { status: 'unknown', asOf: NOW - 60 });
});
