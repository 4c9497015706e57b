/**
 * On the pages of whoever is signed in: what another keeps here is closed. On those of a person: after the page has
 * loaded, the worker is registered, told the language, and asked to send what waits. Signing out closes the open profile,
 * and asks first when something waits.
 *
 * The modules of pages for the offline use bring it along; on other pages `site.js` asks for it.
 */

import { leaving } from './doors.js';
import { closeOthers, closeProfile, openProfile, profiles } from './profiles.js';
import { unsent } from './queue.js';
import { askToSend, register } from './register.js';

const LEAVING = '/my/device?leaving';

async function start() {
  const { signedIn } = document.body.dataset;
  // Nobody's session may have ended on the person's own phone; somebody else's sign-in is another's hands.
  if (signedIn !== undefined) await closeOthers(signedIn);
  if (signedIn === '') return;
  await loaded();
  if (!(await register())) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ language: document.documentElement.lang });
  if ((await profiles()).length > 0) await askToSend(true);
}

/** What the worker fetches must not come between the page and its own files. @returns {Promise<unknown>} */
async function loaded() {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
}

for (const form of document.querySelectorAll('form'))
  if (new URL(form.action).pathname === '/sign-out') form.addEventListener('submit', (event) => leave(event, form));

/** @param {Event} event @param {HTMLFormElement} form */
async function leave(event, form) {
  event.preventDefault();
  try {
    const profile = await openProfile();
    if (profile && (await unsent(profile)) > 0) return location.assign(LEAVING);
    leaving.abort();
    if (profile) await closeProfile(profile);
  } catch {
    // A browser that keeps nothing has nothing to ask about.
  }
  form.submit();
}

document.body.dataset.offline = '';
if (window.indexedDB && window.isSecureContext) {
  start().catch(() => {});
  addEventListener('online', () => askToSend(true).catch(() => {}));
}
