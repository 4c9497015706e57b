/** Which copies a wallet replaces. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { fakeIndexedDb } from './fake-idb.mjs';
import { NOW, encoded } from './tokens.mjs';

Object.assign(globalThis, { indexedDB: fakeIndexedDb().indexedDB, document: { querySelector: () => null } });
const { topUp } = await import('../../main/resources/static/js/wallet/issuance.js');
const { copiesOf, forget } = await import('../../main/resources/static/js/wallet/store.js');

/** @type {{freezes: number, changed: Record<string, number>}} */ let state;
/** @type {string[]} */ let asked;

beforeEach(async () => {
  state = { freezes: 0, changed: {} };
  asked = [];
  for (const copy of await copiesOf('h')) await forget(copy);
});

globalThis.fetch = /** @type {any} */ (
  async (/** @type {string} */ path, /** @type {any} */ { body }) =>
    Response.json(path === '/wallet/offer' ? offer() : issued(JSON.parse(body)))
);

function offer() {
  const configurations = [
    ['card', 1],
    ['proof-employer', 3],
    ['proof-bank', 3],
  ].map(([id, copies]) => {
    const series = state.freezes + (state.changed[id] ?? 0);
    return { id, copies, vct: 'v', facts: [], series };
  });
  const { freezes: series } = state;
  return { holder: 'h', issuer: 'https://i', challenge: 'c', configurations, series, room: 40, moreFrom: null };
}

/** @param {{requests: {configuration: string}[]}} wanted */
function issued({ requests }) {
  asked.push(...requests.map(({ configuration }) => configuration));
  return { credentials: requests.map(() => `${encoded({})}.${encoded({ exp: NOW + 1_000_000 })}.s~`) };
}

async function topUpAgain() {
  asked = [];
  await topUp('h', NOW);
  return asked.sort();
}

test('what a decision made untrue is replaced once, and what it left true is kept', async () => {
  await topUp('h', NOW);
  const bank = (await copiesOf('h')).filter(({ configuration }) => configuration === 'proof-bank');
  assert.deepEqual(await topUpAgain(), []);
  state.changed = { card: 1, 'proof-employer': 1 };
  assert.deepEqual(await topUpAgain(), ['card', 'proof-employer', 'proof-employer', 'proof-employer']);
  const held = await copiesOf('h');
  assert.equal(held.length, 7);
  assert.deepEqual(held.filter(({ configuration }) => configuration === 'proof-bank'), bank);
  assert.deepEqual(await topUpAgain(), []);
  state.changed = { card: 2, 'proof-employer': 1 };
  assert.deepEqual(await topUpAgain(), ['card']);
});

test('a freeze ends all of them, also after a decision', async () => {
  state.changed = { card: 1 };
  await topUp('h', NOW);
  state.freezes = 1;
  assert.equal((await topUpAgain()).length, 7);
  assert.deepEqual(await topUpAgain(), []);
});
