/**
 * Showing a proof: pick a request, tick facts, see exactly what will be shown, show it. It needs no network.
 *
 *   <div id="proof" data-check="http://localhost:8080/check">
 *     <p data-part="problem" role="alert" hidden></p>         problem.no-fact, .no-copy, .reuse, .digits, .unsupported, .failed
 *     <form data-part="choose">
 *       <fieldset>… <input type="radio" name="request" value="proof-employer">… one for each ready-made request …</fieldset>
 *       <div data-part="details" hidden>
 *         <fieldset><legend>…</legend><div data-part="facts"></div></fieldset>     filled from the template fact
 *         <input name="said" inputmode="numeric">             optional: six digits the verifier says aloud
 *         <section><h2>…exactly this will be shown…</h2><dl data-part="preview"></dl></section>    filled from the template row
 *         <p data-part="copies"></p>                          copies {count}
 *         <div data-part="reuse" hidden>…was shown before… <input type="checkbox" name="reuse"><label>…</label></div>
 *         <button>…</button>
 *       </div>
 *     </form>
 *     <section data-part="shown" tabindex="-1" hidden>
 *       <h2 data-part="place" tabindex="-1" hidden></h2>      part {number} {count}; hidden when one code holds all
 *       <div data-part="qr"></div>                            an <svg>; qr.label names it; as wide as possible, nothing over it
 *       <div data-part="steps" hidden>                        when there are several codes
 *         <button data-part="next" type="button">…</button> <button data-part="back" type="button">…</button>
 *       </div>
 *       <dl data-part="content"></dl>
 *       <p data-part="made"></p>                              made {time}
 *       <p data-part="left" role="timer"></p>                 left {minutes}, left.over
 *       <p data-part="remaining"></p>                         copies {count}
 *       <a data-part="link">…open as a link…</a>
 *       <button data-part="copy" type="button">…</button> <span data-part="copied" role="status" hidden></span>    copied
 *       <button data-part="again" type="button">…</button>
 *     </section>
 *     <template data-part="fact"><div><input type="checkbox" name="fact"><label></label></div></template>
 *     <template data-part="row"><div><dt></dt><dd></dd></div></template>
 *   </div>
 *   <div id="texts" hidden>{…, "fact.<name>", "value.<name>.<value>", "fact.choice" {label} {value}}</div>
 */

import { encode, encodeInParts } from '../credential/proof-text-encoding.js';
import { factsOf } from '../wallet/card.js';
import { chooseCopy, newNonce, present, unusedCopies } from '../wallet/present.js';
import { copiesOf, markUsed } from '../wallet/store.js';
import { copies, factLabel, factValue, fillRows, momentOf, part, say, secondsNow, text } from './page.js';
import { drawQr } from './qr.js';

/** @typedef {import('../wallet/store.js').Copy} Copy */

/** A verifier refuses what is older, INTERFACES: QR on a screen. */
const LIFE = 300;

const page = /** @type {HTMLElement} */ (document.getElementById('proof'));
const form = part(page, 'choose');
let holder = '';

/** @type {Copy | undefined} */ let copy;
/** @type {Promise<void>} */ let preparing = Promise.resolve();
/** @type {number | undefined} */ let countdown;

/** The texts of the codes, and which of them is shown. */
/** @type {string[]} */ let codes = [];
let place = 0;

