/** What the checking page says of a valid receipt, with the words that the page itself has. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { headlineOf, isGood, rowsOf, saidBy } from '../../main/resources/static/js/receipt/receipt-words.js';

const SCRIPT = 'proof.check.script.';
const file = new URL('../../main/resources/messages/proof_en.properties', import.meta.url);
const texts = Object.fromEntries(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(SCRIPT))
    .map((line) => [line.slice(SCRIPT.length, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
Object.assign(texts, {
  'receipt.field.name': 'Name',
  'receipt.field.identity': 'Identity',
  'receipt.value.identity.stated': 'As stated',
  'receipt.field.flat': 'Flat',
  'receipt.field.dwelling': 'Kind of dwelling',
  'receipt.value.dwelling.flat': 'Flat',
  'receipt.ground.false-address': 'The address is false',
  'receipt.appeal.false-address': 'You can go to court',
});
// @ts-ignore The module needs this of a page and no more.
globalThis.document = { documentElement: { dir: 'ltr' }, getElementById: () => ({ textContent: JSON.stringify(texts) }) };

const CHAIN = { number: '7KQ2', at: '2026-11-20T08:15:30Z' };

/** @param {any} content @returns {any} */
function receipt(content) {
  const checkpoint = { origin: 'a.example/log', size: 11n, root: '' };
  return {
    authority: 'Office',
    content: { ...CHAIN, ...content },
    at: '2026-11-20T08:15:30.000000000Z',
    index: 6n,
    checkpoint,
  };
}

/** @param {any} content @returns {Record<string, string>} */
const rows = (content) => Object.fromEntries(rowsOf(receipt(content)));

test('a filing says who filed what, when, and where it stands', () => {
  const declarant = { givenName: 'Mai', familyName: 'Karimova', birthDate: '1990-05-01', documentNumber: '1234-56' };
  const household = [{ birthDate: '2019-05', givenName: 'Oʻgʻiloy', others: 'x' }, { givenName: 'Lola' }];
  const notice = { flat: '2019-05', dwelling: 'flat', room: null, household, later: 'unknown' };
  const said = rows({ kind: 'notice', declarant, identity: 'stated', notice });
  assert.equal(said.Identity, 'As stated');
  assert.ok(!('Identity' in rows({ kind: 'notice', declarant, notice })), 'receipts from before have no such member');
  assert.equal(said['Receipt for'], 'Filing of a notice');
  assert.equal(said.Authority, 'Office');
  assert.match(said['Taken in'], /^20\.11\.2026 \d\d:15 \(2026-11-20T08:15:30Z\)$/);
  assert.equal(said.Name, 'Mai Karimova');
  assert.equal(said.birthDate, '01.05.1990');
  assert.deepEqual([said.documentNumber, said.Flat], ['1234-56', '2019-05'], 'no dates');
  assert.equal(said['Kind of dwelling'], 'Flat');
  assert.equal(said.household, 'Oʻgʻiloy, 05.2019, x; Lola');
  assert.equal(said['Entry in the public log'], '6, in a log of 11 entries: a.example/log');
  assert.ok(!('room' in said) && !('Follows the entry' in said) && !('Why' in said));
  assert.match(saidBy(receipt({ kind: 'notice' })), /^The authority took this notice in on 20\.11\.2026 \d\d:15 /);
});

test('who filed for somebody stands beside them', () => {
  const said = rows({
    kind: 'notice',
    declarant: { givenName: 'Mai', familyName: 'Karimova' },
    filedBy: { as: 'helper', name: 'Anna', organisation: 'Help Centre', mandate: 'x' },
    notice: {},
  });
  assert.equal(said.filedBy, 'Anna, Help Centre');
});

test('a registrar who filed from paper is told from a helper', () => {
  const said = rows({ kind: 'notice', filedBy: { as: 'paper', office: 'Office 1', officer: '1001' } });
  assert.equal(said.filedFromPaper, 'Office 1, 1001');
  assert.ok(!('filedBy' in said));
});

