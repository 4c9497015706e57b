/** What waits, on the page: where each notice stands, in words. */

import { copies, momentOf, part, text, textOr } from '../proof/page.js';

/** @typedef {import('./queued.js').Item} Item */

const COLOURS = { waiting: 'yellow', sending: 'blue', sent: 'green', 'needs-you': 'red' };

/**
 * @param {HTMLElement} page
 * @param {readonly Item[]} all
 * @param {string | undefined} sending the id of what is on its way now
 * @param {{mend: (item: Item) => void, drop: (item: Item) => void}} acts
 */
export function showQueue(page, all, sending, { mend, drop }) {
  const rows = copies(page, 'item', all, (row, item) => {
    const state = item.id === sending && item.state === 'waiting' ? 'sending' : item.state;
    const { kind, addressText } = item.notice;
    part(row, 'item-title').textContent = [text(`notice.kind.${kind}`), addressText].filter(Boolean).join(', ');
    part(row, 'item-words').textContent = wordsOf(item, state);
    const tag = part(row, 'item-state');
    tag.textContent = text(`state.${state}`);
    tag.classList.add(`govuk-tag--${COLOURS[state]}`);
    part(row, 'item-errors').replaceChildren(...(item.errors ?? []).map(errorLine));
    button(part(row, 'mend'), state === 'needs-you' && canMend(item), () => mend(item));
    button(part(row, 'drop'), state === 'needs-you', () => drop(item));
  });
  part(page, 'items').replaceChildren(...rows);
}

/** @param {HTMLElement} element @param {boolean} offered @param {() => void} act */
function button(element, offered, act) {
  element.hidden = !offered;
  element.addEventListener('click', act);
}

/** @param {Item} item */
function canMend({ problem }) {
  return !problem?.startsWith('device-');
}

/** @param {Item} item @param {keyof typeof COLOURS} state */
function wordsOf(item, state) {
  const time = momentOf(item.at);
  if (state === 'sent') return text('words.sent', { number: item.number ?? '', time });
  if (state === 'needs-you') return textOr(`refused.${item.problem}`, item.detail || text('refused.other'));
  const trouble = state === 'waiting' && item.trouble ? ` ${text(`trouble.${item.trouble}`)}` : '';
  return text('words.waiting', { time }) + trouble;
}

/** @param {import('./answer.js').FieldError} error */
function errorLine({ message }) {
  const line = document.createElement('li');
  line.textContent = message;
  return line;
}
