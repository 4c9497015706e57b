/**
 * Drives `/check`: verifies what stands behind `#` in this browser, and sends nothing of it anywhere.
 *
 *   <div id="check" data-trust="/trust-list">
 *     <p data-part="busy" role="status" hidden>…</p>
 *     <section data-part="parts" tabindex="-1" hidden>        some numbered parts are here, not all
 *       <h2 data-part="parts-here"></h2>                      parts.here {have} {count}
 *       <p data-part="parts-missing"></p>                     parts.missing {numbers}
 *       …how to go on, and that nothing is stored…
 *     </section>
 *     <section data-part="verdict" tabindex="-1" hidden>      data-verdict="valid|invalid|undecided" is set for the style, and
 *                                                             data-neutral for a valid receipt of no filing and no acceptance
 *       <h2 data-part="headline"></h2>                        verdict.valid, verdict.invalid, verdict.undecided; receipt.verdict.… for receipts,
 *                                                             of a valid one receipt.headline.… (receipt-words.js)
 *       <p data-part="reason"></p>                            hidden when valid; reason.<code of reasons.md>, reason.status-unknown,
 *                                                             .no-trust, .trust-list-… (trust-file.md), .browser-failed, else reason.other {code};
 *                                                             reason.receipt.<code of receipt.md, or pdf> with the code behind it;
 *                                                             of a valid receipt what it says (receipt-words.js)
 *       <dl data-part="claims"></dl>                          filled from the template row; empty unless valid
 *       <p data-part="made"></p>                              made {time} {age}; hidden unless valid
 *       <p data-part="digits"></p>                            digits {digits}: the six digits in the proof, to compare; else hidden
 *       <p data-part="status"></p>                            status.not-revoked, status.unknown {time} {age}, status.never, status.not-published
 *       <p data-part="validity"></p>                          validity {issuer} {day}; hidden unless valid
 *       <div data-part="passport">…compare with the passport…</div>        shown when valid and signed by a phone
 *       <div data-part="printed">…compare; anybody could have copied it…</div>  shown when valid and printed
 *       <div data-part="compare">…compare with the passport…</div>         shown for a valid receipt that names a person
 *       <p data-part="later">…ask whether another receipt follows…</p>     shown for a valid receipt
 *       <button data-part="refresh" type="button">…</button>  asks for the newest status list; hidden for receipts
 *     </section>
 *     <form data-part="paste">
 *       <textarea name="proof"></textarea>
 *       <input name="said" inputmode="numeric">               optional: six digits the verifier said aloud
 *       <button>…</button>
 *       <input name="file" type="file">                       a receipt or its PDF; checked as soon as it is chosen
 *     </form>
 *     <template data-part="row"><div><dt></dt><dd></dd></div></template>
 *   </div>
 *   <div id="texts" hidden>{…, "fact.<name>", "value.<name>.<value>", "age.minutes" {n}, "age.hours", "age.days"}</div>
 *   <script type="module" nonce="…" src="/js/check/check-page.js"></script>
 */

import { Incomplete } from '../credential/numbered-parts.js';
import { decode } from '../credential/proof-text.js';
import { policyOf, verify } from '../credential/sd-jwt-vc.js';
import { Refusal } from '../credential/refusal.js';
import { statusSource } from '../credential/status-source.js';
import { believedTrust } from '../credential/trust-memory.js';
import {
  ageOf,
  dayOf,
  factLabel,
  factValue,
  fillRows,
  momentOf,
  part,
  say,
  secondsNow,
  text,
  textOr,
} from '../proof/page.js';
import { decodeReceipt } from '../receipt/receipt-text.js';
import { isGood } from '../receipt/receipt-words.js';
import { areReceipts, arrivedAs, arrivedIn } from './arrived.js';
import { PartsSeen } from './parts-seen.js';
import { checkReceipt } from './receipt-check.js';
import { headlineOfReceipt, showReceipt } from './receipt-verdict.js';

