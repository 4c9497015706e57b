/** From the street to the house to the flat: what of the text in the box is which. */

/** @typedef {import('./search.js').Address} Address */

/** A longer question is cut by the search, and the number with it. */
const LONGEST = 120;

/** A number at the end, as "999" in "tverskaya 999" or "12/7" or "5a"; a postcode has more digits. */
const NUMBER_AT_END = /[\s,](\d{1,5}\p{L}?(?:[/-]\d{1,4}\p{L}?)?)[\s,]*$/u;

/**
 * What was typed behind the street that was chosen.
 * @param {string} typed
 * @param {Address} street
 * @returns {string | null} null when the street's own text was changed, so that it is chosen no longer
 */
export function behind(typed, street) {
  if (!typed.startsWith(street.text)) return null;
  const rest = typed.slice(street.text.length);
  return rest === '' || /^[\s,]/.test(rest) ? rest.replace(/^[\s,]+/, '') : null;
}

/**
 * The street and its nearest place: on a phone the field has no room for more than the end of the whole.
 * @param {Address} street
 */
export function shortly({ text }) {
  return text.split(', ').slice(0, 2).join(', ');
}

/**
 * The question for a house of a street: in the register's own words, whatever script the reader sees.
 * @param {Address} street
 * @param {string} number
 */
export function questionOn(street, number) {
  const whole = street.localText ?? street.text;
  const short = `${street.street}, ${street.place?.split(', ')[0]}`;
  return `${whole.length <= LONGEST ? whole : short}, ${number}`;
}

/**
 * The houses of that street among what was found.
 * @param {Address[]} found
 * @param {Address} street
 */
export function housesOn(found, street) {
  return found.filter((hit) => hit.number && hit.street === street.street && hit.place === street.place);
}

/**
 * The house number at the end of what was typed, so that it is not lost when the street is chosen first.
 * @param {string} typed
 * @param {Address} street
 * @param {RegExp} flat
 * @returns {string} empty when there is none, or when the digits are the street's own, as in "1905 года"
 */
export function numberIn(typed, street, flat) {
  const number = NUMBER_AT_END.exec(typed.replace(flat, ' '))?.[1] ?? '';
  const digits = /\d+/.exec(number)?.[0];
  return digits && !(street.street ?? street.text).split(/\D+/).includes(digits) ? number : '';
}

/**
 * The flat that was typed in the box of the house, as "5" in "tverskaya 7 kv 5".
 * @param {string} typed
 * @param {RegExp} flat its first group is the flat
 */
export function flatIn(typed, flat) {
  return flat.exec(typed)?.[1] ?? '';
}
