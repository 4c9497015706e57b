/**
 * Makes a plain address field a combobox with a list of suggestions (WAI-ARIA 1.2, "Editable Combobox With List
 * Autocomplete"); without this script the field stays a field, and a registrar reads what was typed.
 *
 *   <div data-address-box data-search="/api/v1/addresses/searches"
 *        data-text-list="Suggested addresses" data-text-count="{count} found" data-text-none="Nothing found"
 *        data-text-failed="Search does not answer" data-text-by-hand="Not in the list: write it myself"
 *        data-by-hand="id of the element to reveal and focus then">
 *     <label for="address">…</label>
 *     <input id="address" name="address">
 *     <input type="hidden" name="addressId">
 *     <button data-without-script>Find</button>      (optional; goes away once this script helps)
 *   </div>
 *   <script type="module" nonce="…" src="/js/address/address-box.js"></script>
 *
 * For the style: ul.address-box__list, li.address-box__option[aria-selected], span.address-box__local, li.address-box__by-hand.
 * `<html lang>` is the reader's language. Events that bubble from the box: `address-chosen` {detail: the address}, `address-by-hand`.
 */

import { searchAddresses } from './search.js';

/** @typedef {import('./search.js').Address} Address */

const SHORTEST = 2;
const PAUSE = 120;

class AddressBox {
  #box;
  #input;
  #id;
  #list;
  #status;
  /** @type {Address[]} */ #found = [];
  #active = -1;
  /** @type {AbortController | undefined} */ #search;
  /** @type {number | undefined} */ #pause;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
    this.#input = /** @type {HTMLInputElement} */ (box.querySelector('input:not([type="hidden"])'));
    this.#id = /** @type {HTMLInputElement} */ (box.querySelector('input[type="hidden"]'));
    this.#list = this.#newList();
    this.#status = newElement('div', { role: 'status', class: 'govuk-visually-hidden' });
    this.#input.after(this.#list, this.#status);
    box.querySelector('[data-without-script]')?.remove();
    this.#becomeCombobox();
    this.#input.addEventListener('input', () => this.#edited());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
  }

  #newList() {
    const list = newElement('ul', {
      id: `${this.#input.id}-list`,
      role: 'listbox',
      class: 'address-box__list',
      'aria-label': this.#words('List'),
    });
    list.hidden = true;
    // The field keeps the focus, or the list would close under the finger.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = /** @type {Element} */ (event.target).closest('[role="option"]');
      if (option) this.#choose([...list.children].indexOf(option));
    });
    return list;
  }

  #becomeCombobox() {
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
  }

  /** What was chosen no longer stands once it is edited. */
  #edited() {
    this.#id.value = '';
    clearTimeout(this.#pause);
    this.#search?.abort();
    if (this.#input.value.trim().length < SHORTEST) return this.#close();
    this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const search = (this.#search = new AbortController());
    const found = await searchAddresses(this.#box.dataset.search ?? '', this.#input.value, search.signal).catch(
      () => null,
    );
    if (search.signal.aborted) return;
    if (found) this.#open(found);
    else this.#say('Failed');
  }

  /** @param {Address[]} found */
  #open(found) {
    this.#found = found;
    this.#list.replaceChildren(...found.map((address, at) => this.#option(at, address)), this.#byHandOption());
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
    this.#say(found.length > 0 ? 'Count' : 'None', found.length);
  }

  #close() {
    clearTimeout(this.#pause);
    this.#search?.abort();
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
    this.#status.textContent = '';
  }

  /** @param {number} at @param {Address} address @returns {HTMLElement} */
  #option(at, { text, localText }) {
    const option = newElement('li', {
      id: `${this.#list.id}-${at}`,
      role: 'option',
      class: 'address-box__option',
      'aria-selected': 'false',
    });
    option.append(text);
    if (localText && localText !== text) {
      const local = newElement('span', { class: 'address-box__local' });
      local.textContent = localText;
      option.append(' ', local);
    }
    return option;
  }

  #byHandOption() {
    const option = this.#option(this.#found.length, {
      id: '',
      text: this.#words('ByHand'),
      localText: null,
      number: null,
    });
    option.classList.add('address-box__by-hand');
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const open = !this.#list.hidden;
    const to = open ? this.#moved(event) : null;
    if (to !== null) this.#activate(to);
    else if (event.key === 'Escape' && open) this.#close();
    else if (event.key === 'Enter' && open && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'ArrowDown' && !open && this.#input.value.trim().length >= SHORTEST) this.#ask();
    else return;
    event.preventDefault();
  }

  /**
   * Up and down go round through the field itself; home and end move within the list once it is entered.
   * @param {KeyboardEvent} event
   * @returns {number | null} where to; null when the key moves nothing
   */
  #moved({ key, altKey, ctrlKey, metaKey, shiftKey }) {
    if (altKey || ctrlKey || metaKey || shiftKey) return null;
    const last = this.#list.children.length - 1;
    if (key === 'ArrowDown') return this.#active === last ? -1 : this.#active + 1;
    if (key === 'ArrowUp') return this.#active === -1 ? last : this.#active - 1;
    if (this.#active < 0) return null;
    return key === 'Home' ? 0 : key === 'End' ? last : null;
  }

  /** @param {number} at -1: none */
  #activate(at) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#list.children[at];
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  /** @param {number} at */
  #choose(at) {
    const address = this.#found[at];
    this.#close();
    if (!address) return this.#byHand();
    if (!address.number) return this.#continueFrom(address);
    this.#input.value = address.text;
    this.#id.value = address.id;
    this.#box.dispatchEvent(new CustomEvent('address-chosen', { bubbles: true, detail: address }));
  }

  /** A street is half an address: the next thing to type is the house. @param {Address} street */
  #continueFrom({ text }) {
    this.#input.value = `${text}, `;
    this.#input.focus();
    this.#ask();
  }

  #byHand() {
    const next = document.getElementById(this.#box.dataset.byHand ?? '');
    if (next) {
      next.hidden = false;
      const details = next.closest('details');
      if (details) details.open = true;
      next.focus();
    }
    this.#box.dispatchEvent(new CustomEvent('address-by-hand', { bubbles: true }));
  }

  /** @param {string} text @param {number} [count] */
  #say(text, count = 0) {
    this.#status.textContent = this.#words(text).replace('{count}', String(count));
  }

  /** @param {string} name @returns {string} `data-text-…` of the box */
  #words(name) {
    return this.#box.dataset[`text${name}`] ?? '';
  }
}

/** @param {string} tag @param {Record<string, string>} attributes @returns {HTMLElement} */
function newElement(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

for (const box of document.querySelectorAll('[data-address-box]')) new AddressBox(/** @type {HTMLElement} */ (box));
