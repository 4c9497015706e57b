/**
 * Drives the pages' modules in a real browser. `ModulePagesInBrowserTest` of the acceptance tests runs it and gives it
 * PLAYWRIGHT, the folder of playwright-core, and CAMERA, which answers a PNG with what the QR code in it says.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, test } from 'node:test';
import { encode } from '../../../main/resources/static/js/credential/proof-text-encoding.js';
import { newKey } from '../tokens.mjs';
import { serve } from './server.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

const playwright = createRequire(import.meta.url)(process.env.PLAYWRIGHT ?? 'playwright-core');

/** @type {Awaited<ReturnType<typeof serve>>} */ let site;
/** @type {any} */ let browser;
/** @type {any} */ let context;
/** @type {any} */ let page;
/** @type {string[]} */ let complaints = [];

before(async () => {
  site = await serve();
  browser = await playwright.chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
});

after(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (/** @type {Error} */ error) => complaints.push(String(error)));
  page.on('console', (/** @type {any} */ message) => message.type() === 'error' && complaints.push(message.text()));
  Object.assign(site.state, { holder: 'holder-1', accepted: true, revoked: false, room: 40, listVersion: 2 });
  site.requests.length = 0;
});

/** @param {string} name */
const part = (name) => page.locator(`[data-part="${name}"]`);

async function getCard() {
  await page.goto(`${site.base}/my/card`);
  await part('progress').getByText('Got').waitFor();
  await part('status').getByText('Valid as of').waitFor();
}

/** @param {string} label @param {string} [digits] @returns {Promise<string>} the link that was shown */
async function showProof(label = 'Notified since', digits = '') {
  await page.goto(`${site.base}/my/proof`);
  await page.getByLabel('Employer').check();
  await page.getByLabel(new RegExp(label)).check();
  if (digits) await page.getByLabel('Digits').fill(digits);
  await page.getByRole('button', { name: 'Show' }).click();
  await part('qr').locator('svg').waitFor();
  return part('link').getAttribute('href');
}

/** @param {string} verdict */
async function verdict(verdict) {
  await page.locator(`[data-part="verdict"][data-verdict="${verdict}"]`).waitFor();
}

test(
  'the card and its copies arrive, each with a key of its own, and the page says what is held',
  async () => {
    await getCard();
    assert.equal(await part('progress').textContent(), 'Got 11');
    assert.match(
      await part('facts').innerText(),
      /Family name\s+Oʻgʻiloy <b>\s+Notified since\s+20\.11\.2026\s+decision_pending\s+yes/,
    );
    assert.deepEqual(await part('copies').locator('li').allTextContents(), ['Employer: 5 left', 'Bank: 5 left']);
    await part('status').getByText('Valid as of').waitFor();
    const [{ body, csrf }] = /** @type {any[]} */ (site.requests.filter(({ path }) => path === '/wallet/credentials'));
    assert.equal(csrf, 'token-1');
    const keys = JSON.parse(body).requests.map(
      (/** @type {any} */ { proof }) => JSON.parse(Buffer.from(proof.split('.')[0], 'base64url').toString()).jwk.x,
    );
    assert.equal(new Set(keys).size, 11);
    await page.reload();
    await part('status').getByText('Valid as of').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(site.requests.filter(({ path }) => path === '/wallet/credentials').length, 1);
    assert.deepEqual(complaints, []);
  },
);

test('no key can be taken out of the browser', async () => {
  await getCard();
  const extractable = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('manzil-wallet');
        open.onsuccess = () => {
          const all = open.result.transaction('copies').objectStore('copies').getAll();
          all.onsuccess = () => resolve(all.result.map((copy) => copy.keys.privateKey.extractable));
        };
      }),
  );
  assert.deepEqual(extractable, Array(11).fill(false));
});

test('before a notice is accepted the page says so', async () => {
  site.state.accepted = false;
  await page.goto(`${site.base}/my/card`);
  await part('problem').getByText('No accepted notice yet').waitFor();
  assert.ok(await part('empty').isVisible());
});

