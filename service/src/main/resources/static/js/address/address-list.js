/** The list under the address box: a listbox whose active option the field names while it keeps the focus. */

import { isolated } from '../isolated.js';
import { element } from './telling.js';

/** @typedef {import('./search.js').Address} Address */

export class AddressList {
  #input;
  #words;
  #chosen;
  /** @type {Address[]} */ #found = [];
  #active = -1;

  /**
   * @param {HTMLInputElement} input becomes the combobox
   * @param {(name: string) => string} words
   * @param {(address: Address | null) => void} chosen told null for "none of them"
   */
  constructor(input, words, chosen) {
    this.#input = input;
    this.#words = words;
    this.#chosen = chosen;
    this.element = element('ul', {
      id: `${input.id}-list`,
      role: 'listbox',
      class: 'address-box__list',
      'aria-label': words('List'),
    });
    this.element.hidden = true;
    // The field keeps the focus, or the list would close under the finger.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => {
      const option = /** @type {Element} */ (event.target).closest('[role="option"]');
      if (option) this.#choose([...this.element.children].indexOf(option));
    });
    this.#becomeCombobox();
  }

  #becomeCombobox() {
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.element.id,
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {Address[]} found @param {string} byHand the words of the last option */
  open(found, byHand) {
    this.#found = found;
    const none = this.#option(found.length, this.#words(byHand));
    none.classList.add('address-box__by-hand');
    this.element.replaceChildren(...found.map((address, at) => this.#address(at, address)), none);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.#comeIntoSight();
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
  }

  /** On a phone the list would lie under the keyboard: then the field goes to the top. */
  #comeIntoSight() {
    const height = globalThis.visualViewport?.height ?? globalThis.innerHeight;
    if (this.element.getBoundingClientRect().bottom > height) this.#input.scrollIntoView({ block: 'start' });
  }

  close() {
    this.element.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  /** @param {number} at @param {Address} address */
  #address(at, { text, localText, formerName }) {
    const option = this.#option(at, text);
    if (formerName) option.append(' ', second(this.#words('Former').replace('{name}', () => isolated(formerName))));
    if (localText && localText !== text) option.append(' ', second(localText));
    return option;
  }

  /** @param {number} at @param {string} text */
  #option(at, text) {
    const option = element('li', {
      id: `${this.element.id}-${at}`,
      role: 'option',
      class: 'address-box__option',
      'aria-selected': 'false',
    });
    option.append(text);
    return option;
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it was for the list */
  key(event) {
    const to = this.#moved(event);
    if (to !== null) this.#activate(to);
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    // An open question: the key that sends a form would throw it away.
    else if (event.key === 'Enter') this.#activate(0);
    else {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#activate(-1);
      return false;
    }
    return true;
  }

  /**
   * Up and down go round through the field itself; home and end move within the list once it is entered.
   * @param {KeyboardEvent} event
   * @returns {number | null} where to; null when the key moves nothing
   */
  #moved({ key, altKey, ctrlKey, metaKey, shiftKey }) {
    if (altKey || ctrlKey || metaKey || shiftKey) return null;
    const last = this.element.children.length - 1;
    if (key === 'ArrowDown') return this.#active === last ? -1 : this.#active + 1;
    if (key === 'ArrowUp') return this.#active === -1 ? last : this.#active - 1;
    if (this.#active < 0) return null;
    return key === 'Home' ? 0 : key === 'End' ? last : null;
  }

  /** @param {number} at -1: none */
  #activate(at) {
    this.element.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.element.children[at];
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  /** @param {number} at */
  #choose(at) {
    this.#chosen(this.#found[at] ?? null);
  }
}

/** @param {string} text @returns {HTMLElement} */
function second(text) {
  const span = element('span', { class: 'address-box__local' });
  span.textContent = text;
  return span;
}
