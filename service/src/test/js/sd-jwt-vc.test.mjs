import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as base64url from '../../main/resources/static/js/credential/base64url.js';
import { digestOf, utf8 } from '../../main/resources/static/js/credential/bytes.js';
import { policyOf, verify } from '../../main/resources/static/js/credential/sd-jwt-vc.js';
import { seeded } from './random.mjs';
import { credential, disclosure, encoded, ISSUER, jws, keyBound, KID, newKey, newSalt, NOW } from './tokens.mjs';

/** @typedef {import('./tokens.mjs').Key} Key */
/** @typedef {{header?: object, claims?: object, kbHeader?: object, kbClaims?: object, disclosures?: string[], policy?: object, now?: number}} Changes */

/** @type {Key} */ let issuer;
/** @type {Key} */ let holder;
/** @type {Key} */ let stranger;

before(async () => {
  [issuer, holder, stranger] = [await newKey(), await newKey(), await newKey()];
});

const SINCE = disclosure('notified_since', '2026-11-20');
const NAME = disclosure('family_name', 'Oʻgʻiloy');

/** @type {import('../../main/resources/static/js/credential/status.js').StatusSource} */
const notRevoked = async () => ({ status: 'not-revoked', asOf: NOW - 60 });

/** @param {object} [changes] */
const policy = (changes) =>
  policyOf({
    trustedKey: (iss, kid) =>
      iss === ISSUER && kid === KID ? /** @type {any} */ ({ __proto__: null, ...issuer.jwk }) : undefined,
    types: ['urn:manzil:proof:1'],
    audience: 'urn:manzil:in-person',
    status: notRevoked,
    ...changes,
  });

/** @param {Changes} [changes] */
async function presented({ header, claims, kbHeader, kbClaims, disclosures = [SINCE, NAME] } = {}) {
  const sdJwt = await credential({ issuer, holder, disclosures, header, claims });
  return keyBound(sdJwt, holder, { header: kbHeader, claims: kbClaims });
}

/** @param {string} text @param {Changes} [changes] */
const judged = (text, { policy: changes, now = NOW } = {}) => verify(text, policy(changes), now);

/** @param {object} claims bound to the holder, without any `_sd` of its own @param {string[]} shown */
async function custom(claims, shown) {
  const payload = {
    iss: ISSUER,
    vct: 'urn:manzil:proof:1',
    iat: NOW,
    exp: NOW + 9,
    cnf: { jwk: holder.jwk },
    ...claims,
  };
  return keyBound(
    `${[await jws({ alg: 'ES256', typ: 'dc+sd-jwt', kid: KID }, payload, issuer), ...shown].join('~')}~`,
    holder,
  );
}

test('a right presentation is valid and gives its claims, its binding and the age of the status', async () => {
  const answer = await judged(await presented());
  assert.equal(answer.verdict, 'valid');
  if (answer.verdict !== 'valid') return;
  assert.equal(answer.claims.notified_since, '2026-11-20');
  assert.equal(answer.claims.family_name, 'Oʻgʻiloy');
  assert.ok(!('_sd' in answer.claims) && !('_sd_alg' in answer.claims));
  assert.deepEqual(
    [answer.issuer, answer.type, answer.expires, answer.binding?.madeAt],
    [ISSUER, 'urn:manzil:proof:1', NOW + 86_400, NOW - 10],
  );
  assert.deepEqual(answer.status, { known: 'not-revoked', asOf: NOW - 60 });
});

/** @type {Record<string, Changes>} */
const ACCEPTED = {
  'a KB-JWT at the old edge of its window': { kbClaims: { iat: NOW - 360 } },
  'a KB-JWT at the new edge of its window': { kbClaims: { iat: NOW + 60 } },
  'an exp within the skew': { claims: { exp: NOW - 59 } },
  'no status when short-lived': { claims: { status: undefined } },
  'the nonce that was said': { kbClaims: { nonce: '123456' }, policy: { nonce: '123456' } },
  'no disclosure at all': { disclosures: [], claims: { _sd: undefined, _sd_alg: undefined } },
};

for (const [name, changes] of Object.entries(ACCEPTED)) {
  test(`accepts ${name}`, async () => assert.equal((await judged(await presented(changes), changes)).verdict, 'valid'));
}

