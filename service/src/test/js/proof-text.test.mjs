import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import * as base43 from '../../main/resources/static/js/credential/base43.js';
import * as base64url from '../../main/resources/static/js/credential/base64url.js';
import { fromBinary, utf8 } from '../../main/resources/static/js/credential/bytes.js';
import { PROOF_DICTIONARY_1 } from '../../main/resources/static/js/credential/proof-dictionary-1.js';
import { pack } from '../../main/resources/static/js/credential/proof-packing.js';
import { encode } from '../../main/resources/static/js/credential/proof-text-encoding.js';
import { decode } from '../../main/resources/static/js/credential/proof-text.js';
import { seeded } from './random.mjs';
import { credential, disclosure, encoded, keyBound, newKey } from './tokens.mjs';

const LIBRARY = new URL('../../../../libraries/credential/', import.meta.url);

/** @type {string} */ let bare;
/** @type {string} */ let presentation;

before(async () => {
  const [issuer, holder] = [await newKey(), await newKey()];
  bare = await credential({
    issuer,
    holder,
    disclosures: [disclosure('notified_since', '2026-11-20'), disclosure('family_name', 'Қосимов ~')],
  });
  presentation = await keyBound(bare, holder);
});

/** @param {string} code */
const refused = (code) => (/** @type {any} */ problem) => problem.code === code;

/** @param {{head?: number[], raw?: Uint8Array, body?: string, deflated?: Uint8Array}} parts @returns {string} */
function text({
  raw = new Uint8Array(64),
  head = [1, 0, raw.length >> 8, raw.length & 255],
  body = 'a~.b~.',
  deflated,
}) {
  const packed = deflated ?? deflateRawSync(fromBinary(body), { dictionary: utf8(PROOF_DICTIONARY_1) });
  return base43.encode(Uint8Array.from([...head, ...raw, ...packed]));
}

test('§3: the dictionary is the published one', { skip: !existsSync(new URL('src/main/resources/', LIBRARY)) }, () => {
  const file = new URL('src/main/resources/org/manzil/credential/proof/proof-dictionary-1.txt', LIBRARY);
  assert.equal(PROOF_DICTIONARY_1, readFileSync(file, 'latin1'));
});

test('a presentation comes back byte for byte, with and without key binding', async () => {
  for (const one of [bare, presentation, bare.replace(/~.*/s, '~')]) assert.equal(await decode(await encode(one)), one);
});

test('§4: the text survives a URL fragment unchanged', async () => {
  const proof = await encode(presentation);
  assert.equal(new URL(`https://host.example/check#${proof}`).hash, `#${proof}`);
  assert.match(proof, /^[0-9A-Z$*+\-./:]+$/);
});

test('§6: a proof of two facts stays below 500 bytes', async () => {
  assert.ok(((await encode(presentation)).length * 2) / 3 < 500);
});

test('§2: what only looks like base64url of 32 or 16 bytes is carried unchanged', async () => {
  const h = base64url.encode(new Uint8Array(32).fill(7));
  const s = base64url.encode(new Uint8Array(16).fill(7));
  const notCanonical = `"${h.slice(0, 42)}B"${h}"${s}"~~.~d~k`;
  const odd = `${encoded(notCanonical)}.${encoded(`{"x":"${h}","y":"${s}"}`)}.${base64url.encode(new Uint8Array(64))}~`;
  assert.equal(await decode(await encode(odd)), odd);
  const { body } = await pack({
    issuer: /** @type {any} */ (
      Object.fromEntries(
        odd
          .slice(0, -1)
          .split('.')
          .map((v, i) => [['header', 'payload', 'signature'][i], v]),
      )
    ),
    disclosures: [],
    keyBinding: null,
  });
  assert.equal(body, `"${h.slice(0, 42)}B~h${s}"~~~~.~~d~~k~.{"x":~h,"y":~s}~.`);
});

test('the smallest text of this kind decodes', async () =>
  assert.equal(await decode(text({})), `YQ.Yg.${'A'.repeat(86)}~`));

