/**
 * Drives `/offline`, which is the same for everybody: whose it is, this phone alone knows. Everything it shows comes from
 * this phone and is put into the page as text.
 */

import './every-page.js';
import { copies, fillRows, part, say, secondsNow, text } from '../proof/page.js';
import { read } from './kept-file.js';
import { addMember, answersOf, fill, noticeIn, problemsOf, showErrors } from './notice-form.js';
import { openProfile } from './profiles.js';
import { add, drop, items, listen } from './queue.js';
import { askToSend } from './register.js';
import { cardFacts, showDuties, showNotices } from './shell-file.js';
import { showQueue } from './shell-queue.js';
import { unlock } from './user-check.js';

/** @typedef {import('./profiles.js').Profile} Profile */
/** @typedef {import('./queued.js').Item} Item */

const page = /** @type {HTMLElement} */ (document.getElementById('offline'));
const form = part(page, 'form');
const VIEWS = ['closed', 'locked', 'opened', 'form', 'check'];

/** @type {Profile} */ let profile;
/** @type {CryptoKey} */ let privateKey;
/** @type {import('./kept-file.js').KeptFile | null} */ let file = null;
/** @type {Item | null} what is mended, if it is not a new one */ let mended = null;
/** @type {any} */ let notice = {};

/** @param {string} view */
function show(view) {
  for (const name of VIEWS) part(page, name).hidden = name !== view;
  say(part(page, 'problem'), null);
}

/** Where this page stands in for another one, there was no network, whatever the phone believes. @param {boolean} there */
function showNetwork(there) {
  part(page, 'network').hidden = !there;
  part(page, 'no-network').hidden = there;
}

async function start() {
  const found = await openProfile();
  if (!found) return show('closed');
  profile = found;
  if (profile.lock.kind !== 'none') return show('locked');
  await opened();
}

async function opened() {
  privateKey = await unlock(profile.lock);
  await showFile();
  await showWaiting();
  show('opened');
  listen(async ({ sending }) => {
    await showWaiting(sending);
  });
  await askToSend(true);
}

async function showFile() {
  file = await read(profile, privateKey);
  say(part(page, 'name'), file?.name ?? null);
  say(part(page, 'made'), file ? text('made', { time: file.madeAt }) : null);
  part(page, 'no-notices').hidden = (file?.notices.length ?? 0) > 0;
  part(page, 'no-duties').hidden = (file?.duties.length ?? 0) > 0;
  await showNotices(page, file?.notices ?? [], (name) => read(profile, privateKey, name));
  showDuties(page, file?.duties ?? []);
  const facts = await cardFacts(file?.holder ?? '', secondsNow());
  part(page, 'no-card').hidden = facts.length > 0;
  part(page, 'prove').hidden = facts.length === 0;
  fillRows(page, 'card', facts);
}

/** @param {string} [sending] */
async function showWaiting(sending) {
  const waiting = await items(profile);
  part(page, 'queue').hidden = waiting.length === 0;
  part(page, 'send-now').hidden = !waiting.some(({ state }) => state === 'waiting');
  showQueue(page, waiting, sending, { mend, drop: (item) => drop(profile, item.id).then(() => showWaiting()) });
}

/** @param {Item} item */
function mend(item) {
  mended = item;
  openForm(item.notice, item.errors ?? []);
}

/** @param {any} from @param {import('./answer.js').FieldError[]} errors */
function openForm(from, errors) {
  fill(form, page, from);
  showErrors(page, errors);
  showEarlier();
  show('form');
  part(page, errors.length > 0 ? 'errors' : 'form-title').focus();
}

function showEarlier() {
  const addresses = earlier();
  part(page, 'earlier').hidden = addresses.length === 0;
  const rows = copies(page, 'address', addresses, (row, { addressText }) => {
    const take = part(row, 'take');
    take.textContent = addressText;
    take.addEventListener('click', () => {
      /** @type {HTMLTextAreaElement} */ (form.querySelector('[name="addressText"]')).value = addressText;
    });
  });
  part(page, 'addresses').replaceChildren(...rows);
}

function earlier() {
  const all = (file?.notices ?? []).flatMap(({ address }) => (address ? [address] : []));
  return all.filter((one, at) => all.findIndex(({ addressText }) => addressText === one.addressText) === at);
}

function checkAnswers() {
  notice = noticeIn(/** @type {HTMLFormElement} */ (form), page, earlier());
  const errors = problemsOf(notice);
  showErrors(page, errors);
  if (errors.length > 0) return part(page, 'errors').focus();
  fillRows(page, 'answers', answersOf(notice));
  show('check');
  part(page, 'check').focus();
}

async function fileNow() {
  await add(profile, notice, secondsNow());
  if (mended) await drop(profile, mended.id);
  mended = null;
  await showWaiting();
  show('opened');
  part(page, 'opened').focus();
  await askToSend(true);
}

/** @param {string} name @param {() => unknown} act */
function onTap(name, act) {
  const button = part(page, name);
  button.addEventListener('click', async () => {
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    try {
      await act();
    } catch (problem) {
      say(part(page, 'problem'), text(`problem.${problemOf(problem)}`));
    }
    button.removeAttribute('aria-disabled');
  });
}

/** @param {unknown} problem */
function problemOf(problem) {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'NotAllowedError' ? 'not-checked' : 'not-kept';
}

onTap('unlock', opened);
onTap('new', () => {
  mended = null;
  openForm({}, []);
});
onTap('leave-form', () => show('opened'));
onTap('add-member', () => addMember(page));
onTap('change', () => show('form'));
onTap('file', fileNow);
onTap('send-now', () => askToSend(true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  checkAnswers();
});

showNetwork(navigator.onLine && location.pathname === '/offline');
addEventListener('online', () => showNetwork(true));
addEventListener('offline', () => showNetwork(false));
if (!window.crypto?.subtle || !window.indexedDB) show('closed');
else start().catch(() => show('closed'));
