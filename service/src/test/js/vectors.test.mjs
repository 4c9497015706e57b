/** The Java side's own vectors, file by file: what one side accepts and the other refuses fails here. VECTORS names another folder. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as base43 from '../../main/resources/static/js/credential/base43.js';
import { fromBinary } from '../../main/resources/static/js/credential/bytes.js';
import { SKEW } from '../../main/resources/static/js/credential/claims.js';
import { Incomplete } from '../../main/resources/static/js/credential/numbered-parts.js';
import { pack } from '../../main/resources/static/js/credential/proof-packing.js';
import { encode, encodeInParts } from '../../main/resources/static/js/credential/proof-text-encoding.js';
import { decode } from '../../main/resources/static/js/credential/proof-text.js';
import { verify } from '../../main/resources/static/js/credential/sd-jwt-vc.js';
import { certificateBytes, issuerKeyIn } from '../../main/resources/static/js/credential/x509/path.js';

const FOLDER =
  process.env.VECTORS ?? fileURLToPath(new URL('../../../../libraries/credential/src/test/vectors/', import.meta.url));
const skip = existsSync(FOLDER) ? false : `${FOLDER} is not there`;

/** @param {string} file @returns {any} */
const read = (file) => (skip ? {} : JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

/** @param {string | null} instant */
const seconds = (instant) => (instant === null ? null : Date.parse(instant) / 1000);

/** @param {any} vector */
async function judged({ presentation, trust, policy }) {
  assert.equal(policy.skewSeconds, SKEW);
  const answers = { valid: 'not-revoked', revoked: 'revoked', unknown: 'unknown', 'not-listed': 'not-listed' };
  const { answer, asOf } = policy.status;
  const status = /** @type {any} */ ({
    status: answers[/** @type {keyof typeof answers} */ (answer)],
    asOf: seconds(asOf ?? null),
  });
  assert.ok(status.status, answer);
  return verify(
    presentation,
    {
      trustedKey: (issuer, keyId) =>
        trust.keys.find((/** @type {any} */ key) => key.issuer === issuer && key.kid === keyId)?.jwk,
      certifiedIssuers: [...new Set(trust.anchors.map((/** @type {any} */ anchor) => anchor.issuer))],
      anchors: (issuer) => ({
        certificates: trust.anchors
          .filter((/** @type {any} */ anchor) => anchor.issuer === issuer)
          .map((/** @type {any} */ anchor) => certificateBytes(anchor.certificate)),
      }),
      types: policy.types,
      unboundTypes: policy.unboundTypes,
      hashAlgorithms: policy.hashAlgorithms,
      audience: policy.audience,
      nonce: policy.nonce,
      maxAge: policy.maxAgeSeconds,
      unboundAllowed: policy.allowUnbound,
      longestUnbound: 31 * 86_400,
      longestWithoutStatus: policy.longestWithoutStatusDays * 86_400,
      status: async () => status,
    },
    /** @type {number} */ (seconds(policy.now)),
  );
}

for (const [file, vector] of ['verification.json', 'certificates.json'].flatMap((file) =>
  (read(file).vectors ?? []).map((/** @type {any} */ vector) => [file, vector]),
)) {
  test(`${file}: ${vector.name}`, async () => {
    const { expected } = vector;
    const answer = await judged(vector);
    if (expected.verdict === 'invalid')
      return assert.deepEqual(answer, { verdict: 'invalid', reason: expected.reason });
    // The library there leaves an unknown status to whoever uses it; here, as on the command line, it is undecided.
    if (expected.status === 'unknown')
      return assert.deepEqual(answer, {
        verdict: 'undecided',
        reason: 'status-unknown',
        statusAsOf: seconds(expected.statusAsOf),
      });
    assert.equal(answer.verdict, 'valid', JSON.stringify(answer));
    if (answer.verdict !== 'valid') return;
    assert.deepEqual(plain(answer.claims), expected.claims);
    assert.deepEqual([answer.issuer, answer.expires], [expected.issuer, seconds(expected.expires)]);
    assert.equal(answer.binding?.madeAt ?? null, seconds(expected.madeAt));
    assert.equal(answer.binding === null ? 'none' : 'holder-key', expected.binding);
    assert.equal(
      { 'not-revoked': 'valid', unknown: 'unknown', 'not-published': 'not-published' }[answer.status.known],
      expected.status,
    );
  });
}

/** Numbers kept by their spelling become what the vector's own reader made of them. @param {unknown} value */
function plain(value) {
  return JSON.parse(
    JSON.stringify(value, (_, member) =>
      member && typeof member === 'object' && 'spelling' in member ? Number(member.spelling) : member,
    ),
  );
}

test('certificate-mutations.json: the same answer to every changed chain', { skip }, async () => {
  const { anchors, vectors } = read('certificate-mutations.json');
  const certificates = anchors.map((/** @type {any} */ { certificate }) => certificateBytes(certificate));
  const now = Date.parse('2026-11-22T10:00:00Z') / 1000;
  for (const { x5c, reason } of vectors) {
    const answer = await issuerKeyIn(x5c, { certificates }, now).then(
      () => null,
      ({ code }) => code,
    );
    assert.equal(answer, reason, x5c.join());
  }
  assert.ok(vectors.length >= 100);
});

const { base43: pairs = [], round = [], refused = [] } = read('proof-text.json');

test('proof-text.json: base43', { skip }, () => {
  for (const { hex, text } of pairs) {
    assert.deepEqual(base43.decode(text), hex === null ? null : new Uint8Array(Buffer.from(hex, 'hex')), text);
    if (hex !== null) assert.equal(base43.encode(Buffer.from(hex, 'hex')), text);
  }
});

for (const vector of round) {
  test(`proof-text.json: ${vector.name}`, async () => {
    assert.equal(await decode(vector.text), vector.presentation);
    assert.equal(await decode(await encode(vector.presentation)), vector.presentation);
    const { body, raw } = await pack(pieces(vector.presentation));
    assert.equal(Buffer.from(fromBinary(body)).toString('hex'), vector.body);
    assert.equal(Buffer.from(raw).toString('hex'), vector.raw);
  });
}

for (const vector of refused) {
  test(`proof-text.json refuses: ${vector.name}`, () => assert.rejects(decode(vector.text), { code: vector.reason }));
}

const parts = read('proof-parts.json');

for (const vector of parts.round ?? []) {
  test(`proof-parts.json: ${vector.name}`, async () => {
    assert.equal(await decode(vector.parts.toReversed().join('\r\n')), vector.presentation);
    const own = await encodeInParts(vector.presentation);
    assert.equal(own.length, vector.parts.length);
    assert.equal(await decode(own.join(' ')), vector.presentation);
    for (const part of own) assert.ok(/** @type {Uint8Array} */ (base43.decode(part)).length <= 500);
  });
}

for (const { name, text, count, missing } of parts.incomplete ?? []) {
  test(`proof-parts.json: ${name}`, async () => {
    const problem = await decode(text).catch((thrown) => thrown);
    assert.ok(problem instanceof Incomplete);
    assert.deepEqual([problem.count, problem.missing], [count, missing]);
  });
}

for (const vector of parts.refused ?? []) {
  test(`proof-parts.json refuses: ${vector.name}`, () => assert.rejects(decode(vector.text), { code: vector.reason }));
}

/** §4: a link survives the parsing of URLs (WHATWG, as browsers do it) unchanged. */
test('no text of any vector is changed by a URL', { skip }, () => {
  const texts = [
    ...round.map((/** @type {any} */ { text }) => text),
    ...parts.round.flatMap((/** @type {any} */ v) => v.parts),
  ];
  texts.push(...pairs.filter((/** @type {any} */ { hex }) => hex !== null).map((/** @type {any} */ { text }) => text));
  for (const text of texts.filter((each) => each !== '')) {
    const link = `https://host.example/check#${text}`;
    assert.equal(new URL(link).href, link);
    assert.equal(new URL(`#${text}`, 'http://localhost:8080/check').hash, `#${text}`);
  }
});

test('the vectors are there', { skip }, () => assert.ok(round.length > 0 && refused.length > 0));

/** @param {string} presentation */
function pieces(presentation) {
  const parts = presentation.split('~');
  const last = parts.pop();
  const jwt = (/** @type {string} */ text) => {
    const [header, payload, signature] = text.split('.');
    return { header, payload, signature };
  };
  return { issuer: jwt(parts[0]), disclosures: parts.slice(1), keyBinding: last ? jwt(last) : null };
}
