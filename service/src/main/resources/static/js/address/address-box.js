/**
 * Makes a plain address field a combobox with a list of suggestions (WAI-ARIA 1.2, "Editable Combobox With List
 * Autocomplete"); without this script the field stays a field, and the page asks for street and house in turn.
 *
 *   <div data-address-box data-search="/api/v1/addresses/searches" data-flat="pattern whose first group is a flat"
 *        data-flat-field="id of the flat's field" data-by-hand="id of the element to reveal and focus then"
 *        data-by-hand-number="id of the radio that says: the number is not listed" data-text-…="see WORDS">
 *     <label for="address">…</label>
 *     <input id="address" name="address">
 *     <input type="hidden" data-part="id">           the address chosen
 *     <input type="hidden" data-part="street">       (optional) the street chosen, while its house is asked for
 *     <input type="hidden" data-part="typed">        (optional) what was typed before an answer was chosen
 *     <button data-without-script>Find</button>      (optional; goes away once this script helps)
 *   </div>
 *   <script type="module" nonce="…" src="/js/address/address-box.js"></script>
 *
 * `<html lang>` is the reader's language. Events that bubble from the box: `address-chosen` {detail: the address}, `address-by-hand`.
 */

import { AddressList } from './address-list.js';
import { searchAddresses } from './search.js';
import { behind, flatIn, housesOn, numberIn, questionOn, shortly } from './steps.js';
import { Telling } from './telling.js';

/** @typedef {import('./search.js').Address} Address */

const SHORTEST = 2;
const PAUSE = 120;
const SLOW = 1500;
const LONGEST = 10_000;
const NEVER = /$^/;

