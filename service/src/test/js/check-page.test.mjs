/** What arrives at the checking page: links, texts, presentations, parts in several tabs. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { areReceipts, arrivedAs, arrivedIn } from '../../main/resources/static/js/check/arrived.js';
import { PartsSeen } from '../../main/resources/static/js/check/parts-seen.js';
import { found, read, vectors } from './receipt-bytes.mjs';

const VECTORS = new URL('../../../../libraries/credential/src/test/vectors/', import.meta.url);
const [two, card] = JSON.parse(readFileSync(new URL('proof-parts.json', VECTORS), 'utf8')).round.map(
  (/** @type {any} */ { parts }) => parts,
);
const LINK = 'https://registration.example.org/check#';
const WHOLE = '0D1$*+-./:';

/** @type {Record<string, [string, string[]]>} */
const TEXTS = {
  'a link': [LINK + WHOLE, [WHOLE]],
  'a text': [WHOLE, [WHOLE]],
  'a text on two lines': [`0D1$*\n+-./:`, [WHOLE]],
  'a link on three lines': [`https://registration.exam\nple.org/check#0D1$\r\n*+-./:\n`, [WHOLE]],
  'links one below another': [two.map((/** @type {string} */ part) => LINK + part).join('\n'), two],
  'links that mail has wrapped': [
    two.map((/** @type {string} */ part) => `${LINK}${part.slice(0, 70)}\n${part.slice(70)}`).join('\n\n'),
    two,
  ],
  'parts one below another': [two.join('\n'), two],
  'one part': [card[2], [card[2]]],
  nothing: ['', []],
  'something else': ['hello there', ['hellothere']],
};

for (const [name, [input, texts]] of Object.entries(TEXTS)) {
  test(`${name} is understood`, () => assert.deepEqual(arrivedIn(input), { presentation: null, texts, receipt: null }));
}

test('a presentation is taken as it is, and behind a link too', () => {
  assert.deepEqual(arrivedIn('a.b.c~d~\n'), { presentation: 'a.b.c~d~', texts: [], receipt: null });
  assert.deepEqual(arrivedIn(`${LINK}a.b.c~`), { presentation: 'a.b.c~', texts: [], receipt: null });
});

test('a receipt is told from a proof', () => {
  const link = readFileSync(new URL('../../../../docs/standards/examples/receipt.txt', import.meta.url), 'utf8');
  const { texts } = arrivedIn(link);
  assert.equal(areReceipts(texts), true);
  assert.equal(areReceipts([texts[0], texts[0]]), true);
  for (const others of [[], [WHOLE], two, [...two, texts[0]], ['hello']]) assert.equal(areReceipts(others), false);
});

const EXAMPLES = new URL('../../../../docs/standards/examples/', import.meta.url);
const { texts, forms } = vectors;

/** @param {any[]} list @param {string} name @returns {string} */
const vector = (list, name) => {
  const { text, bytes } = list.find((each) => each.name === name);
  return (text ?? bytes).text;
};

test('a receipt file is taken as it is, and pasted without what stands around it', async () => {
  const receipt = readFileSync(new URL('receipt.json', EXAMPLES));
  const pasted = arrivedIn(` \n${receipt}\n`).receipt ?? assert.fail();
  assert.deepEqual(Buffer.from(await pasted()), receipt);
  const chosen = (await arrivedAs(new Blob([receipt, '\n']))).receipt ?? assert.fail();
  assert.deepEqual(Buffer.from(await chosen()), Buffer.concat([receipt, Buffer.from('\n')]));
});

test('a chosen PDF gives its receipt or says that there is none, and a chosen text its links', async () => {
  const found = (await arrivedAs(new Blob([vector(forms, 'a PDF')]))).receipt ?? assert.fail();
  assert.deepEqual(Buffer.from(await found()), readFileSync(new URL('receipt.json', EXAMPLES)));
  const none = (await arrivedAs(new Blob([vector(forms, 'a PDF without receipt')]))).receipt ?? assert.fail();
  await assert.rejects(none(), { code: 'malformed' });
  const large = (await arrivedAs(new Blob([new Uint8Array(16 * 1024 * 1024 + 1)]))).receipt ?? assert.fail();
  await assert.rejects(large(), { code: 'malformed' });
});

