import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as base43 from '../../main/resources/static/js/credential/base43.js';
import * as base64url from '../../main/resources/static/js/credential/base64url.js';
import { utf8 } from '../../main/resources/static/js/credential/bytes.js';
import { JsonNumber, parse } from '../../main/resources/static/js/credential/strict-json.js';
import { seeded } from './random.mjs';

test('base64url and base43 give every byte string back, and base64url agrees with Node', (t) => {
  const random = seeded(t);
  for (let length = 0; length < 200; length++) {
    const bytes = random.bytes(length);
    assert.equal(base64url.encode(bytes), Buffer.from(bytes).toString('base64url'));
    assert.deepEqual(base64url.decode(base64url.encode(bytes)), bytes);
    assert.deepEqual(base43.decode(base43.encode(bytes)), bytes);
  }
});

for (const text of ['A', 'AB', 'AAB', 'AA==', 'AA=', 'A+', 'A/', 'AA\n', ' AAA', 'AAé', 'AA.A']) {
  test(`base64url refuses ${JSON.stringify(text)}`, () => assert.equal(base64url.decode(text), null));
}

for (const text of ['0', '0000', '0A ', '%00', 'aa', '::', '//:', ':::', '00é']) {
  test(`base43 refuses ${JSON.stringify(text)}`, () => assert.equal(base43.decode(text), null));
}

/** @param {number} depth */
const nested = (depth) => utf8('['.repeat(depth) + ']'.repeat(depth));

for (const [name, bytes] of Object.entries({
  'a duplicate name': utf8('{"a":1,"a":1}'),
  'a duplicate name spelt with an escape': utf8('{"a":1,"\\u0061":1}'),
  'a byte order mark': Uint8Array.of(0xef, 0xbb, 0xbf, 0x31),
  'UTF-16': Uint8Array.of(0x7b, 0, 0x7d, 0),
  'broken UTF-8': Uint8Array.of(0x22, 0xc3, 0x22),
  'an encoded surrogate': Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
  'an escaped lone surrogate': utf8('"\\ud800"'),
  'a lone surrogate as a name': utf8('{"\\udc00":1}'),
  'a raw control character': utf8('"\n"'),
  'an unknown escape': utf8('"\\x41"'),
  'an open string': utf8('"abc'),
  NaN: utf8('NaN'),
  Infinity: utf8('-Infinity'),
  'a number beyond all numbers': utf8('1e400'),
  'a number of 65 digits': utf8('1'.repeat(65)),
  'a leading zero': utf8('01'),
  'a plus sign': utf8('+1'),
  'a bare point': utf8('1.'),
  'a trailing comma in an array': utf8('[1,]'),
  'a trailing comma in an object': utf8('{"a":1,}'),
  'two values': utf8('1 2'),
  'a comment': utf8('1/**/'),
  'a bare name': utf8('{a:1}'),
  'single quotes': utf8("'a'"),
  nothing: utf8(''),
  'a no-break space': utf8('\u00a01'),
  'a depth of ten thousand': nested(10_000),
  'a depth one beyond the limit': nested(33),
})) {
  test(`strict JSON refuses ${name}`, () => assert.equal(parse(bytes), undefined));
}

test('strict JSON reads what JSON.parse reads, and keeps __proto__ a plain member', () => {
  for (const text of [
    '{"a":[1,-5,true,false,null,"\\u0416 \\ud83d\\ude00 \\n"],"b":{"c":{}}} ',
    '[]',
    '"x"',
    '16',
    ' [ 1 , 2 ] ',
  ]) {
    assert.deepEqual(JSON.parse(JSON.stringify(parse(utf8(text)))), JSON.parse(text));
  }
  const object = /** @type {any} */ (parse(utf8('{"__proto__":{"iss":"x"}}')));
  assert.equal(object.iss, undefined);
  assert.deepEqual(Object.keys(object), ['__proto__']);
  assert.notEqual(parse(nested(32)), undefined);
});

test('strict JSON never takes a fraction, an exponent or a huge number for an integer', () => {
  for (const text of ['1.0', '1e3', '9007199254740993', '-0.5E-7']) {
    const value = parse(utf8(text));
    assert.ok(value instanceof JsonNumber);
    assert.equal(String(value), text);
  }
});
