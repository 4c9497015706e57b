/** Latin, Cyrillic and other scripts that run from the left. */
const FROM_LEFT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}]/u;

/**
 * What is filled into a text, kept apart on a page that runs from the right, so that a name or code does not shuffle the
 * words around it (Unicode Standard Annex 9, 2.4: first strong isolate).
 * @param {string | number} value
 * @returns {string}
 */
export function isolated(value) {
  const text = String(value);
  const apart = globalThis.document?.documentElement.dir === 'rtl' && FROM_LEFT.test(text);
  return apart ? `\u2068${text}\u2069` : text;
}