test('another person on the same phone sees nothing of the first', async () => {
  await getCard();
  Object.assign(site.state, { holder: 'holder-2', accepted: false });
  await page.goto(`${site.base}/my/card`);
  await part('problem').getByText('No accepted notice yet').waitFor();
  assert.ok(!(await part('held').isVisible()));
  await page.goto(`${site.base}/my/proof`);
  await part('no-card').waitFor();
  assert.ok(!(await part('choose').isVisible()));
});

test('an offer for somebody else than the page is refused', async () => {
  await page.route('**/my/card', async (/** @type {any} */ route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('holder-1', 'holder-9') });
  });
  await page.goto(`${site.base}/my/card`);
  await part('problem').getByText('Somebody else is signed in').waitFor();
  assert.equal(site.requests.filter(({ path }) => path === '/wallet/credentials').length, 0);
});

test('what there is room for is fetched, one of each kind first; without any the day is told', async () => {
  site.state.room = 2;
  await page.goto(`${site.base}/my/card`);
  await part('held').waitFor();
  const [{ body }] = site.requests.filter(({ path }) => path === '/wallet/credentials');
  const kinds = JSON.parse(body).requests.map((/** @type {any} */ { configuration }) => configuration);
  assert.equal(new Set(kinds).size, 2);
  assert.equal(kinds[0], 'card');
  site.state.room = 0;
  site.state.holder = 'holder-3';
  await page.goto(`${site.base}/my/card`);
  await part('problem').getByText('No more until 03.12.2026').waitFor();
  assert.equal(site.requests.filter(({ path }) => path === '/wallet/credentials').length, 1);
});

test('a proof is shown offline, after exactly what will be shown was seen', async () => {
  await getCard();
  await page.goto(`${site.base}/my/proof`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByLabel('Employer').check();
  await page.getByRole('button', { name: 'Show' }).click();
  await part('problem').getByText('Tick a fact').waitFor();
  await page.getByLabel(/Family name/).check();
  assert.match(await part('preview').innerText(), /^Family name\s+Oʻgʻiloy <b>$/);
  await page.getByRole('button', { name: 'Show' }).click();
  const svg = part('qr').locator('svg');
  await svg.waitFor();
  const { width, x } = await svg.boundingBox();
  assert.ok(width === 360 && x === 0);
  const modules = Number((await svg.getAttribute('viewBox')).split(' ')[2]);
  assert.ok(width / modules >= 4, `${modules} modules`);
  assert.equal(await part('left').textContent(), '5 min left');
  assert.equal(await part('remaining').textContent(), 'Copies left: 4');
  assert.deepEqual(complaints, []);
});

test(
  'the checking page says yes, sends nothing of the proof, and leaves nothing in the address',
  async () => {
    await getCard();
    const link = await showProof();
    site.requests.length = 0;
    await page.goto(link);
    await verdict('valid');
    assert.equal(await part('headline').textContent(), 'Yes');
    assert.match(await part('claims').innerText(), /^Notified since\s+20\.11\.2026$/);
    assert.match(await part('made').textContent(), /^Made \d\d\.\d\d\.\d{4} \d\d:\d\d, 0 min ago$/);
    assert.match(await part('status').textContent(), /^Not revoked as of/);
    assert.ok(await part('passport').isVisible());
    assert.equal(page.url(), `${site.base}/check`);
    const [, proof] = link.split('#');
    for (const { path, body, referrer } of /** @type {any[]} */ (site.requests))
      assert.ok(!`${path}${body}${referrer}`.includes(proof.slice(0, 20)));
    for (const { path, cookie, method } of site.requests) {
      assert.equal(method, 'GET');
      if (/^\/(trust-list|status-lists)/.test(path)) assert.equal(cookie, undefined, path);
    }
    assert.deepEqual(complaints, []);
  },
);

test('after a revocation the answer is no once the list is refreshed, and the card says so too', async () => {
  await getCard();
  const link = await showProof();
  await page.goto(link);
  await verdict('valid');
  site.state.revoked = true;
  await page.getByRole('button', { name: 'Ask for the newest list' }).click();
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'It was revoked');
  assert.equal(await part('claims').innerText(), '');
  await page.goto(`${site.base}/my/card`);
  await part('status').getByText('Revoked as of').waitFor();
  await page.getByRole('button', { name: 'Get' }).click();
  await part('progress').getByText('Got 11').waitFor();
});

