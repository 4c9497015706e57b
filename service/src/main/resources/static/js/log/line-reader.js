/** The lines of C2SP's text formats one after another, each ended by a newline. */

import { check } from '../credential/refusal.js';
import { hashIn } from './hashes.js';

const DECIMAL = /^(?:0|[1-9][0-9]{0,18})$/;
const LARGEST = 2n ** 63n - 1n;

/** A path is never longer than the tree is high, and a size has 63 bits. */
const LONGEST_PATH = 63;

/** @param {string} digits @returns {bigint} of at most 63 bits, without leading zeroes @throws malformed */
export function decimal(digits) {
  check(DECIMAL.test(digits) && BigInt(digits) <= LARGEST, 'malformed');
  return BigInt(digits);
}

export class LineReader {
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  /** @returns {string} without its newline */
  line() {
    const end = this.#text.indexOf('\n', this.#at);
    check(end >= 0, 'malformed');
    const line = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    return line;
  }

  /** @returns {import('./hashes.js').Hash[]} of the lines up to and including the empty one */
  path() {
    const path = [];
    for (let line = this.line(); line !== ''; line = this.line()) {
      check(path.length < LONGEST_PATH, 'malformed');
      path.push(hashIn(line));
    }
    return path;
  }

  /** @returns {string} everything that has not been read */
  rest() {
    return this.#text.slice(this.#at);
  }
}

/** @param {string} word @param {string} line @returns {string} what follows the word and one space */
export function after(word, line) {
  check(line.startsWith(`${word} `), 'malformed');
  return line.slice(word.length + 1);
}
