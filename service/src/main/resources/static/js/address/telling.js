/**
 * What the address box tells: shown where eyes need it, and spoken once, after typing has paused. The words are the
 * box's `data-text-…`; `{name}` in them stands for a value.
 */

import { isolated } from '../isolated.js';

const UNTIL_SPOKEN = 400;

/** Told by the list or the field itself, so only to those who cannot see them. */
const ONLY_SPOKEN = new Set(['Count', 'Chosen']);

export class Telling {
  #box;
  /** @type {number | undefined} */ #soon;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
    this.status = element('div', { role: 'status', class: 'govuk-visually-hidden' });
    this.note = element('p', { class: 'address-box__note', 'aria-hidden': 'true' });
    this.note.hidden = true;
  }

  /** @param {string} name @returns {string} */
  words(name) {
    return this.#box.dataset[`text${name}`] ?? '';
  }

  /** @param {string} name @param {Record<string, string>} [values] */
  tell(name, values = {}) {
    const text = this.words(name).replace(/\{(\w+)\}/g, (_, value) => isolated(values[value] ?? ''));
    this.note.textContent = ONLY_SPOKEN.has(name) ? '' : text;
    this.note.hidden = this.note.textContent === '';
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.status.textContent = text;
    }, UNTIL_SPOKEN);
  }

  /** What is not spoken yet is out of date. */
  stop() {
    clearTimeout(this.#soon);
  }

  /** The list is gone; what was said of it is said no more, and what is shown stays. */
  quiet() {
    this.stop();
    this.status.textContent = '';
  }
}

/** @param {string} tag @param {Record<string, string>} attributes @returns {HTMLElement} */
export function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
