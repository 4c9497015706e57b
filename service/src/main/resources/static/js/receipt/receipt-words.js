/**
 * What a checked receipt says, in the page's words: `receipt.headline.<what>`, `receipt.said.<what>` {time}, `receipt.what.<what>`,
 * where <what> may be `other`; `receipt.label.<name>`, `receipt.field.<name>`, `receipt.value.<name>.<value>`, `receipt.ground.<code>`, `receipt.appeal.<code>`.
 */

import { secondsOf } from '../credential/instant.js';
import { isObject } from '../credential/strict-json.js';
import { momentOf, readable, text, textOr } from '../proof/page.js';

/** @typedef {import('../credential/strict-json.js').Json} Json */
/** @typedef {import('../credential/strict-json.js').JsonObject} JsonObject */
/** @typedef {import('../check/receipt-check.js').GoodReceipt} GoodReceipt */
/** @typedef {[label: string, value: string]} Row */

const DECLARANT = ['birthDate', 'nationality', 'issuingState', 'documentNumber'];
const ANSWERS = [
  'kind',
  'addressText',
  'notFound',
  'flat',
  'room',
  'bed',
  'dwelling',
  'since',
  'goingTo',
  'host',
  'household',
];
/** The parts of one answer in the order of reading; canonical JSON has them by name. */
const PARTS = ['givenName', 'familyName', 'birthDate', 'relation', 'name', 'contact'];
const DATES = ['since', 'birthDate'];
const FINAL = ['refused', 'revoked'];
const KINDS = ['notice', 'correction', 'withdrawal'];
const DECISIONS = ['accepted', 'returned', 'refusal-proposed', ...FINAL, 'revocation-proposed'];
const GOOD = ['notice', 'correction', 'accepted'];

/** @param {GoodReceipt} receipt @returns {string} that it is true, and of what: a true receipt may tell of a refusal */
export function headlineOf({ content }) {
  return text(`receipt.headline.${whatOf(content)}`);
}

/** @param {GoodReceipt} receipt @returns {boolean} whether it is for a filing or an acceptance, and not for any other kind */
export function isGood({ content }) {
  return GOOD.includes(whatOf(content));
}

/** @param {GoodReceipt} receipt @returns {string} one sentence: what it is a receipt for, and when */
export function saidBy({ content, at }) {
  return text(`receipt.said.${whatOf(content)}`, { time: momentOf(secondsOf(at)) });
}

/** @param {GoodReceipt} receipt @returns {Row[]} */
export function rowsOf(receipt) {
  const { content, authority, at, index, checkpoint } = receipt;
  const written = String(content.kind === 'decision' ? content.decision : content.kind);
  return [
    labelled('what', textOr(`receipt.what.${whatOf(content)}`, written)),
    labelled('number', String(content.number)),
    labelled(
      content.kind === 'decision' ? 'decided' : 'at',
      text('receipt.at', { time: momentOf(secondsOf(at)), exact: String(content.at) }),
    ),
    ...(authority === '' ? [] : [labelled('authority', authority)]),
    ...(content.kind === 'decision' ? decided(content) : filed(content)),
    labelled(
      'entry',
      text('receipt.entry', { index: String(index), size: String(checkpoint.size), origin: checkpoint.origin }),
    ),
    ...(typeof content.previous === 'string' ? [labelled('previous', content.previous)] : []),
  ];
}

/** For a decision which one; else the kind; `other` for what nobody here knows. @param {JsonObject} content */
function whatOf({ kind, decision }) {
  const [what, known] = kind === 'decision' ? [String(decision), DECISIONS] : [String(kind), KINDS];
  return known.includes(what) ? what : 'other';
}

/** @param {JsonObject} content @returns {Row[]} */
function filed({ declarant, identity, filedBy, notice }) {
  const known = typeof identity === 'string' ? answersOf({ identity }, ['identity']) : [];
  return [
    ...(isObject(declarant) ? person(declarant) : []),
    ...(isObject(filedBy) ? filer(filedBy) : []),
    ...known,
    ...(isObject(notice) ? answersOf(notice, ANSWERS) : []),
  ];
}

/** Who filed for the person. @param {JsonObject} filedBy @returns {Row[]} */
function filer({ as, name, organisation, office, officer }) {
  const who = [name, organisation, office, officer].filter((part) => typeof part === 'string');
  return who.length === 0 ? [] : [[fieldLabel(as === 'paper' ? 'filedFromPaper' : 'filedBy'), who.join(', ')]];
}

/** @param {JsonObject} declarant @returns {Row[]} */
function person(declarant) {
  const name = [declarant.givenName, declarant.familyName].filter(Boolean).join(' ');
  return [[fieldLabel('name'), name], ...answersOf(declarant, DECLARANT)];
}

/** @param {JsonObject} members @param {readonly string[]} names in their order @returns {Row[]} those that were answered */
function answersOf(members, names) {
  return names
    .map((name) => /** @type {const} */ ([name, lines(members[name], name)]))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [
      fieldLabel(name),
      textOr(`receipt.value.${name}.${value}`, textOr(`value.${name}.${value}`, value)),
    ]);
}

/** @param {JsonObject} content @returns {Row[]} */
function decided({ decision, office, officer, ground, fields }) {
  const code = String(ground);
  const why = typeof ground === 'string' ? textOr(`receipt.ground.${code}`, code) : null;
  const before = FINAL.includes(String(decision)) ? text('receipt.ground-before') : null;
  const appeal = typeof ground === 'string' ? textOr(`receipt.appeal.${code}`, '') : '';
  /** @type {[string, string | null][]} */
  const rows = [
    ['by', text('receipt.by', { office: String(office), officer: String(officer) })],
    ['mend', Array.isArray(fields) ? fields.map(mended).join('; ') : null],
    ['ground', why ?? before],
    [String(decision).endsWith('-proposed') ? 'appeal-once' : 'appeal', appeal === '' ? null : appeal],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [labelled(name, value)]));
}

/** @param {Json} field */
function mended(field) {
  return isObject(field) ? `${fieldLabel(String(field.name))}: ${field.message}` : String(field);
}

/** @param {string} name @param {string} value @returns {Row} */
function labelled(name, value) {
  return [text(`receipt.label.${name}`), value];
}

/** @param {string} name */
function fieldLabel(name) {
  return textOr(`receipt.field.${name}`, name);
}

/** People and other lists stand one behind another. @param {Json | undefined} value @param {string} name @returns {string} */
function lines(value, name) {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => lines(each, name)).join('; ');
  if (!isObject(value)) return DATES.includes(name) ? readable(String(value)) : String(value);
  return [...new Set([...PARTS, ...Object.keys(value)])]
    .map((member) => lines(value[member], member))
    .filter((line) => line !== '')
    .join(', ');
}
