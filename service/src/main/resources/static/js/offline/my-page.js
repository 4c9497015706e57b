/** On `/my`: renews what this phone keeps, if it is the person's own, and says which it is. */

import './every-page.js';
import { part } from '../proof/page.js';
import { renew } from './kept-file.js';
import { askToSend } from './register.js';

const block = /** @type {HTMLElement} */ (document.getElementById('own-device'));

async function start() {
  const { holder = '', csrf = '', csrfHeader = '' } = block.dataset;
  const profile = await renew(holder, { csrf, csrfHeader });
  part(block, 'off').hidden = profile !== null;
  part(block, 'on').hidden = profile === null || profile.removed;
  part(block, 'removed').hidden = !profile?.removed;
  if (profile) await askToSend(true);
}

if (window.crypto?.subtle && window.indexedDB) start().catch(() => {});