test('with the digits said aloud a copy of an earlier proof is refused', async () => {
  await getCard();
  const link = await showProof('Notified since', '123 456');
  await page.goto(link);
  await verdict('valid');
  assert.equal(await part('digits').textContent(), 'Digits: 123456');
  await page.getByLabel('Six digits you said').fill('654321');
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'These are not the digits you said');
  await page.getByLabel('Six digits you said').fill('123456');
  await verdict('valid');
});

test(
  'a print is valid without a phone, the page says who decides, and digits cannot be asked of it',
  async () => {
    const text = await encode(await site.unbound('urn:manzil:print:1'));
    await page.goto(`${site.base}/check#${text}`);
    await verdict('valid');
    assert.match(await part('claims').innerText(), /^Family name/);
    assert.ok(await part('printed').isVisible());
    assert.ok(!(await part('passport').isVisible()));
    assert.equal(await part('made').isVisible(), false);
    await page.getByLabel('Six digits you said').fill('123456');
    await verdict('invalid');
    assert.equal(await part('reason').textContent(), 'No phone signed this');
    assert.ok(!(await part('printed').isVisible()));
    assert.equal(await part('claims').innerText(), '');
    assert.deepEqual(complaints, []);
  },
);

test('a proof copy without its phone, and a print that names one, are refused', async () => {
  const stripped = [
    await site.unbound('urn:manzil:proof:1'),
    await site.unbound('urn:manzil:proof:1', newKey()),
    await site.unbound('urn:manzil:print:1', newKey()),
  ];
  await page.goto(`${site.base}/check`);
  for (const presentation of stripped) {
    await page.getByLabel('Proof').fill(presentation);
    await page.getByRole('button', { name: 'Check' }).click();
    await verdict('invalid');
    assert.equal(await part('reason').textContent(), 'No phone signed this');
    await page.reload();
  }
});

test('a pasted link, a broken one, and a new fragment are all checked', async () => {
  await getCard();
  const link = await showProof();
  await page.goto(`${site.base}/check`);
  await page.getByLabel('Proof').fill(`${link.slice(0, 90)}\n${link.slice(90)}`);
  await page.getByRole('button', { name: 'Check' }).click();
  await verdict('valid');
  await page.evaluate(() => {
    location.hash = 'ABC:DEF';
  });
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'Not accepted (proof-text-malformed)');
  assert.ok(!(await part('passport').isVisible()));
});

/** Every link of a proof from the card, read off the screen one after another. */
async function showParts() {
  await page.goto(`${site.base}/my/proof`);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('My card').check();
  for (const label of [/Family name/, /Notified since/]) await page.getByLabel(label).check();
  await page.getByRole('button', { name: 'Show' }).click();
  await part('qr').locator('svg').waitFor();
  const links = [];
  for (;;) {
    links.push(await scanned());
    if (!(await part('next').isVisible())) return links;
    await part('next').click();
  }
}

/** What a camera reads. */
async function scanned() {
  const svg = part('qr').locator('svg');
  const { width, height } = await svg.boundingBox();
  const answer = await fetch(process.env.CAMERA ?? '', { method: 'POST', body: await svg.screenshot() });
  assert.ok(answer.ok, `no code in ${width} × ${height}`);
  return answer.text();
}

