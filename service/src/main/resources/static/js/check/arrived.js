/** What a person brings to the checking page, in any of the forms it travels in. */

import { decode } from '../credential/proof-text.js';

/**
 * @param {string} input a proof's link, its text, or a presentation; line breaks from mail and chat do no harm
 * @returns {Promise<string>} the presentation, unverified
 * @throws {import('../credential/refusal.js').Refusal}
 */
export async function presentationIn(input) {
  const bare = input.replace(/\s/g, '');
  const text = bare.slice(bare.indexOf('#') + 1);
  return text.includes('~') ? text : decode(text);
}