/** @type {Record<string, [string, Changes]>} */
const REFUSED = {
  'another typ': ['type-not-accepted', { header: { typ: 'vc+sd-jwt' } }],
  'row 1: alg none': ['algorithm-not-accepted', { header: { alg: 'none' } }],
  'row 1: alg nOnE': ['algorithm-not-accepted', { header: { alg: 'nOnE' } }],
  'row 2: alg HS256': ['algorithm-not-accepted', { header: { alg: 'HS256' } }],
  'alg ES384': ['algorithm-not-accepted', { header: { alg: 'ES384' } }],
  'row 7: jku': ['header-not-accepted', { header: { jku: 'http://127.0.0.1/' } }],
  'row 7: x5u': ['header-not-accepted', { header: { x5u: 'http://127.0.0.1/' } }],
  'a key in the header': ['header-not-accepted', { header: { jwk: {} } }],
  crit: ['header-not-accepted', { header: { crit: ['b64'] } }],
  'row 7: a kid that is an address': ['issuer-not-trusted', { header: { kid: 'http://169.254.169.254/' } }],
  'no kid': ['issuer-not-trusted', { header: { kid: undefined } }],
  'another issuer': ['issuer-not-trusted', { claims: { iss: 'https://x.example' } }],
  'no issuer': ['issuer-not-trusted', { claims: { iss: undefined } }],
  'another hash': ['hash-algorithm-not-accepted', { claims: { _sd_alg: 'sha-512' } }],
  'a hash of null': ['hash-algorithm-not-accepted', { claims: { _sd_alg: null } }],
  '_sd that is no array': ['digest-malformed', { claims: { _sd: {} } }],
  'a digest that is no text': ['digest-malformed', { claims: { _sd: [7] } }],
  'row 5: a disclosure no digest refers to': ['disclosure-not-referenced', { claims: { _sd: [] } }],
  'row 7: a vct that is an address': ['vct-not-expected', { claims: { vct: 'http://127.0.0.1/' } }],
  'no vct': ['claim-missing', { claims: { vct: undefined } }],
  'a vct that is no text': ['claim-malformed', { claims: { vct: 1 } }],
  'no exp': ['claim-missing', { claims: { exp: undefined } }],
  'an exp as text': ['claim-malformed', { claims: { exp: '1' } }],
  'a negative exp': ['claim-malformed', { claims: { exp: -1 } }],
  'an exp past the year 9999': ['claim-malformed', { claims: { exp: 253_402_300_800 } }],
  'exp passed': ['expired', { claims: { exp: NOW - 60 } }],
  'nbf ahead': ['not-yet-valid', { claims: { nbf: NOW + 61 } }],
  'iat ahead': ['issued-in-future', { claims: { iat: NOW + 61 } }],
  'another KB typ': ['key-binding-type', { kbHeader: { typ: 'JWT' } }],
  'KB alg none': ['key-binding-algorithm', { kbHeader: { alg: 'none' } }],
  'a KB key in the header': ['key-binding-header', { kbHeader: { jwk: {} } }],
  'no cnf': ['key-binding-key', { claims: { cnf: undefined } }],
  'row 7: cnf.jku': ['key-binding-key', { claims: { cnf: { jku: 'http://127.0.0.1/' } } }],
  'row 10: an audience in an array': ['audience-wrong', { kbClaims: { aud: ['urn:manzil:in-person'] } }],
  'row 10: another audience': ['audience-wrong', { kbClaims: { aud: 'in-person' } }],
  'row 10: no audience': ['audience-wrong', { kbClaims: { aud: undefined } }],
  'row 9: no nonce': ['nonce-wrong', { kbClaims: { nonce: undefined } }],
  'row 9: an empty nonce': ['nonce-wrong', { kbClaims: { nonce: '' } }],
  'row 9: another nonce': ['nonce-wrong', { kbClaims: { nonce: '123456' }, policy: { nonce: '123457' } }],
  'row 11: the hash of another presentation': [
    'sd-hash-wrong',
    { kbClaims: { sd_hash: base64url.encode(new Uint8Array(32)) } },
  ],
  'no KB time': ['key-binding-time', { kbClaims: { iat: undefined } }],
  'a KB time with a fraction': ['key-binding-time', { kbClaims: { iat: NOW + 0.5 } }],
  'a KB-JWT too old': ['key-binding-too-old', { kbClaims: { iat: NOW - 361 } }],
  'a KB-JWT ahead': ['key-binding-in-future', { kbClaims: { iat: NOW + 61 } }],
  'a KB-JWT with nbf ahead': ['key-binding-in-future', { kbClaims: { nbf: NOW + 61 } }],
  'a KB-JWT with exp passed': ['key-binding-too-old', { kbClaims: { exp: NOW - 60 } }],
  'no status when long-lived': ['status-missing', { claims: { status: undefined, exp: NOW + 32 * 86_400 } }],
  'no status and no iat': ['status-missing', { claims: { status: undefined, iat: undefined } }],
  'a status without index': ['status-malformed', { claims: { status: { status_list: { uri: 'https://x.example' } } } }],
  'a negative status index': [
    'status-malformed',
    { claims: { status: { status_list: { idx: -1, uri: 'https://x.example' } } } },
  ],
  'a status index past the list': ['status-not-listed', { policy: { status: async () => ({ status: 'not-listed' }) } }],
  'a revoked credential': ['revoked', { policy: { status: async () => ({ status: 'revoked', asOf: NOW }) } }],
};