test('a card with its certificates takes three codes, and the checking page says yes to them', async () => {
  await getCard();
  const links = await showParts();
  assert.equal(links.length, 3);
  assert.equal(await part('place').textContent(), 'Code 3 of 3');
  const whole = await part('link').getAttribute('href');
  await part('back').click();
  assert.equal(await scanned(), links[1]);
  site.requests.length = 0;
  const tabs = [];
  for (const link of [links[2], links[0], links[1]]) {
    page = await context.newPage();
    await page.goto(link);
    assert.equal(page.url(), `${site.base}/check`);
    tabs.push(page);
    if (tabs.length === 1) {
      await part('parts-here').getByText('1 of 3 here').waitFor();
      assert.equal(await part('parts-missing').textContent(), 'Missing: 1, 2');
      assert.ok(!(await part('verdict').isVisible()));
    }
    if (tabs.length === 2) await part('parts-here').getByText('2 of 3 here').waitFor();
  }
  for (page of tabs) {
    await verdict('valid');
    assert.match(await part('claims').innerText(), /^Family name\s+Oʻgʻiloy <b>\s+Notified since\s+20\.11\.2026$/);
    assert.ok(!(await part('parts').isVisible()));
  }
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), sessionStorage.length]), [
    ['manzil-trust-list'],
    0,
  ]);
  for (const { path, body } of /** @type {any[]} */ (site.requests))
    for (const link of links) assert.ok(!`${path}${body}`.includes(link.split('#')[1].slice(0, 20)));
  await page.goto(whole);
  await verdict('valid');
  assert.deepEqual(complaints, []);
});

test('parts can be pasted one after another or together, and parts of two proofs are refused', async () => {
  await getCard();
  const one = await showParts();
  const other = await showParts();
  await context.close();
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${site.base}/check`);
  const paste = async (/** @type {string} */ text) => {
    await page.getByLabel('Proof').fill(text);
    await page.getByRole('button', { name: 'Check' }).click();
  };
  await paste(one[1]);
  await part('parts-missing').getByText('Missing: 1, 3').waitFor();
  assert.equal(await page.getByLabel('Proof').inputValue(), '');
  await paste(`${one[0]}\n${other[1]}`);
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'Not accepted (proof-parts-mixed)');
  await paste(other[0]);
  await part('parts-missing').getByText('Missing: 3').waitFor();
  await paste(one[2].slice(0, -1) + (one[2].endsWith('0') ? '1' : '0'));
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'Not accepted (proof-text-malformed)');
  await paste(`${one[2]}\n${one[1].slice(0, 100)}\n${one[1].slice(100)}\n`);
  await verdict('valid');
  assert.deepEqual(complaints, []);
});

test('a browser hands every text of the vectors over unchanged', async () => {
  const folder = new URL('../../../../../libraries/credential/src/test/vectors/', import.meta.url);
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const texts = [
    ...read('proof-text.json').round.map((/** @type {any} */ { text }) => text),
    ...read('proof-parts.json').round.flatMap((/** @type {any} */ { parts }) => parts),
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:',
  ];
  await page.goto(`${site.base}/check`);
  const changed = await page.evaluate((/** @type {string[]} */ all) => {
    const link = document.createElement('a');
    return all.filter((text) => {
      link.href = `/check#${text}`;
      history.replaceState(null, '', `/check#${text}`);
      return (
        link.hash !== `#${text}` || location.hash !== `#${text}` || !new URL(location.href).href.endsWith(`#${text}`)
      );
    });
  }, texts);
  assert.deepEqual(changed, []);
  for (const text of texts.slice(-3)) {
    await page.goto(`${site.base}/pages/plain.css#${text}`);
    assert.equal(await page.evaluate(() => location.hash), `#${text}`);
  }
});

const EXAMPLES = new URL('../../../../../docs/standards/examples/', import.meta.url);

/** @param {string} name @returns {Buffer} */
const example = (name) => readFileSync(new URL(name, EXAMPLES));