/** @typedef {import('../credential/sd-jwt-vc.js').Valid} Valid */
/** @typedef {import('../credential/sd-jwt-vc.js').NotValid} NotValid */
/** @typedef {import('../credential/status.js').StatusKnowledge} StatusKnowledge */
/** @typedef {import('./receipt-check.js').GoodReceipt | import('./receipt-check.js').BadReceipt} ReceiptAnswer */
/** @typedef {Valid | NotValid | ReceiptAnswer} Judged */
/** @typedef {Judged | Incomplete} Answer */

/** Bound to no phone: who compares it with the passport decides. */
const PRINT = 'urn:manzil:print:1';
const TYPES = ['urn:manzil:proof:1', 'urn:manzil:card:1', PRINT];
const IN_PERSON = 'urn:manzil:in-person';

/** What the credential says about itself; the rest is about the person. */
const TECHNICAL = ['iss', 'vct', 'iat', 'nbf', 'exp', 'cnf', 'status'];

const page = /** @type {HTMLElement} */ (document.getElementById('check'));
const form = part(page, 'paste');
const proofField = /** @type {HTMLTextAreaElement} */ (form.querySelector('[name="proof"]'));
const saidField = /** @type {HTMLInputElement} */ (form.querySelector('[name="said"]'));
const fileField = /** @type {HTMLInputElement} */ (form.querySelector('[name="file"]'));
const title = document.title;

/** What is being checked; an answer about anything earlier is dropped. @type {string | Blob} */
let arrived = '';

/** Another tab may have the parts that are missing here. */
const seen = new PartsSeen(() => {
  if (arrived !== '' && !part(page, 'parts').hidden) check(arrived);
});

/** @param {string | Blob} input @param {{fresh?: boolean}} [options] */
async function check(input, { fresh = false } = {}) {
  arrived = input;
  part(page, 'busy').hidden = false;
  const answer = await judge(input, fresh);
  if (arrived !== input) return;
  part(page, 'busy').hidden = true;
  show(answer);
}

/** @param {string | Blob} input @param {boolean} fresh @returns {Promise<Answer>} */
async function judge(input, fresh) {
  try {
    const { presentation, texts, receipt } = typeof input === 'string' ? arrivedIn(input) : await arrivedAs(input);
    const file = receipt ?? (areReceipts(texts) ? async () => decodeReceipt(await allOf(texts)) : null);
    if (file) return await checkReceipt(file, () => believed(secondsNow()));
    return await judgeProof(presentation ?? (await decode(await allOf(texts))), fresh);
  } catch (problem) {
    if (problem instanceof Incomplete) return problem;
    if (problem instanceof Refusal) return { verdict: 'invalid', reason: problem.code };
    return { verdict: 'undecided', reason: 'browser-failed' };
  }
}

/** @param {string} presentation @param {boolean} fresh */
async function judgeProof(presentation, fresh) {
  const at = secondsNow();
  const trust = await believed(at);
  return 'verdict' in trust ? trust : verify(presentation, policyFor(trust, at, fresh), at);
}

/** With those that other tabs have. @param {string[]} texts */
async function allOf(texts) {
  return (await seen.joined(texts)).join('\n');
}

/** @param {number} at @returns {Promise<import('../credential/trust-file.js').Trust | NotValid>} */
async function believed(at) {
  try {
    return (await believedTrust(page.dataset.trust ?? '', at)) ?? { verdict: 'undecided', reason: 'no-trust' };
  } catch (problem) {
    if (problem instanceof Refusal) return { verdict: 'undecided', reason: problem.code };
    throw problem;
  }
}

/** @param {import('../credential/trust-file.js').Trust} trust @param {number} at @param {boolean} fresh */
function policyFor(trust, at, fresh) {
  const said = saidField.value.replace(/\s/g, '');
  return policyOf({
    trustedKey: (issuer, keyId) => trust.credentialIssuerKey(issuer, keyId, at),
    certifiedIssuers: trust.certifiedIssuers,
    anchors: (issuer) => ({ certificates: trust.credentialAnchors(issuer, at) }),
    types: TYPES,
    unboundTypes: said === '' ? [PRINT] : [], // Who said digits wants a fresh answer, which no paper can give.
    audience: IN_PERSON,
    nonce: said === '' ? null : said,
    status: statusSource({ origin: location.origin, trustedKey: (keyId) => trust.statusListKey(keyId, at), fresh }),
  });
}