class AddressBox {
  #box;
  #input;
  #list;
  #telling;
  #flat;
  /** @type {Address | null} the street whose house is asked for */ #street = null;
  /** @type {AbortController | undefined} */ #search;
  /** @type {number | undefined} */ #pause;
  #typed = '';

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
    this.#input = /** @type {HTMLInputElement} */ (box.querySelector('input:not([type="hidden"])'));
    this.#flat = box.dataset.flat ? new RegExp(box.dataset.flat, 'iu') : NEVER;
    this.#telling = new Telling(box);
    this.#list = new AddressList(this.#input, (name) => this.#telling.words(name), (address) => this.#choose(address));
    this.#input.after(this.#telling.note, this.#list.element, this.#telling.status);
    for (const plain of box.querySelectorAll('[data-without-script]')) plain.remove();
    for (const [name, value] of [['autocapitalize', 'off'], ['autocorrect', 'off']]) this.#input.setAttribute(name, value);
    this.#input.addEventListener('input', (event) => this.#edited(/** @type {InputEvent} */ (event).isComposing));
    this.#input.addEventListener('compositionend', () => this.#edited(false));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
  }

  /** What was chosen no longer stands once it is edited. In the middle of a composition nothing is a word yet. @param {boolean} composing */
  #edited(composing) {
    this.#set('id', '');
    this.#stop();
    if (composing) return;
    this.#telling.stop();
    const number = this.#street && behind(this.#input.value, this.#street);
    if (number === null) this.#leaveStreet();
    if (!this.#street) this.#set('typed', '');
    if (number === '' || this.#tooShort()) return this.#close();
    this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  #tooShort() {
    return [...this.#input.value.trim()].length < SHORTEST;
  }

  #leaveStreet() {
    this.#street = null;
    this.#set('street', '');
  }

  /** The answer to an earlier question is dropped, and one that does not come is no reason to wait. */
  async #ask() {
    this.#stop();
    const search = (this.#search = new AbortController());
    const slow = setTimeout(() => this.#telling.tell('Slow'), SLOW);
    const late = setTimeout(() => search.abort('late'), LONGEST);
    const street = this.#street;
    const number = street ? (behind(this.#input.value, street) ?? '') : '';
    const question = street ? questionOn(street, number) : this.#input.value;
    const found = await searchAddresses(this.#box.dataset.search ?? '', question, search.signal).catch(() => null);
    clearTimeout(slow);
    clearTimeout(late);
    if (search.signal.aborted && search.signal.reason !== 'late') return;
    if (found) this.#show(street ? housesOn(found, street) : found, number);
    else this.#open([], 'Failed');
  }

  /** @param {Address[]} found @param {string} number what was typed behind a chosen street */
  #show(found, number) {
    if (found.length === 0) return this.#open(found, number ? 'NoNumber' : 'None', { number });
    const missing = found.every((hit) => !hit.number) ? numberIn(this.#input.value, found[0], this.#flat) : '';
    this.#open(found, missing ? 'ChooseStreet' : 'Count', { number: missing, count: String(found.length) });
  }

  /** @param {Address[]} found @param {string} told @param {Record<string, string>} [values] */
  #open(found, told, values) {
    this.#telling.tell(told, values);
    this.#list.open(found, this.#street ? 'NumberByHand' : 'ByHand');
  }

  #stop() {
    clearTimeout(this.#pause);
    this.#search?.abort();
  }

  #close() {
    this.#stop();
    this.#list.close();
    this.#telling.quiet();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (this.#list.isOpen) {
      if (event.key === 'Escape') this.#close();
      else if (!this.#list.key(event)) return;
    } else if (event.key === 'ArrowDown' && !this.#tooShort() && !this.#partly()) this.#ask();
    else return;
    event.preventDefault();
  }

  /** Whether a street was chosen and nothing of a number is typed yet. */
  #partly() {
    return this.#street !== null && behind(this.#input.value, this.#street) === '';
  }

  /** @param {Address | null} address null: none of them */
  #choose(address) {
    const typed = this.#input.value;
    this.#close();
    if (!address) return this.#byHand();
    if (!this.#street) this.#typed = typed;
    if (!address.number) return this.#continueFrom(address, typed);
    this.#set('typed', this.#street ? `${this.#typed}, ${behind(typed, this.#street) ?? ''}` : typed);
    this.#leaveStreet();
    this.#box.querySelector('[data-address-number]')?.remove();
    this.#input.value = address.text;
    this.#input.scrollLeft = 0;
    this.#set('id', address.id);
    this.#telling.tell('Chosen', { address: address.text });
    this.#moveFlat(typed);
    this.#box.dispatchEvent(new CustomEvent('address-chosen', { bubbles: true, detail: address }));
  }

  /** A street is half an address: the next thing to type is the house. @param {Address} street @param {string} typed */
  #continueFrom(street, typed) {
    const number = numberIn(typed, street, this.#flat);
    this.#street = street;
    this.#set('street', street.id);
    this.#set('typed', typed);
    this.#input.value = `${street.text}, ${number}`;
    this.#input.focus();
    this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
    this.#input.scrollLeft = this.#input.scrollWidth;
    if (number) this.#ask();
    else this.#telling.tell('AskNumber', { street: shortly(street) });
    this.#moveFlat(typed);
  }

  /** No register has flats, so one that was typed with the house goes where flats go, and that is told. @param {string} typed */
  #moveFlat(typed) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(this.#box.dataset.flatField ?? ''));
    const flat = flatIn(typed, this.#flat);
    if (!field || !flat || field.value.trim() === flat) return;
    if (field.value.trim()) return this.#telling.tell('FlatDiffers', { flat, other: field.value.trim() });
    field.value = flat;
    this.#telling.tell('FlatMoved', { flat });
  }

  #byHand() {
    const radio = /** @type {HTMLInputElement | null} */ (document.getElementById(this.#box.dataset.byHandNumber ?? ''));
    if (this.#street && radio) radio.checked = true;
    const next = document.getElementById(this.#box.dataset.byHand ?? '');
    if (next) {
      next.hidden = false;
      const details = next.closest('details');
      if (details) details.open = true;
      next.focus();
    }
    this.#box.dispatchEvent(new CustomEvent('address-by-hand', { bubbles: true }));
  }

  /** @param {string} part @param {string} value */
  #set(part, value) {
    const field = /** @type {HTMLInputElement | null} */ (this.#box.querySelector(`[data-part="${part}"]`));
    if (field) field.value = value;
  }
}

for (const box of document.querySelectorAll('[data-address-box]')) new AddressBox(/** @type {HTMLElement} */ (box));