test('a decision says which, by whom, why, and what the person can do', () => {
  const decision = { kind: 'decision', decision: 'refusal-proposed', office: '77-01', officer: '1001' };
  const said = rows({ ...decision, ground: 'false-address', previous: 'c2rj' });
  assert.equal(said['Receipt for'], 'Refusal proposed');
  assert.match(said['Decided on'], /^20\.11\.2026/);
  assert.equal(said['Decided by'], '77-01, officer 1001');
  assert.equal(said.Why, 'The address is false');
  assert.equal(said['What the person can do once it is confirmed'], 'You can go to court');
  assert.equal(said['Follows the entry'], 'c2rj');
  assert.equal(rows({ ...decision, ground: 'of-later' }).Why, 'of-later');
});

test('a confirmed refusal names its reason in the receipt before', () => {
  const said = rows({ kind: 'decision', decision: 'refused', office: '77-01', officer: '1002', previous: 'c2rj' });
  assert.match(said.Why, /the receipt before this one/);
  assert.ok(!('What the person can do' in said));
});

test('a return names each answer that is to be corrected', () => {
  const fields = [
    { name: 'flat', message: 'There is no flat 99' },
    { name: 'other', message: 'So' },
  ];
  const said = rows({ kind: 'decision', decision: 'returned', office: '77-01', officer: '1001', fields });
  assert.equal(said['To be corrected'], 'Flat: There is no flat 99; other: So');
});

test('every kind of receipt has its own sentence, and one nobody knows says so', () => {
  const kinds = ['notice', 'correction', 'withdrawal'].map((kind) => ({ kind }));
  const acts = ['accepted', 'returned', 'refusal-proposed', 'refused', 'revocation-proposed', 'revoked'];
  const all = [...kinds, ...acts.map((decision) => ({ kind: 'decision', decision }))].map((content) =>
    saidBy(receipt(content)),
  );
  assert.equal(new Set(all).size, 9);
  assert.match(saidBy(receipt({ kind: 'later' })), /does not know this kind/);
  assert.equal(rows({ kind: 'later' })['Receipt for'], 'later');
});

test('the headline says what a true receipt is of, and only a filing and an acceptance look good', () => {
  /** @type {[any, string, boolean][]} */
  const all = [
    [{ kind: 'notice' }, 'The notice was filed.', true],
    [{ kind: 'correction' }, 'The notice was corrected.', true],
    [{ kind: 'decision', decision: 'accepted' }, 'The notice was accepted.', true],
    [{ kind: 'withdrawal' }, 'The notice was WITHDRAWN.', false],
    [{ kind: 'decision', decision: 'returned' }, 'The notice was RETURNED to be corrected.', false],
    [{ kind: 'decision', decision: 'refusal-proposed' }, 'A refusal was PROPOSED.', false],
    [{ kind: 'decision', decision: 'refused' }, 'The notice was REFUSED.', false],
    [{ kind: 'decision', decision: 'revocation-proposed' }, 'It was PROPOSED to revoke the card.', false],
    [{ kind: 'decision', decision: 'revoked' }, 'The card was REVOKED.', false],
  ];
  for (const [content, words, good] of all) {
    assert.equal(headlineOf(receipt(content)), `A true receipt. ${words}`);
    assert.equal(isGood(receipt(content)), good, words);
  }
});

test('a kind named like a decision, and a decision named like a kind, are unknown', () => {
  const strange = [
    { kind: 'later' },
    { kind: 'accepted' },
    { kind: 'decision' },
    { kind: 'decision', decision: 'notice' },
    { kind: 'decision', decision: 'later' },
  ];
  for (const content of strange) {
    assert.match(headlineOf(receipt(content)), /a kind that this page does not know/);
    assert.match(saidBy(receipt(content)), /does not know this kind/);
    assert.equal(isGood(receipt(content)), false);
  }
});
