/** The Java side's own vectors of status lists: what one side accepts and the other refuses fails here. STATUS_VECTORS names another folder. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyStatusList } from '../../main/resources/static/js/credential/status-list.js';
import { jws, newKey } from './tokens.mjs';

const FOLDER =
  process.env.STATUS_VECTORS ??
  fileURLToPath(new URL('../../../../libraries/status-list/src/test/vectors/', import.meta.url));
const skip = existsSync(FOLDER) ? false : `${FOLDER} is not there`;

/** @param {string} file @returns {any[]} */
const read = (file) => (skip ? [] : JSON.parse(readFileSync(join(FOLDER, file), 'utf8')).vectors);

const tokens = read('status-list-token.json');
const draft = read('draft-21-appendix-c.json');

for (const { name, token, uri, keys, now, known, expected } of tokens) {
  test(`status-list-token.json: ${name}`, async () => {
    const answer = verifyStatusList(token, uri, (keyId) => keys[keyId], now, known);
    if (expected.verdict === 'rejected') return assert.rejects(answer, { code: expected.reason });
    const { statusAt, ...list } = await answer;
    const { issuedAt, expires = null, timeToLive = null, statuses } = expected;
    assert.deepEqual(list, { issuedAt, expires, timeToLive });
    assert.deepEqual(
      statuses.map((/** @type {number} */ _, /** @type {number} */ index) => statusAt(index)),
      statuses,
    );
  });
}

for (const { name, bits, entries, statuses, lst } of draft) {
  test(`draft-ietf-oauth-status-list-21, appendix ${name}`, async () => {
    const key = await newKey();
    const uri = 'https://example.com/statuslists/1';
    const header = { alg: 'ES256', typ: 'statuslist+jwt', kid: '12' };
    const token = await jws(header, { sub: uri, iat: 1, status_list: { bits, lst } }, key);
    const trusted = () => /** @type {any} */ ({ __proto__: null, ...key.jwk });
    const { statusAt } = await verifyStatusList(token, uri, trusted, 1, null);
    /** @type {Map<number, number>} */ const set = new Map(statuses);
    for (let index = 0; index < entries; index++) {
      if (statusAt(index) !== (set.get(index) ?? 0)) assert.fail(`status[${index}] is ${statusAt(index)}`);
    }
    assert.equal(statusAt(entries), undefined);
  });
}

test('the vectors are there', { skip }, () => {
  assert.ok(tokens.length > 50);
  assert.equal(draft.length, 4);
});
