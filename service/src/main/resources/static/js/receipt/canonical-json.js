/** The one form of JSON that is signed and hashed (RFC 8785), of objects, texts and whole numbers; others are refused. */

import { check } from '../credential/refusal.js';
import { isObject, JsonNumber } from '../credential/strict-json.js';

/** @typedef {import('../credential/strict-json.js').Json} Json */

/** @param {Json} value as strict-json.js reads it @returns {string} @throws {import('../credential/refusal.js').Refusal} malformed */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  check(!(value instanceof JsonNumber), 'malformed');
  // Strings, whole numbers and words are written by JSON.stringify as §3.2.2 wants them: that is where the RFC took it from.
  if (!isObject(value)) return JSON.stringify(value);
  // §3.2.3 sorts by UTF-16 code units, which is how JavaScript compares strings.
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}
