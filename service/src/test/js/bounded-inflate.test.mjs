/** What is compressed comes back whole at every length, and no further than is allowed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { inflate } from '../../main/resources/static/js/credential/bounded-inflate.js';

const DICTIONARY = Buffer.from('what stands in every one of them');
const BOUNDS = { dictionary: DICTIONARY, most: 8_300, tooLarge: 'large', malformed: 'malformed' };

/** @param {Buffer} bytes */
function deflated(bytes) {
  return deflateRawSync(bytes, { dictionary: DICTIONARY });
}

test('a stream of any length is given out whole', async () => {
  for (let length = 0; length <= BOUNDS.most; length += length < 4_080 || length > 4_120 ? 13 : 1) {
    assert.equal((await inflate(deflated(Buffer.alloc(length)), BOUNDS)).length, length);
  }
});

test('what the dictionary says is pointed at', async () => {
  const said = Buffer.concat([DICTIONARY, Buffer.from('!')]);
  assert.ok(deflated(said).length < 10);
  assert.deepEqual(Buffer.from(await inflate(deflated(said), BOUNDS)), said);
});

test('too much, too little and something behind it are refused', async () => {
  const most = deflated(Buffer.alloc(BOUNDS.most));
  for (const [stream, code] of [
    [deflated(Buffer.alloc(BOUNDS.most + 1)), 'large'],
    [deflated(Buffer.alloc(100_000_000)), 'large'],
    [most.subarray(0, -1), 'malformed'],
    [Buffer.concat([most, most]), 'malformed'],
    [Buffer.concat([most, Buffer.of(0)]), 'malformed'],
    [Buffer.alloc(0), 'malformed'],
  ])
    await assert.rejects(inflate(stream, BOUNDS), { code });
});
