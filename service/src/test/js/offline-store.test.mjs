/** What is kept on the phone: sealed, per person, never half. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { fakeIndexedDb } from './fake-idb.mjs';

const fake = fakeIndexedDb();
Object.assign(globalThis, { indexedDB: fake.indexedDB });
/** @type {Promise<unknown>} */
let line = Promise.resolve();
const locks = {
  request: (/** @type {string} */ _, /** @type {() => Promise<unknown>} */ work) => {
    const mine = line.then(work);
    line = mine.catch(() => {});
    return mine;
  },
};
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });

const profiles = await import('../../main/resources/static/js/offline/profiles.js');
const queue = await import('../../main/resources/static/js/offline/queue.js');
const vault = await import('../../main/resources/static/js/offline/vault.js');
const { newKeyPair } = await import('../../main/resources/static/js/wallet/keys.js');
const { renew } = await import('../../main/resources/static/js/offline/kept-file.js');
const { sendDue } = await import('../../main/resources/static/js/offline/sending.js');

const NOTICE = { kind: 'departure', addressText: 'Oʻgʻiloy', since: '2026-11-18' };
let next = 0;

/** @param {string} holder @returns {Promise<any>} */
async function newProfile(holder) {
  const box = await vault.newBoxKeys(false);
  const profile = {
    id: `p${next++}`,
    v: 1,
    holder: await profiles.holderHash(holder),
    device: 'd',
    audience: 'https://residence.example/x',
    lastDay: '2026-12-23',
    keys: await newKeyPair(),
    queueKey: await vault.newSealKey(),
    fileKey: box.publicKey,
    lock: { kind: 'none', privateKey: box.privateKey },
    open: true,
    removed: false,
  };
  await profiles.saveProfile(/** @type {any} */ (profile));
  return profile;
}

beforeEach(async () => {
  fake.full(false);
  for (const profile of await profiles.profiles()) await profiles.forgetProfile(profile);
});

test('a notice is kept sealed: its words do not stand in the database', async () => {
  const profile = await newProfile('one');
  await queue.add(profile, NOTICE, 1_795_000_000);
  const [row] = await profiles.inQueue(profile, 'readonly', (all) => all.getAll());
  assert.ok(!Buffer.from(row.sealed.data).includes('Oʻgʻiloy'));
  assert.deepEqual((await queue.items(profile))[0].notice, NOTICE);
  assert.equal(profile.queueKey.extractable, false);
  assert.equal(profile.keys.privateKey.extractable, false);
});

test('the statement binds the notice to its key and address', async () => {
  const profile = await newProfile('one');
  const { key, statement } = await queue.add(profile, NOTICE, 1_795_000_000);
  const [header, payload] = statement.split('.', 2).map((piece) => JSON.parse(String(Buffer.from(piece, 'base64url'))));
  assert.deepEqual(header, { alg: 'ES256', kid: 'd', typ: 'manzil-device-notice+jws' });
  assert.deepEqual(payload, { aud: profile.audience, at: '2026-11-18T11:06:40.000Z', key, notice: NOTICE });
});

test('a full phone says so before anything seems kept', async () => {
  const profile = await newProfile('one');
  fake.full(true);
  await assert.rejects(queue.add(profile, NOTICE, 1), { name: 'QuotaExceededError' });
  fake.full(false);
  assert.equal(await queue.unsent(profile), 0);
});

test('a file is opened by the private key alone', async () => {
  const profile = await newProfile('one');
  const sealed = await vault.sealTo(profile.fileKey, { name: 'Thị Mai' });
  assert.deepEqual(await vault.openBox(profile.lock.privateKey, sealed), { name: 'Thị Mai' });
  const other = await vault.newBoxKeys(false);
  await assert.rejects(vault.openBox(other.privateKey, sealed));
});

test('what a passkey gives unwraps the private key, and nothing else does', async () => {
  const box = await vault.newBoxKeys(true);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await vault.wrapKey(box.privateKey, secret);
  const opened = await vault.unwrapKey(wrapped, secret);
  assert.equal(opened.extractable, false);
  assert.equal(await vault.openBox(opened, await vault.sealTo(box.publicKey, 'x')), 'x');
  await assert.rejects(vault.unwrapKey(wrapped, new Uint8Array(32)));
});

test('closing deletes the file and keeps what waits', async () => {
  const profile = await newProfile('one');
  await profiles.inKept(profile, 'readwrite', (kept) => kept.put({ name: 'file', sealed: 1 }));
  await queue.add(profile, NOTICE, 1);
  await profiles.closeProfile(profile);
  assert.equal(await profiles.openProfile(), null);
  assert.deepEqual(await profiles.inKept(profile, 'readonly', (kept) => kept.getAll()), []);
  assert.equal(await queue.unsent(profile), 1);
});