/** @param {string} name @returns {HTMLInputElement} */
function field(name) {
  return /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`));
}

function request() {
  return /** @type {HTMLInputElement | null} */ (form.querySelector('[name="request"]:checked'))?.value ?? '';
}

function chosenFacts() {
  return [...form.querySelectorAll('[name="fact"]:checked')].map((box) => /** @type {HTMLInputElement} */ (box).value);
}

/** Takes the copy that would be shown next, and offers its facts; one after another, so that the last choice stands. */
function prepare() {
  preparing = preparing.then(take, take);
  return preparing;
}

async function take() {
  const held = await copiesOf(holder);
  copy = chooseCopy(held, request(), secondsNow());
  say(part(page, 'problem'), copy ? null : text('problem.no-copy'));
  part(page, 'details').hidden = !copy;
  if (!copy) return;
  part(page, 'facts').replaceChildren(...copies(page, 'fact', factsOf(copy.credential), fillFact));
  say(part(page, 'copies'), text('copies', { count: unusedCopies(held, copy.configuration, secondsNow()) }));
  part(page, 'reuse').hidden = !copy.used;
  field('reuse').checked = false;
  preview();
}

/** @param {DocumentFragment} choice @param {import('../wallet/card.js').Fact} fact @param {number} index */
function fillFact(choice, { name, value }, index) {
  const box = /** @type {HTMLInputElement} */ (choice.querySelector('input'));
  const label = /** @type {HTMLLabelElement} */ (choice.querySelector('label'));
  box.value = name;
  box.id = label.htmlFor = `fact-${index}`;
  label.textContent = text('fact.choice', { label: factLabel(name), value: factValue(name, value) });
}

function preview() {
  fillRows(page, 'preview', rows());
}

/** @returns {[string, string][]} labels and values as the verifier will see them */
function rows() {
  const chosen = chosenFacts();
  const facts = copy ? factsOf(copy.credential).filter(({ name }) => chosen.includes(name)) : [];
  return facts.map(({ name, value }) => [factLabel(name), factValue(name, value)]);
}

/** @returns {string | null} the text of what is missing */
function missing() {
  if (!copy || copy.expires <= secondsNow()) return text('problem.no-copy');
  if (chosenFacts().length === 0) return text('problem.no-fact');
  if (!/^(\d{6})?$/.test(saidDigits())) return text('problem.digits');
  return copy.used && !field('reuse').checked ? text('problem.reuse') : null;
}

function saidDigits() {
  return field('said').value.replace(/\s/g, '');
}

async function show() {
  const problem = missing();
  say(part(page, 'problem'), problem);
  if (problem !== null || !copy) return;
  const content = rows();
  const taken = copy;
  copy = undefined; // A second tap finds nothing left to show.
  const madeAt = secondsNow();
  const presentation = await present(taken, chosenFacts(), saidDigits() || newNonce(), madeAt);
  codes = await encodeInParts(presentation);
  await markUsed(taken);
  drawCode(0);
  fillRows(page, 'content', content);
  /** @type {HTMLAnchorElement} */ (part(page, 'link')).href = link() + (await encode(presentation));
  say(part(page, 'made'), text('made', { time: momentOf(madeAt) }));
  say(
    part(page, 'remaining'),
    text('copies', { count: unusedCopies(await copiesOf(holder), taken.configuration, madeAt) }),
  );
  open(madeAt);
}

function link() {
  return `${page.dataset.check}#`;
}

/** @param {number} which */
function drawCode(which) {
  place = which;
  const words = codes.length > 1 ? text('part', { number: place + 1, count: codes.length }) : null;
  const label = words === null ? text('qr.label') : `${text('qr.label')}: ${words}`;
  say(part(page, 'place'), words);
  part(page, 'qr').replaceChildren(drawQr(link(), codes[place], label));
  part(page, 'steps').hidden = words === null;
  part(page, 'next').hidden = place === codes.length - 1;
  part(page, 'back').hidden = place === 0;
}

/** @param {number} steps */
function step(steps) {
  drawCode(place + steps);
  part(page, 'place').focus();
}

/** @param {number} madeAt */
function open(madeAt) {
  form.hidden = true;
  part(page, 'shown').hidden = false;
  part(page, 'shown').focus();
  clearInterval(countdown);
  tick(madeAt);
  countdown = setInterval(() => tick(madeAt), 1000);
}

/** A proof that is too old is taken off the screen, so that nobody holds it out in vain. @param {number} madeAt */
function tick(madeAt) {
  const left = madeAt + LIFE - secondsNow();
  const words = left > 0 ? text('left', { minutes: Math.ceil(left / 60) }) : text('left.over');
  if (part(page, 'left').textContent !== words) say(part(page, 'left'), words);
  if (left > 0) return;
  clearInterval(countdown);
  close();
  part(page, 'link').removeAttribute('href');
}

function close() {
  codes = [];
  part(page, 'qr').replaceChildren();
  part(page, 'steps').hidden = true;
  say(part(page, 'place'), null);
}

async function again() {
  clearInterval(countdown);
  part(page, 'shown').hidden = true;
  close();
  say(part(page, 'copied'), null);
  form.hidden = false;
  field('said').value = '';
  await prepare();
  form.querySelector('input')?.focus();
}

async function copyLink() {
  await navigator.clipboard.writeText(/** @type {HTMLAnchorElement} */ (part(page, 'link')).href);
  say(part(page, 'copied'), text('copied'));
}

/** @param {() => Promise<void>} act */
function orSay(act) {
  act().catch(() => say(part(page, 'problem'), text('problem.failed')));
}

/** Whether this browser can keep copies and show them; where not, the page says so. */
export function isAble() {
  const able = Boolean(window.crypto?.subtle && window.indexedDB);
  if (!able) say(part(page, 'problem'), text('problem.unsupported'));
  return able;
}

/** Lets the person choose and show what of theirs is on this device. @param {string} whose the holder of the copies @returns {Promise<void>} */
export async function begin(whose) {
  holder = whose;
  form.addEventListener('change', (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).name === 'request') orSay(prepare);
    else preview();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    orSay(show);
  });
  part(page, 'again').addEventListener('click', () => orSay(again));
  part(page, 'next').addEventListener('click', () => step(1));
  part(page, 'back').addEventListener('click', () => step(-1));
  part(page, 'copy').addEventListener('click', () => orSay(copyLink));
  if (request() !== '') await prepare();
}

/** New copies have come: one is taken where a request was chosen in vain. @returns {Promise<void>} */
export async function refilled() {
  await preparing.catch(() => {}); // Said where it was asked for.
  if (request() !== '' && !copy && !form.hidden) await prepare();
}