for (const [name, [reason, changes]] of Object.entries(REFUSED)) {
  test(`refuses ${name}: ${reason}`, async () => {
    assert.deepEqual(await judged(await presented(changes), changes), { verdict: 'invalid', reason });
  });
}

/** @type {Record<string, [string, () => Promise<string> | string]>} */
const BROKEN = {
  'more than 32 KiB': ['too-large', () => 'a'.repeat(32_769)],
  nothing: ['malformed-presentation', () => ''],
  'no tilde': ['malformed-presentation', () => 'a.b.c'],
  'an empty issuer JWT': ['malformed-presentation', () => '~'],
  'two pieces': ['malformed-presentation', () => 'a.b~'],
  'four pieces': ['malformed-presentation', () => 'YQ.YQ.YQ.YQ~'],
  '65 disclosures': ['too-many-disclosures', () => `a.b.c~${'YQ~'.repeat(65)}`],
  'an empty disclosure': ['malformed-presentation', async () => (await presented()).replace('~', '~~')],
  'base64url with padding': ['malformed-base64url', async () => (await presented()).replace('.', '==.')],
  'base64url in another spelling': [
    'malformed-base64url',
    async () => `${(await presented()).split('~')[0].slice(0, -1)}~`.replace(/(.)~$/, '$1B~'),
  ],
  'a header that is no object': ['malformed-json', () => 'MQ.e30.~'],
  'a payload with a name twice': ['malformed-json', () => `e30.${encoded('{"a":1,"a":2}')}.~`],
  'a disclosure that is no JSON': ['malformed-json', () => 'e30.e30.~YQ~'],
  'row 8: the KB-JWT removed': ['key-binding-missing', async () => (await presented()).replace(/[^~]*$/, '')],
  'a stranger as the issuer': [
    'issuer-signature-wrong',
    async () => keyBound(await credential({ issuer: stranger, holder, disclosures: [] }), holder),
  ],
  'a signature of the wrong length': [
    'issuer-signature-wrong',
    async () => (await presented()).replace(/\.[^.~]*~/, '.AAAA~'),
  ],
  'an empty signature': ['issuer-signature-wrong', async () => (await presented()).replace(/\.[^.~]*~/, '.~')],
  'a key binding by a stranger': [
    'key-binding-signature-wrong',
    async () => keyBound(await credential({ issuer, holder, disclosures: [] }), stranger),
  ],
  "row 3: a disclosure's value changed": [
    'disclosure-not-referenced',
    async () => (await presented()).replace(SINCE, disclosure('notified_since', '2020-01-01')),
  ],
  'row 11: a disclosure removed after signing': [
    'sd-hash-wrong',
    async () => (await presented()).replace(`~${NAME}`, ''),
  ],
  'row 11: a disclosure added after signing': [
    'sd-hash-wrong',
    async () =>
      (
        await keyBound(
          (await credential({ issuer, holder, disclosures: [SINCE, NAME] })).replace(`~${NAME}`, ''),
          holder,
        )
      ).replace(SINCE, `${SINCE}~${NAME}`),
  ],
  'the same disclosure twice': ['digest-repeated', async () => (await presented()).replace(SINCE, `${SINCE}~${SINCE}`)],
  'row 4: a digest twice in one _sd': [
    'digest-repeated',
    async () => custom({ _sd: Array(2).fill(await digestOf(SINCE)) }, [SINCE]),
  ],
  'row 4: a digest in _sd and nested': [
    'digest-repeated',
    async () => custom({ _sd: [await digestOf(SINCE)], a: { _sd: [await digestOf(SINCE)] } }, [SINCE]),
  ],
  'row 4: a digest in _sd and an array': [
    'digest-repeated',
    async () => custom({ _sd: [await digestOf(SINCE)], a: [{ '...': await digestOf(SINCE) }] }, []),
  ],
  'row 4: a digest inside another disclosure': [
    'digest-repeated',
    async () => {
      const outer = disclosure('outer', { _sd: [await digestOf(SINCE)] });
      return custom({ _sd: [await digestOf(outer), await digestOf(SINCE)] }, [outer]);
    },
  ],
  'an array element with more than its digest': [
    'digest-malformed',
    async () => custom({ a: [{ '...': await digestOf(SINCE), b: 1 }] }, []),
  ],
  'a member named ...': ['name-reserved', () => custom({ '...': 'x' }, [])],
  'a member disclosure in an array': [
    'disclosure-malformed',
    async () => custom({ a: [{ '...': await digestOf(SINCE) }] }, [SINCE]),
  ],
  'an array disclosure as a member': ['disclosure-malformed', async () => one(encoded([newSalt(), 1]))],
  'a salt that is no text': ['disclosure-malformed', async () => one(encoded([1, 'a', 1]))],
  'a name that is no text': ['disclosure-malformed', async () => one(encoded([newSalt(), 1, 1]))],
  'a disclosure of four elements': ['disclosure-malformed', async () => one(encoded([newSalt(), 'a', 1, 1]))],
  'a disclosure that is an object': ['disclosure-malformed', async () => one(encoded({}))],
  'a disclosed name that is already clear': ['name-collision', async () => one(disclosure('iat', 1))],
  'a name disclosed twice': ['name-collision', async () => one(disclosure('a', 1), disclosure('a', 2))],
};