/** @param {Answer} answer */
function show(answer) {
  const incomplete = answer instanceof Incomplete;
  part(page, 'parts').hidden = !incomplete;
  part(page, 'verdict').hidden = incomplete;
  if (incomplete) showParts(answer);
  else showVerdict(answer);
}

/** @param {Incomplete} answer */
function showParts({ count, missing }) {
  const here = text('parts.here', { have: count - missing.length, count });
  say(part(page, 'parts-here'), here);
  say(part(page, 'parts-missing'), text('parts.missing', { numbers: missing.join(', ') }));
  document.title = `${here} – ${title}`;
  proofField.value = ''; // For the next one.
  part(page, 'parts').focus();
}

/** @param {Judged} answer */
function showVerdict(answer) {
  const section = part(page, 'verdict');
  section.dataset.verdict = answer.verdict;
  section.toggleAttribute('data-neutral', 'of' in answer && answer.verdict === 'valid' && !isGood(answer));
  const headline = 'of' in answer ? headlineOfReceipt(answer) : text(`verdict.${answer.verdict}`);
  say(part(page, 'headline'), headline);
  document.title = `${headline} – ${title}`;
  for (const name of ['made', 'digits', 'status', 'validity']) say(part(page, name), null);
  for (const name of ['passport', 'printed', 'compare', 'later']) part(page, name).hidden = true;
  part(page, 'refresh').hidden = 'of' in answer;
  if ('of' in answer) showReceipt(page, answer);
  else if (answer.verdict === 'valid') showValid(answer);
  else showNotValid(answer);
  section.focus();
}

/** @param {Valid} answer */
function showValid({ claims, binding, status, issuer, expires }) {
  const facts = Object.entries(claims).filter(([name]) => !TECHNICAL.includes(name));
  fillRows(
    page,
    'claims',
    facts.map(([name, value]) => [factLabel(name), factValue(name, value)]),
  );
  say(part(page, 'reason'), null);
  say(part(page, 'made'), binding && text('made', { time: momentOf(binding.madeAt), age: age(binding.madeAt) }));
  say(
    part(page, 'digits'),
    binding && /^\d{6}$/.test(binding.nonce) ? text('digits', { digits: binding.nonce }) : null,
  );
  say(part(page, 'status'), statusWords(status));
  say(part(page, 'validity'), text('validity', { issuer, day: dayOf(expires) }));
  part(page, 'passport').hidden = binding === null;
  part(page, 'printed').hidden = binding !== null;
}

/** @param {NotValid} answer */
function showNotValid({ reason, statusAsOf }) {
  part(page, 'claims').replaceChildren();
  say(part(page, 'reason'), textOr(`reason.${reason}`, text('reason.other', { code: reason })));
  say(part(page, 'status'), statusAsOf === undefined ? null : statusWords({ known: 'unknown', asOf: statusAsOf }));
}

/** @param {StatusKnowledge} status @returns {string} */
function statusWords(status) {
  if (status.known === 'not-published') return text('status.not-published');
  if (status.asOf === null) return text('status.never');
  return text(`status.${status.known}`, { time: momentOf(status.asOf), age: age(status.asOf) });
}

/** @param {number} moment */
function age(moment) {
  return ageOf(secondsNow() - moment);
}

/** Takes the proof out of the address bar and the history before anything else is done with it. */
function readAddress() {
  const proof = location.hash.slice(1);
  if (proof === '') return;
  history.replaceState(null, '', location.pathname + location.search);
  check(proof);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (proofField.value.trim() !== '') check(proofField.value);
});
fileField.addEventListener('change', () => {
  const file = fileField.files?.[0];
  fileField.value = ''; // So that the same one can be chosen again.
  if (file) check(file);
});
saidField.addEventListener('input', () => {
  const enough = /^\s*(\d\s*){6}$/.test(saidField.value) || saidField.value === '';
  if (arrived !== '' && enough) check(arrived);
});
part(page, 'refresh').addEventListener('click', () => check(arrived, { fresh: true }));
addEventListener('hashchange', readAddress);
readAddress();
