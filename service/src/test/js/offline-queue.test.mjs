/** A notice from the tap to its receipt, whatever stands between the phone and the authority. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDue, send, VERSION } from '../../main/resources/static/js/offline/queued.js';

const NOW = 1_795_000_000;
const NOTICE = { kind: 'arrival', addressText: 'кӯчаи Рӯдакӣ 12', since: '2026-11-18' };
const RECEIPT = { content: { kind: 'notice', number: 'N-1', notice: NOTICE }, v: 1 };

/** @returns {any} */
const item = () => ({ id: 'a', v: VERSION, key: 'k', statement: 's', notice: NOTICE, at: NOW, state: 'waiting', attempts: 0, next: 0 });

/** @param {number} status @param {unknown} body @param {string} [type] @param {Record<string, string>} [headers] */
const answer = (status, body, type = 'application/json', headers = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });

/** @param {any} answered @param {any} [content] what the receipt says, if it verifies */
const world = (answered, content = RECEIPT.content) => ({
  post: async () => {
    if (answered instanceof Error) throw answered;
    return answered;
  },
  verify: async () => (content ? { verdict: 'valid', content } : { verdict: 'invalid', reason: 'signature' }),
  now: () => NOW,
});

/** @param {any} answered @param {any} [content] @returns {Promise<any>} */
const after = (answered, content) => send(item(), /** @type {any} */ (world(answered, content)));

test('a receipt that verifies ends the waiting, and is kept', async () => {
  const sent = await after(answer(201, { number: 'N-1', receipt: RECEIPT }));
  assert.equal(sent.state, 'sent');
  assert.equal(sent.number, 'N-1');
  assert.deepEqual(JSON.parse(sent.receipt), RECEIPT);
});

test('the receipt is kept in the one form that verifies', async () => {
  const { receipt } = await after(answer(201, { number: 'N-1', receipt: { v: 1, content: RECEIPT.content } }));
  assert.ok(receipt.startsWith('{"content":{"kind":"notice","notice":{"addressText"'));
});

test('a receipt that does not verify leaves the notice waiting', async () => {
  const kept = await after(answer(201, { number: 'N-1', receipt: RECEIPT }), null);
  assert.equal(kept.state, 'waiting');
  assert.equal(kept.trouble, 'receipt');
  assert.equal(kept.receipt, undefined);
});

for (const [what, content] of Object.entries({
  'another notice': { ...RECEIPT.content, notice: { ...NOTICE, since: '2026-11-19' } },
  'another number': { ...RECEIPT.content, number: 'N-2' },
  'a decision': { ...RECEIPT.content, kind: 'decision' },
}))
  test(`a receipt about ${what} is none for this one`, async () => {
    const kept = await after(answer(201, { number: 'N-1', receipt: RECEIPT }), content);
    assert.equal(kept.state, 'waiting');
    assert.equal(kept.trouble, 'receipt');
  });

test('without anybody to believe it waits', async () => {
  const undecided = { ...world(answer(201, { number: 'N-1', receipt: RECEIPT })), verify: async () => Promise.reject(new Error()) };
  const kept = await send(item(), undecided);
  assert.equal(kept.state, 'waiting');
  assert.equal(kept.trouble, 'no-trust');
});

test('202 is taken, and waits for the receipt', async () => {
  const kept = await after(answer(202, { number: 'N-1', receipt: null }));
  assert.deepEqual([kept.state, kept.trouble, kept.number], ['waiting', 'taken', 'N-1']);
});

for (const [what, response] of Object.entries({
  'a captive portal’s page with 200': () => answer(200, '<html>Welcome to our Wi-Fi</html>', 'text/html'),
  'a captive portal’s page with 201': () => answer(201, '<html></html>', 'text/html'),
  'a page that says it is JSON': () => answer(201, '<html></html>'),
  'JSON of somebody else': () => answer(201, { ok: true }),
  'a receipt that is a text': () => answer(201, { number: 'N-1', receipt: 'yes' }),
  'a 200 in our form': () => answer(200, { number: 'N-1', receipt: RECEIPT }),
  'a 403 page': () => answer(403, '<html>Blocked</html>', 'text/html'),
  'a problem of somebody else': () => answer(422, { type: 'https://proxy.example/no' }, 'application/problem+json'),
  'a top-level text': () => answer(201, '"receipt"'),
}))
  test(`${what} is not ours, and the notice waits`, async () => {
    const kept = await after(response());
    assert.equal(kept.state, 'waiting');
    assert.equal(kept.trouble, 'not-ours');
  });

test('a redirect is not ours', async () => {
  const redirect = { type: 'opaqueredirect', status: 0, redirected: false, headers: new Headers() };
  assert.equal((await after(redirect)).trouble, 'not-ours');
});

test('no network: it waits, ever longer, an hour at most', async () => {
  /** @type {any} */
  let kept = item();
  const waits = [];
  for (let attempt = 0; attempt < 10; attempt++) {
    kept = await send(kept, /** @type {any} */ (world(new TypeError('Failed to fetch'))));
    waits.push(kept.next - NOW);
  }
  assert.equal(kept.trouble, 'network');
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('too many requests never need the person, whatever the body says', async () => {
  const problem = { type: '/problems/too-many-requests', detail: 'Wait', errors: [] };
  for (const type of ['application/problem+json', 'text/html', 'application/json']) {
    const kept = await after(answer(429, problem, type, { 'Retry-After': '90' }));
    assert.equal(kept.state, 'waiting');
    assert.equal(kept.trouble, 'later');
    assert.equal(kept.next, NOW + 90);
    assert.equal(kept.problem, undefined);
  }
  assert.equal((await after(answer(429, problem, 'application/problem+json'))).state, 'waiting');
});

test('503 and 429 wait as long as they ask, an hour at most', async () => {
  const retry = (/** @type {string} */ seconds) => ({ 'Retry-After': seconds });
  assert.equal((await after(answer(503, '', 'text/html', retry('300')))).next, NOW + 300);
  assert.equal((await after(answer(429, {}, 'application/problem+json', retry('999999')))).next, NOW + 3600);
  assert.equal((await after(answer(500, ''))).trouble, 'later');
});

for (const status of [400, 401, 403, 409, 413, 422])
  test(`${status} needs the person, with the fields in words`, async () => {
    const errors = [{ field: 'since', code: 'future', message: 'The day must be today or in the past' }];
    const body = { type: '/problems/invalid', detail: 'Some fields need another look.', errors };
    const refused = await after(answer(status, body, 'application/problem+json'));
    assert.equal(refused.state, 'needs-you');
    assert.equal(refused.problem, 'invalid');
    assert.deepEqual(refused.errors, errors);
    assert.equal(refused.notice, NOTICE);
  });

test('it is due in its time, at once when there is hope, and never for ever because a clock was set back', () => {
  const later = { ...item(), next: NOW + 600 };
  assert.equal(isDue(later, NOW, false), false);
  assert.equal(isDue(later, NOW + 600, false), true);
  assert.equal(isDue(later, NOW, true), true);
  assert.equal(isDue(later, NOW - 86_400 * 400, false), true);
});

test('what is sent, refused or of a later version is left alone', () => {
  for (const state of ['sent', 'needs-you']) assert.equal(isDue({ ...item(), state }, NOW, true), false);
  assert.equal(isDue({ ...item(), v: /** @type {any} */ (2) }, NOW, true), false);
});
