/** The kept file on the page: notices with their receipts, duties, the card. */

import { copies, factLabel, factValue, fillRows, part, text } from '../proof/page.js';
import { factsOf } from '../wallet/card.js';
import { copiesOf } from '../wallet/store.js';

/** @typedef {import('./kept-file.js').KeptNotice} KeptNotice */
/** @typedef {import('./kept-file.js').KeptReceipt} KeptReceipt */

const RECEIPT = 'application/vnd.manzil.receipt+json';

/** @param {HTMLElement} page @param {readonly KeptNotice[]} notices @param {(name: string) => Promise<string | null>} receipt */
export async function showNotices(page, notices, receipt) {
  const kept = new Map();
  for (const { number, receipts } of notices)
    for (const { ordinal } of receipts) kept.set(`${number}/${ordinal}`, await receipt(`${number}/${ordinal}`));
  const rows = copies(page, 'notice', notices, (row, { number, kind, state, filed, answers, receipts }) => {
    part(row, 'notice-title').textContent = text('notice.line', {
      number,
      kind: text(`notice.kind.${kind}`),
      day: filed,
      state: text(`myfile.state.${state}`),
    });
    const entries = answers.map(({ question, lines }) => /** @type {[string, string]} */ ([question, lines.join('\n')]));
    fillRowsIn(page, part(row, 'notice-answers'), entries);
    part(row, 'receipts').append(...receiptRows(page, number, receipts, kept));
  });
  part(page, 'notices').replaceChildren(...rows);
}

/** @param {HTMLElement} page @param {HTMLElement} list @param {[string, string][]} entries */
function fillRowsIn(page, list, entries) {
  const holder = document.createElement('div');
  const template = document.importNode(part(page, 'row'), true);
  const target = document.createElement('dl');
  target.dataset.part = 'filled';
  holder.append(template, target);
  fillRows(holder, 'filled', entries);
  list.replaceChildren(...target.childNodes);
}

/** @param {HTMLElement} page @param {string} number @param {readonly KeptReceipt[]} receipts @param {Map<string, string | null>} kept */
function receiptRows(page, number, receipts, kept) {
  return copies(page, 'receipt', receipts, (row, { ordinal, what, at }) => {
    const receipt = kept.get(`${number}/${ordinal}`);
    const save = /** @type {HTMLAnchorElement} */ (part(row, 'save'));
    save.textContent = text('receipt.save', { what: text(`receipt.${what}`), time: at });
    part(row, 'proven').textContent = text(receipt ? 'receipt.proven' : 'receipt.not-here');
    if (!receipt) return save.removeAttribute('class');
    save.href = URL.createObjectURL(new Blob([receipt], { type: RECEIPT }));
    save.download = `manzil-receipt-${number}${ordinal > 1 ? `-${ordinal}` : ''}.json`;
  });
}

/** @param {HTMLElement} page @param {readonly {title: string, lastDay: string | null, state: string}[]} duties */
export function showDuties(page, duties) {
  const rows = copies(page, 'duty', duties, (row, { title, lastDay, state }) => {
    part(row, 'duty-title').textContent = title;
    const standing = text(`duty.state.${state}`);
    part(row, 'duty-words').textContent = lastDay ? text('duty.line', { state: standing, day: lastDay }) : standing;
  });
  part(page, 'duties').replaceChildren(...rows);
}

/** What the card in this browser says, if it is in force. @param {string} holder @param {number} now @returns {Promise<[string, string][]>} */
export async function cardFacts(holder, now) {
  if (holder === '') return [];
  const held = (await copiesOf(holder)).filter(({ configuration, expires }) => configuration === 'card' && expires > now);
  const card = held.sort((one, other) => other.expires - one.expires)[0];
  return card ? factsOf(card.credential).map(({ name, value }) => [factLabel(name), factValue(name, value)]) : [];
}
