/** The form for a notice without a network: from its fields to the body of `POST /api/v1/notices`, and back. */

import { copies, part, text } from '../proof/page.js';

/** @typedef {import('./answer.js').FieldError} FieldError */

/** @param {HTMLFormElement} form @param {string} name */
const field = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

/**
 * What the fields say; what is empty is absent, so that the receipt says the same.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} page
 * @param {{addressId: string | null, addressText: string}[]} earlier
 * @returns {any}
 */
export function noticeIn(form, page, earlier) {
  const typed = value(form, 'addressText');
  const known = earlier.find(({ addressText, addressId }) => addressText === typed && addressId);
  const host = without({ name: value(form, 'hostName'), contact: value(form, 'hostContact') });
  const household = [...part(page, 'members').children].map(memberIn).filter((member) => Object.keys(member).length > 0);
  return without({
    kind: value(form, 'kind'),
    addressId: known?.addressId ?? undefined,
    addressText: typed,
    notFound: field(form, 'noFixedAddress').checked ? 'no-fixed-address' : undefined,
    flat: value(form, 'flat'),
    room: value(form, 'room'),
    dwelling: value(form, 'dwelling'),
    since: since(form),
    goingTo: value(form, 'goingTo'),
    host: Object.keys(host).length > 0 ? host : undefined,
    household: household.length > 0 ? household : undefined,
  });
}

/** @param {HTMLFormElement} form @param {string} name @returns {string | undefined} */
function value(form, name) {
  return field(form, name).value.trim() || undefined;
}

/** @param {Record<string, any>} object */
function without(object) {
  return Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined));
}

/**
 * As the API has it; what is no number stays as it was typed, and is told. A whole date may stand in the first box.
 * @param {HTMLFormElement} form
 */
function since(form) {
  const typed = ['day', 'month', 'year'].map((name) => value(form, name) ?? '').join('.');
  const [day, month, year] = dateParts(typed);
  return day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** Arabic and Persian keyboards write other digits. @param {string} typed */
function dateParts(typed) {
  const digits = typed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return digits.split(/\s*[.\s/-]\s*/);
}

/** @param {Element} row */
function memberIn(row) {
  /** @param {string} name */
  const of = (name) => /** @type {HTMLInputElement} */ (row.querySelector(`[name="${name}"]`)).value.trim() || undefined;
  const typed = of('birthDate');
  const birthDate = typed && dateParts(typed).map((part) => part.padStart(2, '0'));
  return without({
    givenName: of('givenName'),
    familyName: of('familyName'),
    birthDate: birthDate && (birthDate[0].length === 4 ? birthDate : birthDate.reverse()).join('-'),
    relation: of('relation'),
  });
}

/** @param {HTMLFormElement} form @param {HTMLElement} page @param {any} notice to begin with */
export function fill(form, page, notice) {
  form.reset();
  part(page, 'members').replaceChildren();
  for (const name of ['addressText', 'flat', 'room', 'dwelling', 'goingTo']) field(form, name).value = notice[name] ?? '';
  if (notice.kind) field(form, 'kind').value = notice.kind;
  field(form, 'noFixedAddress').checked = notice.notFound === 'no-fixed-address';
  const [year = '', month = '', day = ''] = (notice.since ?? '').split('-');
  Object.entries({ day, month, year }).forEach(([name, one]) => (field(form, name).value = one));
  field(form, 'hostName').value = notice.host?.name ?? '';
  field(form, 'hostContact').value = notice.host?.contact ?? '';
  for (const member of notice.household ?? []) addMember(page, member);
}

/** @param {HTMLElement} page @param {any} [member] */
export function addMember(page, member = {}) {
  const list = part(page, 'members');
  const [row] = copies(page, 'member', [member], (copy, one) => {
    const set = /** @type {HTMLElement} */ (copy.firstElementChild);
    part(set, 'member-title').textContent = text('member', { n: list.children.length + 1 });
    for (const input of set.querySelectorAll('input, select'))
      if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) {
        const said = one[input.name] ?? '';
        input.value = input.name === 'birthDate' ? said.split('-').reverse().join('.') : said;
      }
    part(set, 'remove-member').addEventListener('click', () => set.remove());
  });
  list.append(row);
}

/**
 * What can be known here to be missing; the authority has the last word.
 * @param {any} notice
 * @returns {FieldError[]}
 */
export function problemsOf(notice) {
  const leaving = notice.kind === 'departure';
  const checks = [
    ['kind', 'missing', notice.kind],
    ['addressText', 'missing', notice.addressText || leaving || notice.notFound === 'no-fixed-address'],
    ['dwelling', 'missing', notice.dwelling || leaving],
    ['since', 'missing', notice.since],
    ['since', 'not-a-date', !notice.since || isDay(notice.since)],
    ['host.name', 'missing', !notice.host || notice.host.name],
    ...(notice.household ?? []).flatMap((/** @type {any} */ member) => [
      ['household.familyName', 'missing', member.familyName],
      ['household.birthDate', 'missing', member.birthDate],
      ['household.relation', 'missing', member.relation],
    ]),
  ];
  return checks
    .filter(([, , fine]) => !fine)
    .map(([name, code]) => ({ field: name, code, message: text(`notice.error.${name.toLowerCase()}.${code}`) }));
}

/** @param {string} text */
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** @param {HTMLElement} page @param {readonly FieldError[]} errors */
export function showErrors(page, errors) {
  const rows = copies(page, 'error', errors, (row, { field: name, message }) => {
    const link = /** @type {HTMLAnchorElement} */ (row.querySelector('a'));
    link.textContent = message;
    link.href = `#${idOf(page, name)}`;
  });
  part(page, 'error-list').replaceChildren(...rows);
  part(page, 'errors').hidden = errors.length === 0;
  for (const group of page.querySelectorAll('[data-field]'))
    group.classList.toggle(
      'govuk-form-group--error',
      errors.some(({ field: name }) => group.getAttribute('data-field') === name),
    );
}

/** @param {HTMLElement} page @param {string} name */
function idOf(page, name) {
  const group = page.querySelector(`[data-field="${name.startsWith('household') ? 'household' : name}"]`);
  const input = group?.querySelector('[id]:not(.govuk-hint)') ?? group;
  if (input && !input.id) input.id = `field-${name.split('.')[0]}`;
  return input?.id ?? 'main';
}

/**
 * The answers as they are read back before they are filed.
 * @param {any} notice
 * @returns {[label: string, value: string][]}
 */
export function answersOf(notice) {
  /** @type {[string, string][]} */
  const rows = Object.entries(notice)
    .filter(([name]) => name !== 'addressId')
    .map(([name, said]) => [text(`notice.field.${name}`), words(name, said)]);
  return rows;
}

/** @param {string} name @param {any} said @returns {string} */
function words(name, said) {
  if (['kind', 'dwelling', 'notFound'].includes(name)) return text(`notice.${name}.${said}`);
  if (name === 'since') return said.split('-').reverse().join('.');
  if (name === 'household') return said.map((/** @type {any} */ one) => memberWords(one)).join('; ');
  return typeof said === 'object' ? Object.values(said).join(', ') : said;
}

/** @param {any} member */
function memberWords({ givenName, familyName, birthDate, relation }) {
  const born = birthDate?.split('-').reverse().join('.');
  return [givenName, familyName, born, text(`relation.${relation}`)].filter(Boolean).join(', ');
}
