/**
 * Tells of the lines of a document, while they are typed, which field does not match its check digit, and writes the sign that
 * phones' keyboards hide. What is typed stays in the page until its form is sent; the server looks at it in the same way.
 */

import { readMrz } from './mrz.js';

const PAUSE = 400;
/** Before that nobody has typed a whole line. */
const ENOUGH = 40;

const box = /** @type {HTMLElement} */ (document.getElementById('mrz-box'));
const said = /** @type {HTMLElement} */ (document.getElementById('mrz-said'));
const typed = /** @type {HTMLTextAreaElement} */ (box.querySelector('textarea'));
const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}');
/** @type {number | undefined} */ let pause;

for (const [name, value] of [['autocapitalize', 'characters'], ['autocorrect', 'off'], ['spellcheck', 'false']]) {
  typed.setAttribute(name, value);
}
typed.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(tell, PAUSE);
});
if (typed.value !== '') tell();

const sign = /** @type {HTMLElement} */ (box.querySelector('[data-part="sign"]'));
// The field keeps the focus, so that the phone's keyboard stays where it is.
sign.addEventListener('mousedown', (event) => event.preventDefault());
sign.addEventListener('click', () => {
  typed.setRangeText('<', typed.selectionStart, typed.selectionEnd, 'end');
  typed.dispatchEvent(new Event('input'));
  typed.focus();
});

function tell() {
  const lines = typed.value.replace(/\s/g, '').length < ENOUGH ? [] : sentences();
  if (lines.join() === [...said.children].map((line) => line.textContent).join()) return;
  said.replaceChildren(...lines.map(item));
}

/** @returns {string[]} */
function sentences() {
  const { findings, document: zone } = readMrz(typed.value, box.dataset.today ?? '');
  if (zone === null) return [texts.length];
  if (findings.length === 0) return [texts.right];
  return findings.map(({ field, problem }) => texts[`problem.${problem}`].replace('{field}', texts[field]));
}

/** @param {string} sentence */
function item(sentence) {
  const line = document.createElement('li');
  line.textContent = sentence;
  return line;
}
