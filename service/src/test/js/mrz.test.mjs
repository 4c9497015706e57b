/** The library's own vectors: what one side reads otherwise than the other fails here. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkDigit, readMrz } from '../../main/resources/static/js/identity/mrz.js';
import { knownState, shortestState } from '../../main/resources/static/js/identity/states.js';

const file = new URL('../../../../libraries/travel-document/src/test/vectors/mrz.json', import.meta.url);
const { today, vectors, states } = JSON.parse(readFileSync(file, 'utf8'));

test('every vector is read as the library reads it', async (context) => {
  assert.ok(vectors.length >= 50);
  for (const { text, findings, document } of vectors) {
    await context.test(JSON.stringify(text), () => {
      const reading = readMrz(text, today);
      assert.deepEqual(
        reading.findings.map(({ field, problem }) => `${field}/${problem}`),
        findings,
      );
      assert.deepEqual(reading.document, document);
    });
  }
});

test('both know the same states', () => {
  assert.ok(Object.keys(states).length >= 270);
  for (const [code, shortest] of Object.entries(states)) {
    assert.ok(knownState(code), code);
    assert.equal(shortestState(code), shortest);
  }
  assert.ok(!knownState('QQQ') && !knownState('') && !knownState('UZ'));
});

test('the check digit of the standard', () => {
  assert.equal(checkDigit('D23145890734'), '9');
  assert.equal(checkDigit('<<<<<<'), '0');
});