for (const [name, [code, make]] of Object.entries(
  /** @type {Record<string, [string, () => string]>} */ ({
    'a text beyond the limit': ['proof-text-too-long', () => '0'.repeat(49_153)],
    'a text that is not base43': ['proof-text-malformed', () => 'abc'],
    'an empty text': ['proof-text-malformed', () => ''],
    'four bytes': ['proof-text-malformed', () => base43.encode(Uint8Array.of(1, 0, 0, 0))],
    'another version': ['proof-version-unknown', () => text({ head: [2, 0, 0, 64] })],
    'more than 64 disclosures': ['proof-text-malformed', () => text({ head: [1, 65, 0, 64] })],
    'raw bytes past the end': ['proof-text-malformed', () => text({ head: [1, 0, 255, 255] })],
    'a broken stream': ['proof-text-malformed', () => text({ deflated: Uint8Array.of(7, 7, 7) })],
    'a stream cut short': [
      'proof-text-malformed',
      () => text({ deflated: deflateRawSync(utf8('a~.b~.')).subarray(0, 5) }),
    ],
    'a byte behind the stream': [
      'proof-text-malformed',
      () => text({ deflated: Uint8Array.of(...deflateRawSync(utf8('a~.b~.')), 0) }),
    ],
    'a stream that inflates without end': [
      'proof-text-too-large',
      () => text({ deflated: deflateRawSync(Buffer.alloc(20_000_000)) }),
    ],
    'a disclosure missing': ['proof-text-malformed', () => text({ head: [1, 1, 0, 64] })],
    'body text left over': ['proof-text-malformed', () => text({ body: 'a~.b~.c' })],
    'raw bytes left over': ['proof-text-malformed', () => text({ raw: new Uint8Array(65) })],
    'too few raw bytes': ['proof-text-malformed', () => text({ raw: new Uint8Array(63) })],
    'an unknown mark': ['proof-text-malformed', () => text({ body: 'a~x~.b~.' })],
    'a mark at the end': ['proof-text-malformed', () => text({ body: 'a~.b~' })],
    'an empty part': ['proof-text-malformed', () => text({ body: 'a~.~.' })],
    'a digest of a disclosure that is not there': [
      'proof-text-malformed',
      () => text({ body: 'a~.~d~.', raw: new Uint8Array(65) }),
    ],
    'a disclosure that names its own digest': [
      'proof-text-malformed',
      () => text({ head: [1, 1, 0, 65], body: '~d~.a~.b~.', raw: new Uint8Array(65) }),
    ],
    'sd_hash outside of the key binding': ['proof-text-malformed', () => text({ body: 'a~.~k~.' })],
    'a second packed form of the same presentation': [
      'proof-text-malformed',
      () => text({ body: `"${'A'.repeat(43)}"~.b~.` }),
    ],
    'a presentation beyond the limit': ['proof-text-too-large', () => text({ body: `${'a'.repeat(30_000)}~.b~.` })],
  }),
)) {
  test(`§5 refuses ${name}: ${code}`, () => assert.rejects(decode(make()), refused(code)));
}

test('an encoder refuses what is not a canonical presentation', async () => {
  const [jwt] = bare.split('~');
  for (const wrong of [
    jwt,
    `${jwt}~~`,
    `${jwt}=~`,
    `${jwt}~!~`,
    `${jwt.slice(0, -4)}~`,
    '',
    '~',
    `${jwt}.x~`,
    `${jwt}~${'YQ~'.repeat(65)}`,
  ]) {
    await assert.rejects(encode(wrong), refused('proof-text-malformed'));
  }
});

test('a changed character gives a refusal with a code, or a presentation that travels on its own', async (t) => {
  const random = seeded(t);
  const proof = await encode(presentation);
  for (let round = 0; round < 300; round++) {
    const at = random.below(proof.length);
    const changed =
      proof.slice(0, at) + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:'[random.below(43)] + proof.slice(at + 1);
    const outcome = await decode(changed).catch((problem) => problem);
    if (typeof outcome === 'string') assert.equal(await decode(await encode(outcome)), outcome);
    else assert.match(outcome.code, /^proof-/);
  }
});
