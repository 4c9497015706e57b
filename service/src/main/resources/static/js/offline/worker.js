/**
 * The service worker: opens the site without a network, and sends what waits. It keeps the offline pages and their files
 * and nothing else, never a page about a person and never an answer of an interface.
 */

import { sendDue } from './sending.js';

/**
 * @typedef {object} Shell
 * @property {string} version
 * @property {string[]} pages the first stands in for any page
 * @property {Record<string, string>} standIns which of them stands in for that page in place of the first
 * @property {string[]} languages
 * @property {string[]} files under addresses that never change
 */

const PREFIX = 'manzil-shell-';
const MARK = 'Manzil-Shell';
const LANGUAGE = 'Content-Language';
const TYPES = ['text/javascript', 'text/css', 'image/svg+xml'];

/** How long a page may take before an offline page stands in for it. */
const PATIENCE = 10_000;

/** What wakes the worker to send; the browser keeps it until it has gone well. */
export const SYNC = 'manzil-send';

/** @param {Shell} shell */
export function work(shell) {
  const worker = /** @type {any} */ (globalThis);
  const cache = PREFIX + shell.version;
  worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(fill(cache, shell)));
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOver(worker, cache)));
  worker.addEventListener('fetch', (/** @type {any} */ event) => answer(event, cache, shell));
  worker.addEventListener('sync', (/** @type {any} */ event) => {
    if (event.tag === SYNC) event.waitUntil(sendOrAskAgain());
  });
  worker.addEventListener('message', (/** @type {any} */ event) => {
    if (event.data?.send) event.waitUntil(sendDue(event.data.hope === true));
    if (shell.languages.includes(event.data?.language))
      event.waitUntil(speak(cache, shell, event.data.language).catch(() => {}));
  });
}

/** All or nothing: a page without one of its files is worse than none. @param {string} name @param {Shell} shell */
async function fill(name, shell) {
  const cache = await caches.open(name);
  const pages = await Promise.all(
    shell.pages.map(async (page) => ourPage(await fetch(page, { cache: 'no-store', redirect: 'error' }), shell)),
  );
  await Promise.all(
    shell.files.map(async (file) => {
      const found = await fetch(file, { credentials: 'omit', redirect: 'error' });
      if (!found.ok || !TYPES.includes(typeOf(found))) throw new TypeError(`${file} is not there`);
      await cache.put(file, found);
    }),
  );
  await Promise.all(shell.pages.map((page, at) => cache.put(page, pages[at])));
}

/** The pages in the language that the person reads by now. @param {string} name @param {Shell} shell @param {string} language */
async function speak(name, shell, language) {
  const cache = await caches.open(name);
  const options = /** @type {const} */ ({ cache: 'no-store', credentials: 'omit', redirect: 'error' });
  for (const page of shell.pages) {
    const kept = await cache.match(page);
    if (kept && kept.headers.get(LANGUAGE) !== language)
      await cache.put(page, await ourPage(await fetch(`${page}?lang=${language}`, options), shell));
  }
}

/** A foreign network answers with pages of its own; ours says which version it is. @param {Response} response @param {Shell} shell */
async function ourPage(response, shell) {
  if (!response.ok || typeOf(response) !== 'text/html' || response.headers.get(MARK) !== shell.version)
    throw new TypeError('not our page');
  return response;
}

/** @param {Response} response */
function typeOf(response) {
  return (response.headers.get('Content-Type') ?? '').split(';')[0].trim().toLowerCase();
}

/** Older versions go when no tab needs them any more, which is when this one begins to work. @param {any} worker @param {string} current */
async function takeOver(worker, current) {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== current) await caches.delete(name);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** @param {any} event @param {string} cache @param {Shell} shell */
function answer(event, cache, shell) {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(shell.pages.includes(pathname) && search === '' ? shellFirst(event, cache, pathname) : page(event, cache, shell));
  else if (shell.files.includes(pathname)) event.respondWith(file(request, cache));
}

/** @param {any} event @param {string} cache @param {string} page */
async function shellFirst(event, cache, page) {
  event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => {}));
  return (await kept(cache, page)) ?? fetch(event.request);
}

/** @param {Request} request @param {string} cache */
async function file(request, cache) {
  return (await kept(cache, new URL(request.url).pathname)) ?? fetch(request);
}

/** @param {string} name @param {string} address */
async function kept(name, address) {
  return (await caches.open(name)).match(address);
}

/** From the network; without one, or when it takes too long, the offline page for it. @param {any} event @param {string} cache @param {Shell} shell */
async function page(event, cache, shell) {
  const asked = fromNetwork(event);
  asked.catch(() => {});
  try {
    return await Promise.race([asked, late()]);
  } catch {
    const { pathname } = new URL(event.request.url);
    return (await kept(cache, shell.standIns[pathname] ?? shell.pages[0])) ?? asked;
  }
}

/** @param {any} event @returns {Promise<Response>} */
async function fromNetwork(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** @returns {Promise<never>} */
function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE));
}

/** The browser tries again by itself as long as this fails. */
async function sendOrAskAgain() {
  if ((await sendDue(true)) > 0) throw new Error('something still waits');
}