for (const form of forms) {
  test(`a chosen file is answered as the command line answers it: ${form.name}`, async () => {
    const bytes = read(form.bytes);
    const { receipt } = await arrivedAs(new Blob([bytes]));
    assert.equal(receipt === null, form.name === 'a link of a proof');
    assert.deepEqual(await found(receipt ?? (async () => bytes)), form.expected);
  });
}

/** @param {string | Buffer} written @returns {Promise<any>} */
const chosen = async (written) => found((await arrivedAs(new Blob([written]))).receipt ?? assert.fail('a proof'));

test('a chosen file is not mended before it is checked', async () => {
  const receipt = readFileSync(new URL('receipt.json', EXAMPLES));
  const link = vector(forms, 'a link');
  for (const before of [' ', '\n', '\ufeff']) {
    const file = Buffer.concat([Buffer.from(before), receipt]);
    assert.deepEqual(await chosen(file), await found(async () => file));
  }
  assert.deepEqual(await chosen(`${link.slice(0, 300)}\n${link.slice(300)}`), { reason: 'receipt-text-malformed' });
});

test('a ~ in a link makes no presentation', async () => {
  const link = vector(forms, 'a link').replace('/check', '/~site/check');
  assert.deepEqual(await chosen(link), forms.find((/** @type {any} */ { name }) => name === 'a link').expected);
  assert.equal(areReceipts(arrivedIn(link).texts), true);
});

test('a chosen proof is taken as a pasted one', async () => {
  const wrapped = two.map((/** @type {string} */ part) => `${LINK}${part.slice(0, 70)}\n${part.slice(70)}`).join('\n');
  for (const proof of [wrapped, two.join('\n'), 'a.b.c~d~\n', `${LINK}a.b.c~`]) {
    assert.deepEqual(await arrivedAs(new Blob([proof])), arrivedIn(proof));
  }
});

test('parts of a receipt are told apart as those of a proof are, and tabs pass them on', () =>
  withTabs(async ([one, other]) => {
    const parts = vector(texts, 'four parts').split('\n');
    assert.deepEqual(arrivedIn(parts.join(' ')).texts, parts);
    assert.equal(areReceipts(parts), true);
    await one.joined([parts[0], parts[3]]);
    await one.joined([card[0]]);
    await settled();
    assert.deepEqual((await other.joined([parts[1]])).sort(), [parts[0], parts[1], parts[3]].sort());
  }));

/** @param {(tabs: PartsSeen[], more: number[]) => Promise<void>} act */
async function withTabs(act) {
  const more = [0, 0];
  const tabs = more.map((_, tab) => new PartsSeen(() => more[tab]++));
  try {
    await act(tabs, more);
  } finally {
    for (const tab of tabs) tab.close();
  }
}

/** Long enough for tabs to hear of each other. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

test('tabs pass their parts to each other, each set for itself', () =>
  withTabs(async ([one, other], more) => {
    assert.deepEqual(await one.joined([card[0]]), [card[0]]);
    assert.deepEqual(await one.joined([two[1]]), [two[1]]);
    await settled();
    assert.deepEqual(await other.joined([card[3]]), [card[3], card[0]]);
    await settled();
    assert.deepEqual(await one.joined([card[0]]), [card[0], card[3]]);
    assert.ok(more[0] > 0 && more[1] > 0);
  }));

test('a tab that opens later asks for what it has not seen', async () => {
  const first = new PartsSeen(() => {});
  await first.joined([card[0], card[1]]);
  await settled();
  let more = 0;
  const later = new PartsSeen(() => more++);
  await later.joined([card[2]]);
  await settled();
  assert.equal(more, 1);
  assert.deepEqual((await later.joined([card[2]])).sort(), [card[0], card[1], card[2]].sort());
  first.close();
  later.close();
});

test('what is damaged, or no part, is not kept', () =>
  withTabs(async ([one, other]) => {
    const damaged = card[0].slice(0, -3) + (card[0].endsWith('000') ? '111' : '000');
    assert.deepEqual(await one.joined([damaged]), [damaged]);
    assert.deepEqual(await one.joined([WHOLE]), [WHOLE]);
    await settled();
    assert.deepEqual(await one.joined([card[1]]), [card[1]]);
    await settled();
    assert.deepEqual(await other.joined([card[2]]), [card[2], card[1]]);
  }));

test('parts are forgotten after ten minutes', (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  return withTabs(async ([one]) => {
    await one.joined([card[0]]);
    t.mock.timers.tick(10 * 60 * 1000 + 1);
    assert.deepEqual(await one.joined([card[1]]), [card[1]]);
  });
});
