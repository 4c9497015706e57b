/**
 * What the pages share: their parts, their texts, and how a fact is shown to a person.
 *
 * Markup and words belong to the page. A part is an element with `data-part="name"` inside the page's root element;
 * texts stand in `<div id="texts" hidden>{"key": "text with {placeholder}", …}</div>`, JSON in any element.
 */

import { isolated } from '../isolated.js';

/** @typedef {import('../credential/strict-json.js').Json} Json */

/** @type {Record<string, string> | undefined} */
let texts;

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values] for the placeholders
 * @returns {string} the page's text; the key itself when the page has none
 */
export function text(key, values = {}) {
  return textOr(key, key).replace(/\{(\w+)\}/g, (whole, name) =>
    values[name] === undefined ? whole : isolated(values[name]),
  );
}

/** @param {string} key @param {string} otherwise @returns {string} */
export function textOr(key, otherwise) {
  texts ??= /** @type {Record<string, string>} */ (JSON.parse(document.getElementById('texts')?.textContent ?? '{}'));
  return Object.hasOwn(texts, key) ? texts[key] : otherwise;
}

/**
 * @template {HTMLElement} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} name
 * @returns {E}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!found) throw new Error(`the page has no part ${name}`);
  return /** @type {E} */ (found);
}

/** Shows a text, or hides the element when there is none. @param {HTMLElement} element @param {string | null} words */
export function say(element, words) {
  element.textContent = words ?? '';
  element.hidden = words === null;
}

/**
 * One filled copy of the page's template for each item.
 * @template T
 * @param {ParentNode} root
 * @param {string} name of the `<template data-part>`
 * @param {readonly T[]} items
 * @param {(copy: DocumentFragment, item: T, index: number) => void} fill
 * @returns {DocumentFragment[]}
 */
export function copies(root, name, items, fill) {
  const template = /** @type {HTMLTemplateElement} */ (part(root, name));
  return items.map((item, index) => {
    const copy = document.importNode(template.content, true);
    fill(copy, item, index);
    return copy;
  });
}

/**
 * A summary list: `<dt>` and `<dd>` of the template `row` for each entry.
 * @param {ParentNode} root
 * @param {string} list the part that is filled
 * @param {readonly [label: string, value: string][]} entries
 */
export function fillRows(root, list, entries) {
  const rows = copies(root, 'row', entries, (row, [label, value]) => {
    /** @type {HTMLElement} */ (row.querySelector('dt')).textContent = label;
    /** @type {HTMLElement} */ (row.querySelector('dd')).textContent = value;
  });
  part(root, list).replaceChildren(...rows);
}

/** @param {string} name @returns {string} text `fact.<name>` */
export function factLabel(name) {
  return textOr(`fact.${name}`, name);
}

/** @param {string} name @param {Json | undefined} value @returns {string} text `value.<name>.<value>` or `value.<value>` where the page has one */
export function factValue(name, value) {
  if (Array.isArray(value)) return value.map((element) => factValue(name, element)).join(', ');
  const plain = typeof value === 'object' && value !== null ? flat(value) : String(value);
  return textOr(`value.${name}.${plain}`, textOr(`value.${plain}`, readable(plain)));
}

/** @param {object} value @returns {string} */
function flat(value) {
  const members = Object.values(value);
  return members.length > 0 && !('spelling' in value)
    ? members.map((member) => factValue('', member)).join(', ')
    : String(value);
}

/** Dates as everywhere on these pages, dd.mm.yyyy; with a day or month unknown, what is known. @param {string} value */
export function readable(value) {
  return value.replace(/^(\d{4})-(\d\d)(?:-(\d\d))?$/, (_, year, month, day) =>
    [day, month, year].filter(Boolean).join('.'),
  );
}

/** @param {number} seconds since 1970 @returns {string} dd.mm.yyyy on this device's clock */
export function dayOf(seconds) {
  const date = new Date(seconds * 1000);
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

/** @param {number} seconds since 1970 @returns {string} dd.mm.yyyy hh:mm on this device's clock */
export function momentOf(seconds) {
  const date = new Date(seconds * 1000);
  return `${dayOf(seconds)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @param {number} seconds @returns {string} texts `age.minutes`, `age.hours`, `age.days` with {n} */
export function ageOf(seconds) {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes < 120) return text('age.minutes', { n: minutes });
  return minutes < 2880
    ? text('age.hours', { n: Math.floor(minutes / 60) })
    : text('age.days', { n: Math.floor(minutes / 1440) });
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0');
}

/** @returns {number} seconds since 1970 */
export function secondsNow() {
  return Math.floor(Date.now() / 1000);
}
