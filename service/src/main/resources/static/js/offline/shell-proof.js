/**
 * Drives `/offline/proof`, which is the same for everybody: whose card this phone holds, it alone knows. Nothing is
 * fetched here, so a proof is shown without a network and without anybody's knowledge.
 */

import './every-page.js';
import { part, say, secondsNow, text } from '../proof/page.js';
import { begin, isAble } from '../proof/showing.js';
import { copiesOf } from '../wallet/store.js';
import { read } from './kept-file.js';
import { openProfile } from './profiles.js';
import { unlock } from './user-check.js';

/** @typedef {import('./profiles.js').Profile} Profile */

const page = /** @type {HTMLElement} */ (document.getElementById('proof'));
const VIEWS = ['closed', 'locked', 'none', 'choose'];

/** @param {string} view */
function show(view) {
  for (const name of VIEWS) part(page, name).hidden = name !== view;
  say(part(page, 'problem'), null);
}

async function start() {
  const profile = await openProfile();
  if (!profile) return show('closed');
  if (profile.lock.kind === 'none') return opened(profile);
  part(page, 'unlock').addEventListener('click', () => {
    opened(profile).catch(() => say(part(page, 'problem'), text('problem.not-checked')));
  });
  show('locked');
}

/** @param {Profile} profile */
async function opened(profile) {
  const file = await read(profile, await unlock(profile.lock));
  const holder = file?.holder ?? '';
  const held = await copiesOf(holder);
  if (!held.some(({ expires }) => expires > secondsNow())) return show('none');
  await begin(holder);
  show('choose');
}

if (isAble()) start().catch(() => show('closed'));
