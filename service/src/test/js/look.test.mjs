/** A look at the person's file, checked in the browser: right, and wrong in each way. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkLook, openedBy } from '../../main/resources/static/js/log/look.js';
import { readNote } from '../../main/resources/static/js/log/signed-note.js';
import { leafOf, leavesOf, newLog, pathTo } from './log-tiles.mjs';

const ORIGIN = 'example.org/log';
const LOG = newLog(ORIGIN);
const SALT = Buffer.alloc(32, 5);
const LOOK = {
  at: '2026-11-22T08:00:00.123Z',
  fields: ['name'],
  kind: 'access',
  number: 'RU-1',
  office: 'Office\n 5',
  officer: '0042',
  reason: 'To decide <it>',
};
const WORDS = '\n  Who\n Office 5, officer 0042\n Why\n To decide <it>\n Notice RU-1\n Name';
const INDEX = 7;

/** @param {string} content */
function commitment(content) {
  return createHash('sha256').update('manzil/log-entry/v1\n').update(SALT).update(content).digest();
}

/** @param {object} entry as the page holds the one that another is about */
function about(entry) {
  const content = JSON.stringify(entry);
  return { about: { content, salt: SALT.toString('base64url') }, name: commitment(content).toString('base64url') };
}

/** @param {{look?: object, note?: (leaves: Buffer[]) => string}} [more] @returns as the page holds it */
function shown({ look = LOOK, note = (leaves) => LOG.note(leaves) } = {}) {
  const content = JSON.stringify(look);
  const entry = commitment(content);
  const leaves = leavesOf(13);
  leaves[INDEX] = leafOf(entry);
  const path = pathTo(INDEX, leaves).map((hash) => `${hash.toString('base64')}\n`);
  const proof = `c2sp.org/tlog-proof@v1\nindex ${INDEX}\n${path.join('')}\n${note(leaves)}`;
  return { content, salt: SALT.toString('base64url'), proof, words: WORDS };
}

test('a look stands in the log when content, salt, proof and signatures fit', async () => {
  const { note, ...found } = await checkLook(shown(), [LOG.trusted]);
  assert.deepEqual(found, { origin: ORIGIN, signatures: 'checked' });
  assert.ok(shown().proof.split('\u2014')[0].endsWith(note.split('\u2014')[0]));
});

test('without Ed25519 everything else is checked', async () => {
  const none = async () => false;
  assert.equal((await checkLook(shown(), [newLog(ORIGIN).trusted], none)).signatures, 'unchecked');
  await assert.rejects(checkLook({ ...shown(), salt: 'A'.repeat(43) }, [LOG.trusted], none), { code: 'root-differs' });
});

/** @type {Record<string, [string, object, object[]?]>} */
const WRONG = {
  'another salt': ['root-differs', { salt: 'A'.repeat(43) }],
  'a short salt': ['malformed', { salt: 'AAAA' }],
  'a salt that is no base64url': ['malformed', { salt: '+'.repeat(43) }],
  'content that was changed': ['root-differs', { content: JSON.stringify({ ...LOOK, fields: [] }) }],
  'content with a space': ['root-differs', { content: ` ${JSON.stringify(LOOK)}` }],
  'content that is no JSON': ['not-a-look', { content: 'look' }],
  'another kind of entry': ['not-a-look', shown({ look: { ...LOOK, kind: 'notice' } })],
  'no time': ['not-a-look', shown({ look: { ...LOOK, at: 'now' } })],
  'another reason on the page': ['other-words', { words: WORDS.replace('decide', 'read') }],
  'another officer on the page': ['other-words', { words: WORDS.replace('0042', '0043') }],
  'another office on the page': ['other-words', { words: WORDS.replace('Office 5', 'Office 6') }],
  'another notice on the page': ['other-words', { words: WORDS.replace('RU-1', 'RU-2') }],
  'no proof': ['malformed', { proof: '-' }],
  'another index': ['root-differs', { proof: shown().proof.replace('index 7', 'index 6') }],
  'no cosignature': ['too-few-witnesses', shown({ note: (leaves) => LOG.note(leaves, { cosigned: false }) })],
  'another log of the name': ['log-signature', shown({ note: (leaves) => newLog(ORIGIN).note(leaves) })],
  'another log': ['origin', shown({ note: (leaves) => newLog('example.org/other').note(leaves) })],
  'no log that is believed': ['origin', {}, []],
  'a log whose time was over before': ['origin', {}, [{ ...LOG.trusted, until: 1_700_000_000 }]],
  'a trust list that is no policy': ['malformed', {}, [{ ...LOG.trusted, vkey: 'x' }]],
};

