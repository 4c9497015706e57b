/**
 * JSON as the Java side reads it (RFC 8259, nothing beside it): UTF-8 without BOM, duplicate names refused,
 * bounded depth, no lone surrogates, numbers that a double can hold.
 *
 * Objects come back without a prototype, so that a member named `__proto__` is only a member.
 */

/** @typedef {null | boolean | number | JsonNumber | string | JsonArray | JsonObject} Json */
/** @typedef {Json[]} JsonArray */
/** @typedef {{[name: string]: Json}} JsonObject */

const MAX_DEPTH = 32;
const MAX_NUMBER = 64;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?/y;
const INTEGER = /^-?[0-9]+$/;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
const SPACE = /[ \t\n\r]*/y;

/** Names that an object enumerates before all others, whatever their place. */
const INDEX = /^(?:0|[1-9][0-9]*)$/;

/** The names as they stood, of objects that have forgotten it. @type {WeakMap<JsonObject, string[]>} */
const ORDER = new WeakMap();
const WORDS = /** @type {const} */ ([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * @param {Uint8Array} bytes
 * @returns {Json | undefined} undefined when the bytes are not strict JSON
 */
export function parse(bytes) {
  try {
    return new Parser(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).whole();
  } catch (problem) {
    if (problem instanceof NotJson || problem instanceof TypeError) return undefined;
    throw problem;
  }
}

/** @param {unknown} value @returns {value is JsonObject} */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number with a fraction, an exponent or too many digits: never a date or an index, so only its spelling is kept. */
export class JsonNumber {
  /** @param {string} spelling */
  constructor(spelling) {
    this.spelling = spelling;
  }

  toString() {
    return this.spelling;
  }
}

/** @param {JsonObject} object @param {string} name @returns {boolean} */
export function has(object, name) {
  return Object.hasOwn(object, name);
}

/** Members as they stood in the text, which decides what is found wrong first. @param {JsonObject} object @returns {[string, Json][]} */
export function membersOf(object) {
  return (ORDER.get(object) ?? Object.keys(object)).map((name) => [name, object[name]]);
}

class NotJson extends Error {}

class Parser {
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  /** @returns {Json} */
  whole() {
    const value = this.#value(0);
    if (this.#at !== this.#text.length) throw new NotJson();
    return value;
  }

  /** @param {number} depth @returns {Json} */
  #value(depth) {
    this.#match(SPACE);
    const value = this.#bare(depth);
    this.#match(SPACE);
    return value;
  }

  /** @param {number} depth @returns {Json} */
  #bare(depth) {
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(depth + 1);
    if (first === '[') return this.#array(depth + 1);
    if (first === '"') return this.#string();
    for (const [word, value] of WORDS) if (this.#skip(word)) return value;
    return this.#number();
  }

  /** @param {number} depth @returns {JsonObject} */
  #object(depth) {
    /** @type {JsonObject} */
    const members = Object.create(null);
    /** @type {string[]} */
    const names = [];
    this.#items('{', '}', depth, () => {
      this.#match(SPACE);
      const name = this.#string();
      this.#match(SPACE);
      if (has(members, name) || !this.#skip(':')) throw new NotJson();
      members[name] = this.#value(depth);
      names.push(name);
    });
    if (names.some((name) => INDEX.test(name))) ORDER.set(members, names);
    return members;
  }

  /** @param {number} depth @returns {JsonArray} */
  #array(depth) {
    /** @type {JsonArray} */
    const elements = [];
    this.#items('[', ']', depth, () => elements.push(this.#value(depth)));
    return elements;
  }

  /** @param {string} open @param {string} close @param {number} depth @param {() => void} item */
  #items(open, close, depth, item) {
    if (depth > MAX_DEPTH) throw new NotJson();
    this.#skip(open);
    this.#match(SPACE);
    if (this.#skip(close)) return;
    do item();
    while (this.#skip(','));
    if (!this.#skip(close)) throw new NotJson();
  }

  /** @returns {string} */
  #string() {
    const from = this.#at;
    if (!this.#skip('"')) throw new NotJson();
    this.#match(PLAIN);
    while (!this.#skip('"')) {
      this.#match(ESCAPE);
      this.#match(PLAIN);
    }
    const value = JSON.parse(this.#text.slice(from, this.#at));
    if (LONE_SURROGATE.test(value)) throw new NotJson();
    return value;
  }

  /** @returns {number | JsonNumber} */
  #number() {
    const spelling = this.#match(NUMBER);
    const value = Number(spelling);
    if (!Number.isFinite(value) || spelling.length > MAX_NUMBER) throw new NotJson();
    return INTEGER.test(spelling) && Number.isSafeInteger(value) ? value : new JsonNumber(spelling);
  }

  /** @param {string} word @returns {boolean} */
  #skip(word) {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  /** @param {RegExp} pattern sticky @returns {string} */
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw new NotJson();
    this.#at += found[0].length;
    return found[0];
  }
}
