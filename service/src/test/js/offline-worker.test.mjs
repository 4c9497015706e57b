/** The service worker: what it keeps, what it never keeps, and what it shows without a network. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { work } from '../../main/resources/static/js/offline/worker.js';

const SHELL = {
  version: 'v2',
  pages: ['/offline', '/offline/proof'],
  standIns: { '/my/proof': '/offline/proof' },
  languages: ['ru', 'en'],
  files: ['/js/1/shell.js'],
};
const ORIGIN = 'https://residence.example';

/** @type {Record<string, (event: any) => void>} */ let on = {};
/** @type {Map<string, Map<string, Response>>} */ let kept = new Map();
/** @type {(url: string) => Response | Promise<Response>} */ let network;

const ours = (version = 'v2', language = 'ru', address = '/offline') =>
  new Response(address === '/offline' ? 'shell' : 'proof', { headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Manzil-Shell': version, 'Content-Language': language } });
const script = () => new Response('x', { headers: { 'Content-Type': 'text/javascript' } });
const portal = () => new Response('Welcome to our Wi-Fi', { headers: { 'Content-Type': 'text/html' } });

beforeEach(() => {
  on = {};
  kept = new Map();
  Object.assign(globalThis, {
    location: { origin: ORIGIN },
    addEventListener: (/** @type {string} */ name, /** @type {any} */ act) => (on[name] = act),
    registration: {},
    clients: { claim: async () => {} },
    caches: {
      keys: async () => [...kept.keys()],
      delete: async (/** @type {string} */ name) => kept.delete(name),
      open: async (/** @type {string} */ name) => {
        const pages = kept.get(name) ?? new Map();
        kept.set(name, pages);
        return {
          put: async (/** @type {string} */ address, /** @type {Response} */ page) => pages.set(address, page),
          match: async (/** @type {string} */ address) => pages.get(address)?.clone(),
        };
      },
    },
    fetch: async (/** @type {any} */ asked) => network(asked.url ?? asked),
  });
  network = (url) => (url.includes('/js/') ? script() : ours('v2', 'ru', url));
  work(SHELL);
});

/** @param {string} name @param {any} [event] */
async function happens(name, event = {}) {
  /** @type {Promise<unknown>[]} */
  const until = [];
  on[name]({ ...event, waitUntil: (/** @type {Promise<unknown>} */ one) => until.push(one) });
  await Promise.all(until);
}

/** @param {string} path @param {any} [request] @returns {Promise<Response> | null} null: the browser does it alone */
function asks(path, request = {}) {
  /** @type {Promise<Response> | null} */
  let answer = null;
  on.fetch({
    request: { method: 'GET', mode: 'navigate', url: new URL(path, ORIGIN).href, ...request },
    preloadResponse: Promise.resolve(undefined),
    waitUntil: () => {},
    respondWith: (/** @type {Promise<Response>} */ given) => (answer = given),
  });
  return answer;
}

const offline = () => {
  network = () => Promise.reject(new TypeError('Failed to fetch'));
};
const addresses = () => [...(kept.get('manzil-shell-v2')?.keys() ?? [])].sort();

test('it keeps the page and its files, and nothing else however much is visited', async () => {
  await happens('install');
  network = () => new Response('my file', { headers: { 'Content-Type': 'text/html' } });
  for (const path of ['/my', '/notices/A', '/my/kept-file', '/api/v1/notices']) await (asks(path) ?? null);
  assert.deepEqual(addresses(), ['/js/1/shell.js', '/offline', '/offline/proof']);
});

for (const [what, answer] of Object.entries({
  'a foreign page': portal,
  'our page of another version': () => ours('v1'),
  'an error': () => new Response('', { status: 502, headers: { 'Content-Type': 'text/html', 'Manzil-Shell': 'v2' } }),
}))
  test(`${what} in place of ours is not installed`, async () => {
    network = (url) => (url.includes('/js/') ? script() : answer());
    await assert.rejects(happens('install'));
    assert.deepEqual(addresses(), []);
  });

test('a foreign page in place of a script is not installed', async () => {
  network = (url) => (url.includes('/js/') ? portal() : ours());
  await assert.rejects(happens('install'));
  assert.ok(!addresses().includes('/offline'));
});

test('without a network every page is the offline page, and that of proofs its own', async () => {
  await happens('install');
  offline();
  for (const path of ['/', '/my', '/my/device', '/offline?lang=ru'])
    assert.equal(await (await asks(path))?.text(), 'shell', path);
  for (const path of ['/my/proof', '/offline/proof']) assert.equal(await (await asks(path))?.text(), 'proof', path);
});

test('with a network pages come from there', async () => {
  await happens('install');
  network = () => new Response('fresh');
  assert.equal(await (await asks('/my'))?.text(), 'fresh');
  assert.equal(await (await asks('/offline'))?.text(), 'shell');
});

test('what is sent, read by scripts or of another origin goes its own way', async () => {
  await happens('install');
  assert.equal(asks('/notices', { method: 'POST' }), null);
  assert.equal(asks('/my/kept-file', { mode: 'cors' }), null);
  assert.equal(asks('https://elsewhere.example/'), null);
  assert.equal(await (await asks('/js/1/shell.js', { mode: 'cors' }))?.text(), 'x');
});

test('a new version replaces the pages of the old one and touches no other cache', async () => {
  kept.set('manzil-shell-v1', new Map());
  kept.set('other', new Map());
  await happens('install');
  await happens('activate');
  assert.deepEqual([...kept.keys()].sort(), ['manzil-shell-v2', 'other']);
});

test('the pages follow the language, and stay when a foreign page answers', async () => {
  await happens('install');
  network = (url) => (url.endsWith('?lang=en') ? ours('v2', 'en') : portal());
  await happens('message', { data: { language: 'en' } });
  const language = async (/** @type {string} */ page) =>
    (await (await caches.open('manzil-shell-v2')).match(page))?.headers.get('Content-Language');
  for (const page of SHELL.pages) assert.equal(await language(page), 'en', page);
  network = portal;
  await happens('message', { data: { language: 'ru' } });
  for (const page of SHELL.pages) assert.equal(await language(page), 'en', page);
  await happens('message', { data: { language: '../x' } });
  await happens('message', { data: null });
});
