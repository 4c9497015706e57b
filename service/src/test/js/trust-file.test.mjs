/** docs/standards/trust-file.md, as far as the browser reads it, and a chain up to one of its anchors. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { utf8 } from '../../main/resources/static/js/credential/bytes.js';
import { policyOf, verify } from '../../main/resources/static/js/credential/sd-jwt-vc.js';
import { readTrust } from '../../main/resources/static/js/credential/trust-file.js';
import { certificate } from './certificates.mjs';
import { credential, disclosure, ISSUER, keyBound, newKey, NOW } from './tokens.mjs';

const VALIDITY = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' };

/** @type {string} */ let anchor;
/** @type {string} */ let card;

before(async () => {
  const [root, issuer, holder] = await Promise.all([newKey(), newKey(), newKey()]);
  const top = { name: 'Root', key: root };
  anchor = await certificate('Root', root, top, true);
  const header = { kid: undefined, x5c: [await certificate('Issuer', issuer, top, false)] };
  card = await keyBound(await credential({ issuer, holder, disclosures: [disclosure('a', 1)], header }), holder);
});

/** @param {object} [changes] of the one anchor @param {object} [more] of the file */
function trust(changes = {}, more = {}) {
  const file = { version: 1, issuer: ISSUER, credentialAnchors: [{ x5c: anchor, ...VALIDITY, ...changes }], ...more };
  return readTrust(utf8(JSON.stringify(file)));
}

/** @param {ReturnType<typeof trust>} from */
async function reason(from) {
  const policy = policyOf({
    trustedKey: () => undefined,
    anchors: (issuer) => ({ certificates: from.credentialAnchors(issuer, NOW) }),
    types: ['urn:manzil:proof:1'],
    audience: 'urn:manzil:in-person',
    status: async () => ({ status: 'not-revoked', asOf: NOW }),
  });
  const answer = await verify(card, policy, NOW);
  return answer.verdict === 'valid' ? null : answer.reason;
}

test('a credential with certificates is believed by an anchor of its issuer, while the anchor counts', async () => {
  assert.equal(await reason(trust()), null);
  assert.equal(await reason(trust({}, { issuer: 'https://other.example.org' })), 'certificate-not-trusted');
  assert.equal(await reason(trust({ validUntil: '2026-11-01T00:00:00Z' })), 'certificate-not-trusted');
  assert.equal(await reason(trust({ validFrom: '2026-12-01T00:00:00Z' })), 'certificate-not-trusted');
  assert.equal(await reason(trust({}, { credentialAnchors: undefined })), 'certificate-not-trusted');
});

test('an anchor that is no certificate vouches for nobody', async () => {
  assert.equal(await reason(trust({ x5c: 'AAAA' })), 'certificate-not-trusted');
});

test('a policy may ask for no anchor at all', async () => {
  const policy = policyOf({
    trustedKey: () => undefined,
    types: [],
    audience: '',
    status: async () => ({ status: 'unknown', asOf: null }),
  });
  assert.deepEqual(await verify(card, policy, NOW), { verdict: 'invalid', reason: 'certificate-not-trusted' });
});

for (const [name, changes] of Object.entries({
  'no base64': { x5c: '-' },
  'no text': { x5c: [] },
  'no end': { validUntil: undefined },
  'an end before its beginning': { validUntil: VALIDITY.validFrom },
})) {
  test(`a file whose anchor has ${name} is refused`, () =>
    assert.throws(() => trust(changes), { code: 'trust-file-malformed' }));
}

test('anchors that are no list are refused', () =>
  assert.throws(() => trust({}, { credentialAnchors: {} }), { code: 'trust-file-malformed' }));