test('somebody else signing in closes the first one’s file, and sees nothing of it', async () => {
  const first = await newProfile('one');
  await queue.add(first, NOTICE, 1);
  await profiles.closeOthers('two');
  assert.equal(await profiles.openProfile(), null);
  assert.equal(await profiles.profileOf('two'), null);
  assert.equal((await profiles.profileOf('one'))?.id, first.id);
  assert.ok(!JSON.stringify(await profiles.profiles()).includes('"one"'));
});

test('forgetting leaves nothing', async () => {
  const profile = await newProfile('one');
  await queue.add(profile, NOTICE, 1);
  await profiles.forgetProfile(profile);
  assert.deepEqual(await profiles.profiles(), []);
});

test('what another tab has forgotten does not come back', async () => {
  const profile = await newProfile('one');
  await profiles.forgetProfile(profile);
  assert.equal(await profiles.changeProfile(profile, { open: true }), null);
  assert.equal(await profiles.closeProfile(profile, { removed: true }), null);
  assert.deepEqual(await profiles.profiles(), []);
  assert.ok(!fake.versions.has(`manzil-phone-${profile.id}`));
});

test('two tabs and a worker at once send once, also for somebody who has signed out', async () => {
  const profile = await newProfile('one');
  await queue.add(profile, NOTICE, 1);
  await profiles.closeProfile(profile);
  /** @type {string[]} */
  const sent = [];
  const refusal = { type: '/problems/invalid', detail: '', errors: [] };
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ _, /** @type {any} */ options) => {
      sent.push(options.headers['Idempotency-Key']);
      assert.equal(options.credentials, 'omit');
      await new Promise((resolve) => setTimeout(resolve, 5));
      return new Response(JSON.stringify(refusal), { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
    },
  });
  await Promise.all([sendDue(true), sendDue(true), sendDue(true)]);
  assert.equal(sent.length, 1);
  assert.equal((await queue.items(profile))[0].state, 'needs-you');
});

test('a notice of a version that is not known is neither sent nor deleted', async () => {
  const profile = await newProfile('one');
  const item = await queue.add(profile, NOTICE, 1);
  await queue.put(profile, { ...item, v: /** @type {any} */ (2), more: 'of tomorrow' });
  Object.assign(globalThis, { fetch: () => assert.fail('nothing is sent') });
  assert.equal(await sendDue(true), 1);
  assert.equal(/** @type {any} */ ((await queue.items(profile))[0]).more, 'of tomorrow');
});

/** The authority as a visit finds it: it knows this phone again, or does not. @param {boolean} known */
function authority(known) {
  const file = { holder: 'one', name: '', madeAt: '', notices: [], duties: [] };
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ path) =>
      path === '/my/device/visits' && !known
        ? new Response(JSON.stringify({ type: '/problems/not-found' }), {
            status: 404,
            headers: { 'Content-Type': 'application/problem+json' },
          })
        : new Response(JSON.stringify(path === '/my/kept-file' ? file : { lastDay: '2027-01-01' }), {
            headers: { 'Content-Type': 'application/json' },
          }),
  });
}

/** @param {any} profile @param {string} problem what the authority has refused it for */
async function refused(profile, problem) {
  const item = await queue.add(profile, NOTICE, 1);
  await queue.put(profile, { ...item, state: 'needs-you', problem });
  return item;
}

test('what was refused because the phone might not file waits again, as it was signed, once the phone may', async () => {
  const profile = await newProfile('one');
  const before = [await refused(profile, 'device-unknown'), await refused(profile, 'device-away')];
  authority(true);
  await renew('one', { csrf: '', csrfHeader: 'X' });
  const after = await queue.items(profile);
  assert.deepEqual(
    after.map(({ state, problem }) => [state, problem]),
    before.map(() => ['waiting', undefined]),
  );
  assert.deepEqual(new Set(after.map(({ statement }) => statement)), new Set(before.map(({ statement }) => statement)));
});

test('it does not while the phone is ended, and what was refused for itself never does', async () => {
  const profile = await newProfile('one');
  await refused(profile, 'device-unknown');
  authority(false);
  await renew('one', { csrf: '', csrfHeader: 'X' });
  assert.equal((await queue.items(profile))[0].state, 'needs-you');

  const other = await newProfile('two');
  await refused(other, 'invalid');
  authority(true);
  await renew('two', { csrf: '', csrfHeader: 'X' });
  assert.equal((await queue.items(other))[0].state, 'needs-you');
});
