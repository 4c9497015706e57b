/** What is compressed comes back whole at every length, and no further than is allowed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { inflate } from '../../main/resources/static/js/credential/bounded-inflate.js';

const BOUNDS = { dictionary: Uint8Array.of(1), most: 8_300, tooLarge: 'large', malformed: 'malformed' };

test('a stream whose input is used up before its output is given out whole', () => {
  for (let length = 0; length <= BOUNDS.most; length += length < 4_080 || length > 4_120 ? 13 : 1) {
    assert.equal(inflate(deflateRawSync(Buffer.alloc(length)), BOUNDS).length, length);
  }
});

test('too much, too little and something behind it are refused', () => {
  const most = deflateRawSync(Buffer.alloc(BOUNDS.most));
  assert.throws(() => inflate(deflateRawSync(Buffer.alloc(BOUNDS.most + 1)), BOUNDS), { code: 'large' });
  assert.throws(() => inflate(most.subarray(0, -1), BOUNDS), { code: 'malformed' });
  assert.throws(() => inflate(Buffer.concat([most, most]), BOUNDS), { code: 'malformed' });
  assert.throws(() => inflate(Buffer.alloc(0), BOUNDS), { code: 'malformed' });
});
