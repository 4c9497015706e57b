/**
 * Drives `/my/proof`: the signed-in person shows a proof, and this device fetches the copies it lacks.
 *
 *   <div id="proof" data-holder="opaque id of the signed-in person" …>…what showing.js names…
 *     <div data-part="no-card" hidden>…</div>                  in place of the form while nothing was accepted and nothing is held
 *   </div>
 *   <meta name="csrf-token" content> <meta name="csrf-header" content>
 *   <script type="module" nonce="…" src="/js/proof/proof-page.js"></script>
 */

import { IssuanceProblem, topUp } from '../wallet/issuance.js';
import { copiesOf } from '../wallet/store.js';
import { part, say, secondsNow, text } from './page.js';
import { begin, isAble, refilled } from './showing.js';

const page = /** @type {HTMLElement} */ (document.getElementById('proof'));

/** Tops up before anything is chosen, so that the moment of asking says nothing about the moment of showing. @param {string} holder */
async function start(holder) {
  await begin(holder);
  const held = (await copiesOf(holder)).length > 0;
  part(page, 'choose').hidden = !held;
  const none = await topUp(holder, secondsNow()).then(() => false, isNotYet);
  if (none && !held) return sayThereIsNoCard();
  if (!held) part(page, 'choose').hidden = false;
  await refilled();
}

/** Whether there is nothing to show because nobody has decided yet. @param {unknown} problem */
function isNotYet(problem) {
  return problem instanceof IssuanceProblem && problem.code === 'not-yet';
}

function sayThereIsNoCard() {
  document.getElementById('prints')?.setAttribute('hidden', '');
  part(page, 'no-card').hidden = false;
}

if (isAble()) start(page.dataset.holder ?? '').catch(() => say(part(page, 'problem'), text('problem.failed')));
