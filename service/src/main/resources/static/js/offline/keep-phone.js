/** Where all phones of a person are ended: offers to keep this one, if it is theirs. */

import { profileOf } from './profiles.js';

async function start() {
  for (const part of document.querySelectorAll('[data-keep-phone]')) {
    if (!(part instanceof HTMLElement)) continue;
    const profile = await profileOf(part.dataset.keepPhone ?? '');
    const field = part.querySelector('input[name=keep], input[name=device]');
    if (!profile || profile.removed || !(field instanceof HTMLInputElement)) continue;
    field.value = profile.device;
    field.disabled = false;
    part.hidden = false;
  }
}

if (window.crypto?.subtle && window.indexedDB) start().catch(() => {});
