/** Shows on the checking page what a receipt says, or why it is not accepted; the parts are listed in check-page.js. */

import { fillRows, part, say, text, textOr } from '../proof/page.js';
import { headlineOf, rowsOf, saidBy } from '../receipt/receipt-words.js';

/** @typedef {import('./receipt-check.js').BadReceipt} BadReceipt */
/** @typedef {import('./receipt-check.js').GoodReceipt} GoodReceipt */

/** @param {GoodReceipt | BadReceipt} answer */
export function headlineOfReceipt(answer) {
  return answer.verdict === 'valid' ? headlineOf(answer) : text(`receipt.verdict.${answer.verdict}`);
}

/** @param {ParentNode} page @param {GoodReceipt | BadReceipt} answer */
export function showReceipt(page, answer) {
  const valid = answer.verdict === 'valid';
  say(part(page, 'reason'), valid ? saidBy(answer) : why(answer));
  fillRows(page, 'claims', valid ? rowsOf(answer) : []);
  part(page, 'compare').hidden = !valid || answer.content.declarant === undefined;
  part(page, 'later').hidden = !valid;
}

/** @param {BadReceipt} answer the words for people, then the code that the command line names too */
function why({ reason, code }) {
  const words = textOr(`reason.receipt.${reason}`, textOr(`reason.${reason}`, text('reason.other', { code })));
  return words.includes(code) ? words : `${words} (${code})`;
}
