/** Drives `/my/device`: this phone becomes the person's own, or stops being it. */

import './every-page.js';
import * as base64url from '../credential/base64url.js';
import { part, say, text } from '../proof/page.js';
import { DoorProblem, leaving } from './doors.js';
import { renew } from './kept-file.js';
import { forget, turnOn } from './own-phone.js';
import { closeProfile, profileOf } from './profiles.js';
import { dropAll, unsent } from './queue.js';
import { askToSend, register } from './register.js';

/** @typedef {import('./profiles.js').Profile} Profile */

const page = /** @type {HTMLElement} */ (document.getElementById('own-device'));
const { holder = '', csrf = '', csrfHeader = '', passkeys = '' } = page.dataset;
const token = { csrf, csrfHeader };

/** @returns {ArrayBuffer[]} */
function ownPasskeys() {
  return passkeys
    .split(' ')
    .map((id) => base64url.decode(id))
    .flatMap((bytes) => (bytes && bytes.length > 0 ? [bytes.buffer] : []));
}

async function show() {
  const profile = await profileOf(holder);
  const on = profile !== null && !profile.removed;
  part(page, 'off').hidden = on;
  part(page, 'on').hidden = !on;
  part(page, 'forget-ask').hidden = true;
  const lock = ownPasskeys().length > 0 && 'PublicKeyCredential' in window ? 'check' : 'none';
  say(part(page, 'check-words'), text(`lock.${lock}.before`));
  if (profile) await showOn(profile);
}

/** @param {Profile} profile */
async function showOn(profile) {
  say(part(page, 'on-words'), text(`lock.${profile.lock.kind}`));
  say(part(page, 'until'), text('until', { day: profile.lastDay.split('-').reverse().join('.') }));
  const count = await unsent(profile);
  say(part(page, 'waiting'), count > 0 ? text('waiting.count', { count }) : null);
  for (const row of document.querySelectorAll('[data-device]'))
    if (row instanceof HTMLElement) part(row, 'this').hidden = row.dataset.device !== profile.device;
  const leaving = location.search === '?leaving' && count > 0;
  part(page, 'leaving').hidden = !leaving;
}

/** @param {string} name @param {() => Promise<unknown>} act */
function onTap(name, act) {
  const button = part(page, name);
  button.addEventListener('click', async () => {
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    say(part(page, 'problem'), null);
    try {
      await act();
    } catch (problem) {
      say(part(page, 'progress'), null);
      say(part(page, 'problem'), text(`problem.${codeOf(problem)}`));
    }
    button.removeAttribute('aria-disabled');
  });
}

/** @param {unknown} problem */
function codeOf(problem) {
  if (problem instanceof DoorProblem) return problem.code === 'not-found' ? 'failed' : problem.code;
  const name = problem instanceof Error ? problem.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'NotAllowedError' ? 'not-checked' : 'failed';
}

onTap('turn-on', async () => {
  say(part(page, 'progress'), text('turning-on'));
  if (!(await register())) {
    say(part(page, 'progress'), null);
    return say(part(page, 'problem'), text('problem.unsupported'));
  }
  await turnOn(holder, ownPasskeys(), token);
  await renew(holder, token);
  await askToSend(true);
  location.replace('/my/device');
});

onTap('forget', async () => {
  const profile = /** @type {Profile} */ (await profileOf(holder));
  if ((await unsent(profile)) === 0) return forgetNow();
  part(page, 'forget-ask').hidden = false;
});

onTap('forget-all', forgetNow);

async function forgetNow() {
  leaving.abort();
  const profile = await profileOf(holder);
  if (profile)
    await forget(profile, (device) => {
      const form = new URLSearchParams({ device, _csrf: csrf });
      return fetch('/my/device/removals', { method: 'POST', body: form, redirect: 'manual' });
    });
  location.replace('/my/device');
}

onTap('leave-keep', async () => {
  leaving.abort();
  const profile = await profileOf(holder);
  if (profile) await closeProfile(profile);
  await askToSend(true);
  signOut();
});

onTap('leave-delete', async () => {
  leaving.abort();
  const profile = await profileOf(holder);
  if (profile) {
    await dropAll(profile);
    await closeProfile(profile);
  }
  signOut();
});

/** Past the question that `every-page.js` asks on the form's own way. */
function signOut() {
  const form = [...document.querySelectorAll('form')].find(({ action }) => new URL(action).pathname === '/sign-out');
  form?.submit();
}

async function start() {
  await show();
  if (await profileOf(holder)) {
    await renew(holder, token);
    await show();
    await askToSend(true);
  }
}

if (!window.crypto?.subtle || !window.indexedDB || !navigator.serviceWorker)
  say(part(page, 'problem'), text('problem.unsupported'));
else start().catch((problem) => say(part(page, 'problem'), text(`problem.${codeOf(problem)}`)));
