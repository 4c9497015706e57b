/** Checks a receipt as the command line does, and says why not in the page's reasons. */

import { Refusal } from '../credential/refusal.js';
import { NotOneReceipt } from '../receipt/receipt-form.js';
import { verifyReceipt } from '../receipt/verify-receipt.js';

/** @typedef {import('../credential/trust-file.js').Trust} Trust */
/** @typedef {import('../receipt/verify-receipt.js').ValidReceipt} ValidReceipt */

/** @typedef {{of: 'receipt', authority: string} & ValidReceipt} GoodReceipt */
/** @typedef {{of: 'receipt', verdict: 'invalid' | 'undecided', reason: string, code: string}} BadReceipt */

/**
 * @param {() => Promise<Uint8Array>} read gives the file, or says why there is none
 * @param {() => Promise<Trust | {verdict: 'invalid' | 'undecided', reason: string}>} believed
 * @returns {Promise<GoodReceipt | BadReceipt>}
 * @throws {import('../credential/numbered-parts.js').Incomplete}
 */
export async function checkReceipt(read, believed) {
  try {
    const file = await read();
    const trust = await believed();
    const answer = 'verdict' in trust ? trust : await verifyReceipt(file, trust);
    if ('reason' in answer) return { of: 'receipt', ...answer, code: answer.reason };
    return { of: 'receipt', authority: 'authority' in trust ? trust.authority : '', ...answer };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const reason = problem instanceof NotOneReceipt ? 'pdf' : problem.code;
    return { of: 'receipt', verdict: 'invalid', reason, code: problem.code };
  }
}