/** @param {Buffer} buffer @param {string} [name] */
async function choose(buffer, name = 'receipt.json') {
  await page.getByLabel('Receipt file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** @param {Buffer} receipt @returns {Buffer} as docs/standards/receipt.md lays it out */
function pdf(receipt) {
  const head = `%PDF-1.7\n1 0 obj\n<<\n/Length ${receipt.length}\n/Subtype /application#2Fvnd.manzil.receipt+json\n>>\nstream\r\n`;
  return Buffer.concat([Buffer.from(head), receipt, Buffer.from('\r\nendstream\nendobj\n')]);
}

test(
  'a receipt is checked as file, PDF, link and pasted text, and nothing of it leaves the browser',
  async () => {
    await page.goto(`${site.base}/check`);
    site.requests.length = 0;
    const receipt = example('receipt.json');
    const link = example('receipt.txt').toString().trim();
    const pasted = async (/** @type {string} */ text) => {
      await page.getByLabel('Proof').fill(text);
      await page.getByRole('button', { name: 'Check' }).click();
    };
    for (const bring of [
      () => choose(receipt),
      () => choose(pdf(receipt), 'receipt.pdf'),
      () => choose(Buffer.from(`${link}\n`), 'links.txt'),
      () => pasted(` ${receipt}\n`),
      () => pasted(`${link.slice(0, 200)}\n${link.slice(200)}`),
      () => page.goto(`${site.base}/check#${link.split('#')[1]}`),
    ]) {
      await choose(Buffer.from('{}'));
      await verdict('invalid');
      assert.equal(await part('reason').textContent(), 'Not a receipt (malformed)');
      assert.equal(await part('claims').innerText(), '');
      await bring();
      await verdict('valid');
      assert.equal(await part('headline').textContent(), 'Yes, filed');
      assert.equal(await part('verdict').getAttribute('data-neutral'), null);
      assert.match(await part('reason').textContent(), /^Filed on 20\.11\.2026 \d\d:15$/);
      assert.match(
        await part('claims').innerText(),
        /^Receipt for\s+Filing\s+Number\s+7KQ2-M9XD-4TRB-W6HJ-5\s+Taken in\s+20\.11\.2026 \d\d:15 \(2026-11-20T08:15:30Z\)\s+Authority\s+Residence office[^]+Address\s+кӯчаи Рӯдакӣ 12, Душанбе\s+flat\s+5\s+dwelling\s+A flat\s+Day\s+18\.11\.2026\s+household\s+Oʻgʻiloy, 05\.2019\s+Entry\s+6 of 11: residence\.example\/log$/,
      );
      assert.ok(await part('later').isVisible());
      for (const hidden of ['refresh', 'passport', 'printed', 'made', 'status', 'validity', 'compare'])
        assert.ok(!(await part(hidden).isVisible()), hidden);
    }
    for (const { method, path, body } of site.requests) {
      assert.ok(
        (method === 'GET' && body === '' && ['/trust-list', '/check', '/favicon.ico'].includes(path)) ||
          path.startsWith('/js/') ||
          path.startsWith('/webjars/'),
        `${method} ${path}`,
      );
    }
    assert.deepEqual(complaints, []);
  },
);

test(
  'a receipt that was changed, and a PDF without one, are refused in one sentence with the code',
  async () => {
    await page.goto(`${site.base}/check`);
    const forged = Buffer.from(example('receipt.json').toString().replace('"flat":"5"', '"flat":"6"'));
    for (const [file, why] of /** @type {[Buffer, string][]} */ ([
      [forged, 'Not signed (signature)'],
      [pdf(forged), 'Not signed (signature)'],
      [pdf(forged).subarray(0, 300), 'No receipt in this PDF (malformed)'],
      [Buffer.from(`${example('receipt.json')}\n`), 'Not a receipt (malformed)'],
      [Buffer.alloc(16 * 1024 * 1024 + 1, ' '), 'Not a receipt (malformed)'],
    ])) {
      await choose(file);
      await part('reason').getByText(why, { exact: true }).waitFor();
      await verdict('invalid');
      assert.equal(await part('headline').textContent(), 'No receipt');
    }
    assert.deepEqual(complaints, []);
  },
);

test('a true receipt says of what it is, and is green only for a filing or an acceptance', async () => {
  const said = JSON.stringify({ kind: 'decision', decision: 'refused', number: '7KQ2', at: '2026-11-20T08:15:30Z' });
  await page.route('**/js/receipt/verify-receipt.js', (/** @type {any} */ route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export const verifyReceipt = async (file) => ({
        verdict: 'valid', content: file.length > 9 ? ${said} : { ...${said}, kind: 'notice' },
        at: '2026-11-20T08:15:30.000000000Z', index: 1n, checkpoint: { origin: 'a.example', size: 2n, root: '' } })`,
    }),
  );
  await page.goto(`${site.base}/check`);
  for (const [file, headline, neutral] of [
    ['{"refusal"}', 'True, but refused', ''],
    ['{}', 'Yes, filed', null],
  ]) {
    await choose(Buffer.from(String(file)));
    await part('headline').getByText(String(headline), { exact: true }).waitFor();
    assert.equal(await part('verdict').getAttribute('data-neutral'), neutral);
  }
  await page.getByLabel('Proof').fill('nothing');
  await page.getByRole('button', { name: 'Check' }).click();
  await verdict('invalid');
  assert.equal(await part('verdict').getAttribute('data-neutral'), null);
});

test('a receipt is checked offline, in parts from several tabs, and not at all without a list', async () => {
  const parts = JSON.parse(
    readFileSync(new URL('../../../../../libraries/receipt/src/test/vectors/receipt.json', import.meta.url), 'utf8'),
  )
    .texts.find((/** @type {any} */ { name }) => name === 'four parts')
    .text.text.split('\n');
  await page.goto(`${site.base}/check`);
  await choose(example('receipt.json'));
  await verdict('valid');
  await context.setOffline(true);
  await choose(example('receipt.json'));
  await verdict('valid');
  await context.setOffline(false);
  await page.goto(`${site.base}/check#${parts[1]}`);
  await part('parts-missing').getByText('Missing: 1, 3, 4').waitFor();
  const first = page;
  page = await context.newPage();
  await page.goto(`${site.base}/check`);
  await page.getByLabel('Proof').fill([parts[3], parts[0], parts[2]].join('\n'));
  await page.getByRole('button', { name: 'Check' }).click();
  await verdict('invalid');
  assert.equal(await part('reason').textContent(), 'Not a receipt (malformed)'); // Joined: what they hold is noise.
  page = first;
  await verdict('invalid');
  await context.close();
  context = await browser.newContext();
  page = await context.newPage();
  await page.route('**/trust-list', (/** @type {any} */ route) => route.abort());
  await page.goto(`${site.base}/check`);
  await choose(example('receipt.json'));
  await verdict('undecided');
  assert.equal(await part('headline').textContent(), 'Cannot tell of a receipt');
  assert.equal(await part('claims').innerText(), '');
});

test('the checking page goes on offline with what it knows, and cannot tell without any list', async () => {
  await getCard();
  const first = await showProof();
  await page.goto(`${site.base}/check`);
  await page.route('**/status-lists/*', (/** @type {any} */ route) => route.abort());
  await page.getByLabel('Proof').fill(first);
  await page.getByRole('button', { name: 'Check' }).click();
  await verdict('valid'); // The card page kept the list.
  await context.close();
  context = await browser.newContext();
  page = await context.newPage();
  await page.route('**/status-lists/*', (/** @type {any} */ route) => route.abort());
  await page.goto(first);
  await verdict('undecided');
  assert.equal(await part('reason').textContent(), 'Whether it was revoked cannot be known now');
  assert.equal(await part('claims').innerText(), '');
});

test(
  'a list of whom to trust that goes back is refused in words, and the known one counts offline',
  async () => {
    await getCard();
    const link = await showProof();
    await page.goto(link);
    await verdict('valid');
    site.state.listVersion = 1;
    await page.getByRole('button', { name: 'Ask for the newest list' }).click();
    await verdict('undecided');
    assert.equal(await part('reason').textContent(), 'The list is older than the known one');
    assert.equal(await part('claims').innerText(), '');
    await page.route('**/trust-list', (/** @type {any} */ route) => route.abort());
    await page.getByRole('button', { name: 'Ask for the newest list' }).click();
    await verdict('valid');
    await page.unroute('**/trust-list');
    site.state.listVersion = 3;
    await page.getByRole('button', { name: 'Ask for the newest list' }).click();
    await part('status').getByText('Not revoked as of').waitFor();
    await verdict('valid');
  },
);

test('when the copies run out offline the person is told before one is shown again', async () => {
  await getCard();
  await page.goto(`${site.base}/my/proof`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  for (let left = 4; left >= 0; left--) {
    await page.getByLabel('Employer').check();
    await page.getByLabel(/Notified/).check();
    assert.ok(!(await part('reuse').isVisible()));
    await page.getByRole('button', { name: 'Show' }).click();
    await part('remaining').getByText(`Copies left: ${left}`).waitFor();
    await page.getByRole('button', { name: 'Another' }).click();
    await part('copies').getByText(`Copies left: ${left}`).waitFor();
  }
  await part('reuse').waitFor();
  await page.getByLabel(/Notified/).check();
  await page.getByRole('button', { name: 'Show' }).click();
  await part('problem').getByText('Confirm').waitFor();
  await page.getByLabel('Show it again').check();
  await page.getByRole('button', { name: 'Show' }).click();
  await part('qr').locator('svg').waitFor();
  assert.deepEqual(
    complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  );
});

test('copies are topped up only when half are gone, before anything is chosen', async () => {
  await getCard();
  for (const _ of [1, 2]) await showProof();
  assert.equal(site.requests.filter(({ path }) => path === '/wallet/credentials').length, 1);
  await showProof();
  await page.goto(`${site.base}/my/proof`);
  await page.waitForLoadState('networkidle');
  assert.equal(site.requests.filter(({ path }) => path === '/wallet/credentials').length, 2);
});

test('a proof too old is taken off the screen', async () => {
  await page.clock.install();
  await getCard();
  await showProof();
  await page.clock.runFor(301_000);
  await part('left').getByText('Too old').waitFor();
  assert.equal(await part('qr').locator('svg').count(), 0);
});

const STREET = {
  id: 's1',
  text: 'Arbat St, Moscow',
  localText: 'ул. Арбат, Москва',
  street: 'Arbat St',
  place: 'Moscow',
  number: null,
};
const HOUSE = {
  id: 'h1',
  text: 'Arbat St, 12, Moscow',
  localText: 'ул. Арбат, д. 12, Москва',
  street: 'Arbat St',
  place: 'Moscow',
  number: '12',
};

test('an address is found by keyboard: street, then house; editing it drops the choice', async () => {
  site.state.addresses = async ({ q }) => (q.includes(',') ? [HOUSE] : [STREET, HOUSE]);
  await page.goto(`${site.base}/address`);
  const field = page.getByRole('combobox', { name: 'Адрес' });
  const id = page.locator('[name="addressId"]');
  await field.pressSequentially('ar');
  await page.getByText('Найдено: 2').waitFor();
  assert.equal(await page.getByRole('option').count(), 3);
  await field.press('ArrowUp');
  assert.equal(await field.getAttribute('aria-activedescendant'), 'address-list-2');
  await field.press('Home');
  assert.match(await page.locator('[aria-selected="true"]').innerText(), /Arbat St, Moscow\s+ул\. Арбат, Москва/);
  await field.press('Enter');
  assert.equal(await field.inputValue(), 'Arbat St, Moscow, ');
  assert.equal(await id.inputValue(), '');
  assert.equal(await page.locator('[name="street"]').inputValue(), 's1');
  await page.getByText('Теперь номер').first().waitFor();
  await field.pressSequentially('12 кв 5');
  await page.getByText('Найдено: 1').waitFor();
  await field.press('Enter');
  await field.press('Enter');
  assert.deepEqual(
    [await field.inputValue(), await id.inputValue(), await field.getAttribute('aria-expanded')],
    [HOUSE.text, 'h1', 'false'],
  );
  assert.equal(await page.locator('[name="typed"]').inputValue(), 'ar, 12 кв 5');
  assert.equal(await page.getByLabel('Квартира').inputValue(), '5');
  await page.getByText('Квартира 5 ниже').first().waitFor();
  await field.press('Backspace');
  assert.equal(await id.inputValue(), '');
  const asked = site.requests.filter(({ path }) => path === '/api/v1/addresses/searches');
  assert.deepEqual(JSON.parse(asked[0].body), { q: 'ar', lang: 'ru', limit: 8 });
  assert.ok(asked.every(({ cookie }) => cookie === undefined));
  assert.deepEqual(complaints, []);
});

test(
  'a slow answer to an earlier question never replaces a later one; escape closes; one can always write by hand',
  async () => {
    site.state.addresses = async ({ q }) => {
      if (q === 'ar') await new Promise((resolve) => setTimeout(resolve, 700));
      return q === 'ar' ? [HOUSE] : [STREET];
    };
    await page.goto(`${site.base}/address`);
    const field = page.getByRole('combobox');
    await field.fill('ar');
    await page.waitForTimeout(300);
    await field.fill('arb');
    await page.getByRole('option', { name: 'Arbat St, Moscow' }).waitFor();
    await page.waitForTimeout(600);
    assert.equal(await page.getByRole('option').count(), 2);
    assert.match(await page.getByRole('option').first().innerText(), /^Arbat St, Moscow/);
    await field.press('Escape');
    assert.equal(await page.getByRole('option').count(), 0);
    assert.equal(await field.inputValue(), 'arb');
    await field.press('ArrowDown');
    await page.getByRole('option', { name: 'Нет в списке' }).click();
    assert.ok(await page.locator('#not-found').isVisible());
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'not-found');
  },
);

test('a number the register lacks is told, kept, and can be written by hand', async () => {
  site.state.addresses = async () => [STREET, { ...HOUSE, place: 'Tver' }];
  await page.goto(`${site.base}/address`);
  const field = page.getByRole('combobox');
  await field.fill('arbat');
  await page.getByRole('option').first().click();
  await field.pressSequentially('999');
  await page.getByText('Дома 999 нет').first().waitFor();
  assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['Номера нет']);
  await page.getByRole('option').click();
  assert.ok(await page.getByLabel('Номер').isChecked());
  assert.equal(await field.inputValue(), 'Arbat St, Moscow, 999');
});

test('a search that fails leaves what was typed and the way by hand', async () => {
  site.state.addresses = async () => [];
  await page.route('**/searches', (/** @type {any} */ route) => route.abort());
  await page.goto(`${site.base}/address`);
  const field = page.getByRole('combobox');
  await field.fill('arbat');
  await page.getByText('Поиск не отвечает').first().waitFor();
  assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['Нет в списке: напишу сам']);
  assert.equal(await field.inputValue(), 'arbat');
});

test('nothing is sent in the middle of a composition, nor before two characters', async () => {
  site.state.addresses = async () => [{ ...STREET, formerName: 'Old St' }];
  await page.goto(`${site.base}/address`);
  const field = page.getByRole('combobox');
  await field.fill('а');
  await field.evaluate((/** @type {HTMLInputElement} */ input) => {
    input.value = 'арб';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
  });
  await page.waitForTimeout(400);
  const asked = () => site.requests.filter(({ path }) => path === '/api/v1/addresses/searches').length;
  assert.equal(asked(), 0);
  await field.dispatchEvent('compositionend');
  await page.getByText('Раньше: Old St').waitFor();
  assert.equal(asked(), 1);
});