for (const [name, [code, changes, logs = [LOG.trusted]]] of Object.entries(WRONG)) {
  test(`wrong: ${name}`, () =>
    assert.rejects(checkLook({ ...shown(), ...changes }, /** @type {any} */ (logs)), { code }));
}

test('a reason that was chosen from a list is read in words, and in those alone', async () => {
  const look = { ...LOOK, reason: 'case-decide' };
  const reasonInWords = (/** @type {string} */ reason) => (reason === 'case-decide' ? 'To decide <it>' : reason);
  assert.equal((await checkLook({ ...shown({ look }), reasonInWords }, [LOG.trusted])).origin, ORIGIN);
  const asked = { ...look, reason: 'case-asked' };
  await assert.rejects(checkLook({ ...shown({ look: asked }), reasonInWords }, [LOG.trusted]), { code: 'other-words' });
});

const LOOKED = about(LOOK);
const DISPUTE = { access: LOOKED.name, at: LOOK.at, kind: 'dispute', words: '' };
const SILENT = { ...shown({ look: DISPUTE }), kind: 'dispute', words: '', about: LOOKED.about };
const SAID = about(DISPUTE);
const ANSWER = {
  at: LOOK.at,
  dispute: SAID.name,
  kind: 'dispute-answer',
  office: 'Office 5',
  officer: '0042',
  outcome: 'upheld',
  words: 'You\nare right',
};
const ANSWERED = {
  ...shown({ look: ANSWER }),
  kind: 'dispute-answer',
  words: 'You are right\n Answered by Office 5, officer 0042',
  outcome: 'upheld',
  about: SAID.about,
};

test('a dispute and its answer are checked like a look', async () => {
  assert.equal((await checkLook(ANSWERED, [LOG.trusted])).origin, ORIGIN);
  assert.equal((await checkLook(SILENT, [LOG.trusted])).origin, ORIGIN);
});

/** @type {[string, object, string][]} */
const WRONG_DISPUTES = [
  ['other words of an answer', { ...ANSWERED, words: ANSWERED.words.replace('right', 'wrong') }, 'other-words'],
  ['another outcome of an answer', { ...ANSWERED, outcome: 'not-upheld' }, 'other-words'],
  ['no outcome of an answer', { ...ANSWERED, outcome: undefined }, 'other-words'],
  ['an outcome where there is none', { ...SILENT, outcome: 'upheld' }, 'other-words'],
  ['a dispute under another look', { ...SILENT, about: about({ ...LOOK, reason: 'Another' }).about }, 'other-entry'],
  ['a dispute under the look with another salt', { ...SILENT, about: { ...LOOKED.about, salt: 'A'.repeat(43) } }, 'other-entry'],
  ['a dispute under a look with no salt', { ...SILENT, about: { ...LOOKED.about, salt: '' } }, 'malformed'],
  ['a dispute under nothing', { ...SILENT, about: undefined }, 'other-entry'],
  ['an answer under another dispute', { ...ANSWERED, about: about({ ...DISPUTE, words: 'No' }).about }, 'other-entry'],
  ['an answer under the look', { ...ANSWERED, about: LOOKED.about }, 'other-entry'],
  ['an answer in place of a dispute', { ...ANSWERED, kind: 'dispute' }, 'not-a-look'],
  ['an answer in place of a look', { ...ANSWERED, kind: undefined }, 'not-a-look'],
  ['a kind that is not shown here', { ...ANSWERED, kind: 'constructor' }, 'not-a-look'],
];

for (const [name, held, code] of WRONG_DISPUTES) {
  test(`wrong: ${name}`, () => assert.rejects(checkLook(/** @type {any} */ (held), [LOG.trusted]), { code }));
}

test('an earlier key of the log counts for looks of its time', async () => {
  const former = { ...newLog(ORIGIN).trusted, until: 1_800_000_000 };
  assert.equal((await checkLook(shown(), [former, LOG.trusted])).origin, ORIGIN);
  assert.equal((await checkLook(shown(), [LOG.trusted, former])).origin, ORIGIN);
});

test('of several reasons the one of the log with this name is told', async () => {
  const note = readNote(LOG.note(leavesOf(3)));
  const logs = [newLog(ORIGIN).trusted, newLog('example.org/2').trusted];
  await assert.rejects(openedBy(logs, note), { code: 'log-signature' });
});