/** @param {string[]} shown each with its digest at the top level */
const one = async (...shown) => custom({ _sd: await Promise.all(shown.map((each) => digestOf(each))) }, shown);

for (const name of [
  'iss',
  'exp',
  'nbf',
  'cnf',
  'vct',
  'vct#integrity',
  'status',
  'aka_vcts',
  '_sd_alg',
  '_sd',
  '...',
]) {
  BROKEN[`row 6: ${name} in a disclosure`] = ['name-reserved', () => one(disclosure(name, 1))];
}

for (const [name, [reason, make]] of Object.entries(BROKEN)) {
  test(`refuses ${name}: ${reason}`, async () =>
    assert.deepEqual(await judged(await make()), { verdict: 'invalid', reason }));
}

test('nested, recursive and array disclosures and decoys are put in place', async () => {
  const inner = disclosure('street', 'Арбат');
  const outer = disclosure('address', { _sd: [await digestOf(inner), 'decoy'], country: 'RU' });
  const element = encoded([newSalt(), { deep: true }]);
  const answer = await judged(
    await custom({ _sd: [await digestOf(outer)], list: [1, { '...': await digestOf(element) }, { '...': 'hidden' }] }, [
      element,
      outer,
      inner,
    ]),
  );
  assert.equal(answer.verdict, 'valid');
  if (answer.verdict !== 'valid') return;
  assert.deepEqual(JSON.parse(JSON.stringify([answer.claims.address, answer.claims.list])), [
    { country: 'RU', street: 'Арбат' },
    [1, { deep: true }],
  ]);
});

test('disclosures that nest beyond 32 levels are refused: disclosure-malformed', async () => {
  const chain = [disclosure('last', 1)];
  for (let level = 0; level < 33; level++) chain.unshift(disclosure('next', { _sd: [await digestOf(chain[0])] }));
  const text = await custom({ _sd: [await digestOf(chain[0])] }, chain);
  assert.deepEqual(await judged(text), { verdict: 'invalid', reason: 'disclosure-malformed' });
});

test('an unknown status is undecided, and releases nothing', async () => {
  const status = async () => ({ status: /** @type {const} */ ('unknown'), asOf: NOW - 99 });
  assert.deepEqual(await judged(await presented(), { policy: { status } }), {
    verdict: 'undecided',
    reason: 'status-unknown',
    statusAsOf: NOW - 99,
  });
});

test('status is asked last: nothing unproven ever leads to a question', async (t) => {
  const status = t.mock.fn(notRevoked);
  for (const changes of [{ kbClaims: { aud: 'x' } }, { claims: { exp: 1 } }, { header: { kid: 'x' } }]) {
    await judged(await presented(changes), { policy: { status } });
  }
  assert.equal(status.mock.callCount(), 0);
});

test('no mutation of a valid presentation is accepted', async (t) => {
  const random = seeded(t);
  const right = await presented();
  for (let round = 0; round < 400; round++) {
    const at = random.below(right.length);
    const kind = random.below(3);
    const character = 'ABab01-_.~'[random.below(10)];
    const changed = right.slice(0, at) + (kind === 0 ? '' : character) + right.slice(kind === 1 ? at : at + 1);
    if (changed === right) continue;
    assert.notEqual((await judged(changed)).verdict, 'valid', changed);
  }
});
