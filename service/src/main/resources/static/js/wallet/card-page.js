/**
 * Drives `/my/card`: gets the card and the proof copies into this browser, and shows what is held.
 *
 *   <div id="card" data-holder="opaque id of the signed-in person" data-trust="/trust-list" data-frozen>
 *     <div data-part="empty">…nothing here yet…</div>
 *     <section data-part="held" hidden>
 *       <dl data-part="facts"></dl>                         filled from the template row
 *       <p data-part="expires"></p>                         expires {day}
 *       <p data-part="status"></p>                          status.not-revoked, .revoked, .unknown {time} {age}, .never, .not-listed, .not-published
 *       <div data-part="use">                               not while the card is frozen
 *         <ul data-part="copies"></ul>                      filled from the template copy: copies {name} {count}, name being configuration.<id>
 *       </div>
 *     </section>
 *     <button data-part="get" type="button">…</button>      tries again; replaces everything when the card was revoked
 *     <p data-part="progress" role="status" hidden></p>     progress.getting, progress.got {count}, progress.current
 *     <p data-part="problem" role="alert" hidden></p>       problem.not-yet, .frozen, .declarant-changed, .signed-out, .offline, .failed, .other-person, .unsupported, .used-up, .used-up-until {day}
 *     <template data-part="row"><div><dt></dt><dd></dd></div></template>
 *     <template data-part="copy"><li></li></template>
 *   </div>
 *   <meta name="csrf-token" content> <meta name="csrf-header" content>
 *   <div id="texts" hidden>{…, "fact.<name>", "value.<name>.<value>", "age.minutes" {n}, "age.hours", "age.days"}</div>
 *   <script type="module" nonce="…" src="/js/wallet/card-page.js"></script>
 */

import { statusSource } from '../credential/status-source.js';
import { referenceIn } from '../credential/status.js';
import { believedTrust } from '../credential/trust-memory.js';
import {
  ageOf,
  copies,
  dayOf,
  factLabel,
  factValue,
  fillRows,
  momentOf,
  part,
  say,
  secondsNow,
  text,
} from '../proof/page.js';
import { claimsOf, factsOf } from './card.js';
import { IssuanceProblem, topUp } from './issuance.js';
import { unusedCopies } from './present.js';
import { copiesOf } from './store.js';

/** @typedef {import('./store.js').Copy} Copy */

const CARD = 'card';
const page = /** @type {HTMLElement} */ (document.getElementById('card'));
const holder = page.dataset.holder ?? '';
const getButton = part(page, 'get');

/** The page says so, and how to have another; a list of statuses fetched before would still say the opposite. */
const frozen = page.dataset.frozen !== undefined;

let revoked = false;

async function show() {
  const held = await copiesOf(holder);
  const card = held.filter((copy) => copy.configuration === CARD).sort((one, other) => other.expires - one.expires)[0];
  part(page, 'empty').hidden = card !== undefined;
  part(page, 'held').hidden = card === undefined;
  if (!card) return;
  fillRows(
    page,
    'facts',
    factsOf(card.credential).map(({ name, value }) => [factLabel(name), factValue(name, value)]),
  );
  part(page, 'use').hidden = frozen;
  if (frozen) return;
  say(part(page, 'expires'), text('expires', { day: dayOf(card.expires) }));
  showCopies(held);
  await showStatus(card);
}

/** @param {Copy[]} held */
function showCopies(held) {
  const configurations = [...new Set(held.map((copy) => copy.configuration))].filter((id) => id !== CARD);
  const items = copies(page, 'copy', configurations, (item, id) => {
    const words = text('copies', { name: text(`configuration.${id}`), count: unusedCopies(held, id, secondsNow()) });
    /** @type {HTMLElement} */ (item.firstElementChild).textContent = words;
  });
  part(page, 'copies').replaceChildren(...items);
}

/** @param {Copy} card */
async function showStatus(card) {
  const { status } = claimsOf(card.credential);
  if (status === undefined) return say(part(page, 'status'), text('status.not-published'));
  const answer = await askStatus(referenceIn(status));
  revoked = answer.status === 'revoked';
  const asOf = 'asOf' in answer ? answer.asOf : null;
  const key = answer.status === 'unknown' && asOf === null ? 'never' : answer.status;
  say(
    part(page, 'status'),
    text(`status.${key}`, asOf === null ? {} : { time: momentOf(asOf), age: ageOf(secondsNow() - asOf) }),
  );
}

/** @param {{index: number, uri: string}} reference @returns {Promise<import('../credential/status.js').StatusAnswer>} */
async function askStatus(reference) {
  const at = secondsNow();
  const trust = await believedTrust(page.dataset.trust ?? '', at).catch(() => null);
  if (!trust) return { status: 'unknown', asOf: null };
  return statusSource({ origin: location.origin, trustedKey: (keyId) => trust.statusListKey(keyId, at) })(
    reference,
    at,
  );
}

/** Fetches what is lacking; says how it went only when there was something to do, or somebody asked. @param {boolean} asked */
async function get(asked) {
  say(part(page, 'problem'), null);
  say(part(page, 'progress'), text('progress.getting'));
  getButton.setAttribute('aria-disabled', 'true');
  try {
    const count = await topUp(holder, secondsNow(), { renew: asked && revoked });
    const current = asked ? text('progress.current') : null;
    say(part(page, 'progress'), count > 0 ? text('progress.got', { count }) : current);
    navigator.storage?.persist?.();
  } catch (problem) {
    say(part(page, 'progress'), null);
    say(part(page, 'problem'), problemText(problem));
  }
  getButton.removeAttribute('aria-disabled');
  await show();
}

/** @param {unknown} problem */
function problemText(problem) {
  if (!(problem instanceof IssuanceProblem)) return text('problem.failed');
  if (problem.from !== null) return text('problem.used-up-until', { day: dayOf(problem.from) });
  return text(`problem.${problem.code}`);
}

async function start() {
  await show();
  if (frozen) getButton.hidden = true;
  else await get(false);
}

if (!window.crypto?.subtle || !window.indexedDB) {
  say(part(page, 'problem'), text('problem.unsupported'));
} else {
  getButton.addEventListener('click', () => {
    if (!getButton.hasAttribute('aria-disabled')) get(true);
  });
  start().catch(() => say(part(page, 'problem'), text('problem.failed')));
}
