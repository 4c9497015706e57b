/**
 * The machine-readable zone of a travel document (ICAO Doc 9303 parts 3 to 7), read as libraries/travel-document reads it: both
 * give one answer to each of its vectors. Nothing leaves the page.
 */

import { knownState, shortestState } from './states.js';

/** @typedef {{ field: string, problem: string }} Finding */
/** @typedef {{ format: string, lines: string[] }} Lines */
/** @typedef {{ format: string, issuingState: string, familyName: string, givenNames: string, documentNumber: string,
 *   nationality: string, birthDate: string, expiryDate: string }} Zone */
/** @typedef {{ findings: Finding[], document: Zone | null }} Reading */

const LONGEST = 1000;
const LAST_SHORT_LINE = 37;
const NUMBER = 9;
const LENGTHS = /** @type {Record<string, number>} */ ({ TD1: 30, TD2: 36, TD3: 44, MRV_A: 44, MRV_B: 36 });
/** What cannot be seen and is not white space. */
const UNSEEN = /\p{Cf}/u;

/** @param {string} text as typed, pasted or scanned @param {string} today 2026-11-22: resolves years of two digits @returns {Reading} */
export function readMrz(text, today) {
  const lines = linesOf(text);
  if (lines === null) return { findings: [{ field: 'lines', problem: 'length' }], document: null };
  return new Reader(lines, today).read();
}

/** @param {string} characters of the zone @returns {string} Doc 9303-3, 4.9 */
export function checkDigit(characters) {
  const sum = [...characters].reduce((before, one, at) => before + valueOf(one) * [7, 3, 1][at % 3], 0);
  return String(sum % 10);
}

/** @param {string} one */
function valueOf(one) {
  if (one >= '0' && one <= '9') return Number(one);
  return one >= 'A' && one <= 'Z' ? one.charCodeAt(0) - 55 : 0;
}

/** @param {string} text @returns {Lines | null} */
function linesOf(text) {
  if (text.length > LONGEST) return null;
  const candidates = [rowsOf(text, '<'), rowsOf(text, '<<')];
  const fitted = candidates.map((rows) => fittedTo(joined(rows))).filter((lines) => lines !== null);
  const exact = fitted.find(({ lines }) => candidates.some((rows) => rows.join('\n') === lines.join('\n')));
  return exact ?? fitted[0] ?? null;
}

/** @param {string} text @param {string} doubleAngle scanners write two fillers so, people one */
function rowsOf(text, doubleAngle) {
  return text
    .normalize('NFKC')
    .replace(/[«»《》]/g, doubleAngle)
    .replace(/[‹›_]/g, '<')
    .split(/\r\n|\r|\n/)
    .map((row) => [...row].filter((one) => !/\s/u.test(one) && !UNSEEN.test(one)).join(''))
    .map((row) => row.replace(/[a-z]/g, (letter) => letter.toUpperCase()))
    .filter((row) => row !== '');
}

/** @param {string[]} rows */
function joined(rows) {
  if (rows.length !== 1) return rows;
  const length = { 88: 44, 90: 30, 72: 36 }[rows[0].length];
  return length === undefined ? [] : (rows[0].match(new RegExp(`.{${length}}`, 'g')) ?? []);
}

/** @param {string[]} rows @returns {Lines | null} */
function fittedTo(rows) {
  const format = formatOf(rows);
  if (format === null) return null;
  const length = LENGTHS[format];
  const lines = rows.map((row, at) => fitted(row, length, at === 1 && !format.startsWith('MRV')));
  return lines.every((line) => line.length === length) ? { format, lines } : null;
}

/** @param {string[]} rows */
function formatOf(rows) {
  if (rows.length === 3) return 'TD1';
  if (rows.length !== 2) return null;
  const visa = rows[0].startsWith('V');
  if (Math.max(...rows.map((row) => row.length)) > LAST_SHORT_LINE) return visa ? 'MRV_A' : 'TD3';
  return visa ? 'MRV_B' : 'TD2';
}

/** Nobody counts fillers; the check digits tell whether this was right. @param {string} row @param {number} length @param {boolean} endsInCheckDigit */
function fitted(row, length, endsInCheckDigit) {
  const missing = length - row.length;
  const last = row.lastIndexOf('<');
  if (missing > 0 && !(endsInCheckDigit && !/[0-9O]$/.test(row))) {
    const inside = last < 0 ? row.length - 1 : last;
    const at = endsInCheckDigit ? inside : row.length;
    return row.slice(0, at) + '<'.repeat(missing) + row.slice(at);
  }
  const run = missing < 0 && last >= -missing && row.startsWith('<'.repeat(1 - missing), last + missing);
  return run ? row.slice(0, last + missing) + row.slice(last) : row;
}

class Reader {
  #format;
  #lines;
  #today;
  /** @type {Finding[]} */ #findings = [];

  /** @param {Lines} lines @param {string} today */
  constructor({ format, lines }, today) {
    this.#format = format;
    this.#lines = lines;
    this.#today = today;
  }

  /** @returns {Reading} */
  read() {
    const document = this.#format === 'TD1' ? this.#card() : this.#page();
    return { findings: this.#findings, document };
  }

  #card() {
    this.#code();
    const issuingState = this.#state('issuing-state', 0, 2);
    const documentNumber = this.#number(0, 5, 30);
    const birthDate = this.#date('birth-date', 1, 0);
    this.#sex(7);
    const expiryDate = this.#date('expiry-date', 1, 8);
    const nationality = this.#state('nationality', 1, 15);
    this.#any('optional-data', 1, 18, 29);
    const names = this.#names(2, 0);
    this.#composite(
      this.#part(0, 5, 14) + this.#zeros(0, 14, 15) + this.#part(0, 15, 30) + this.#zeros(1, 0, 7) + this.#zeros(1, 8, 15) + this.#part(1, 18, 29),
    );
    return { format: this.#format, issuingState, ...names, documentNumber, nationality, birthDate, expiryDate };
  }

  #page() {
    const end = /** @type {Record<string, number>} */ ({ TD2: 35, TD3: 42, MRV_A: 44, MRV_B: 36 })[this.#format];
    this.#code();
    const issuingState = this.#state('issuing-state', 0, 2);
    const names = this.#names(0, 5);
    const documentNumber = this.#number(1, 0, end);
    const nationality = this.#state('nationality', 1, 10);
    const birthDate = this.#date('birth-date', 1, 13);
    this.#sex(20);
    const expiryDate = this.#date('expiry-date', 1, 21);
    if (this.#format === 'TD3') this.#personalNumber(end);
    if (!this.#format.startsWith('MRV')) {
      this.#composite(
        this.#part(1, 0, 9) + this.#zeros(1, 9, 10) + this.#zeros(1, 13, 20) + this.#zeros(1, 21, 28) + this.#part(1, 28, end) +
          this.#zeros(1, end, LENGTHS[this.#format] - 1),
      );
    }
    return { format: this.#format, issuingState, ...names, documentNumber, nationality, birthDate, expiryDate };
  }

  #code() {
    const code = trimmed(this.#any('document-code', 0, 0, 2));
    if (code === '' || !'PIACV'.includes(code[0])) this.#note('document-code', 'character');
  }

  /** @param {string} field @param {number} line @param {number} from */
  #state(field, line, from) {
    const code = trimmed(this.#letters(field, line, from, from + 3));
    if (!knownState(code)) this.#note(field, code === '' ? 'missing' : 'unknown-state');
    return shortestState(code);
  }

  /** Doc 9303-3, 4.6. @param {number} line @param {number} from */
  #names(line, from) {
    const names = this.#letters('family-name', line, from, LENGTHS[this.#format]);
    const end = names.indexOf('<<');
    const familyName = words(end < 0 ? names : names.slice(0, end));
    if (familyName === '') this.#note('family-name', 'missing');
    return { familyName, givenNames: end < 0 ? '' : words(names.slice(end)) };
  }

  /** A long number goes on in the optional data (Doc 9303-5, 4.2.4 note j). @param {number} line @param {number} from @param {number} end */
  #number(line, from, end) {
    const digitAt = from + NUMBER;
    const field = this.#any('document-number', line, from, digitAt);
    const digit = this.#digits('document-number', line, digitAt, digitAt + 1);
    const rest = this.#any('optional-data', line, this.#format === 'TD1' ? digitAt + 1 : 28, end);
    const mayGoOn = (this.#format === 'TD1' || this.#format === 'TD2') && digit === '<' && !field.endsWith('<');
    const more = mayGoOn ? /^([A-Z0-9]+)([0-9O])</.exec(rest) : null;
    const number = more ? field + more[1] : field;
    if (trimmed(number) === '') this.#note('document-number', 'missing');
    this.#check('document-number', number, more ? more[2].replace('O', '0') : digit);
    return trimmed(number);
  }

  /** @param {string} field @param {number} line @param {number} from */
  #date(field, line, from) {
    const digits = this.#digits(field, line, from, from + 6);
    this.#check(field, digits, this.#digits(field, line, from + 6, from + 7));
    const date = dateOf(digits, this.#today, field === 'birth-date');
    if (date === null) this.#note(field, 'date');
    return date ?? '';
  }

  /** @param {number} at */
  #sex(at) {
    if (!'FMX<'.includes(this.#letters('sex', 1, at, at + 1))) this.#note('sex', 'character');
  }

  /** @param {number} at */
  #personalNumber(at) {
    const data = this.#part(1, 28, at);
    const digit = this.#zeros(1, at, at + 1);
    if (!(digit === '<' && trimmed(data) === '')) this.#check('optional-data', data, digit);
  }

  /** Told only where no field is known to be wrong. @param {string} characters */
  #composite(characters) {
    const length = LENGTHS[this.#format];
    const digit = this.#digits('composite', 1, length - 1, length);
    if (!this.#findings.some(({ problem }) => problem === 'check-digit')) this.#check('composite', characters, digit);
  }

  /** @param {string} field @param {number} line @param {number} from @param {number} to */
  #any(field, line, from, to) {
    return this.#expected(field, this.#part(line, from, to), /^[A-Z0-9<]*$/);
  }

  /** @param {string} field @param {number} line @param {number} from @param {number} to */
  #letters(field, line, from, to) {
    return this.#expected(field, this.#part(line, from, to).replaceAll('0', 'O'), /^[A-Z<]*$/);
  }

  /** @param {string} field @param {number} line @param {number} from @param {number} to */
  #digits(field, line, from, to) {
    return this.#expected(field, this.#zeros(line, from, to), /^[0-9<]*$/);
  }

  /** @param {string} field @param {string} text @param {RegExp} pattern */
  #expected(field, text, pattern) {
    if (!pattern.test(text)) this.#note(field, 'character');
    return text;
  }

  /** @param {string} field @param {string} characters @param {string} digit */
  #check(field, characters, digit) {
    if (digit !== checkDigit(characters)) this.#note(field, 'check-digit');
  }

  /** @param {number} line @param {number} from @param {number} to */
  #part(line, from, to) {
    return this.#lines[line].slice(from, to);
  }

  /** @param {number} line @param {number} from @param {number} to */
  #zeros(line, from, to) {
    return this.#part(line, from, to).replaceAll('O', '0');
  }

  /** @param {string} field @param {string} problem */
  #note(field, problem) {
    if (!this.#findings.some((one) => one.field === field && one.problem === problem)) this.#findings.push({ field, problem });
  }
}

/** @param {string} field */
function trimmed(field) {
  return field.replace(/<+$/, '');
}

/** @param {string} fillers */
function words(fillers) {
  return fillers.replace(/<+/g, ' ').trim();
}

/** Empty for one of which nothing is known, null for none. @param {string} digits @param {string} today @param {boolean} birth @returns {string | null} */
function dateOf(digits, today, birth) {
  if (digits === '<<<<<<') return '';
  if (!/^\d\d(<<<<|\d\d<<|\d\d\d\d)$/.test(digits)) return null;
  const latest = Number(today.slice(0, 4)) + (birth ? 0 : 49);
  const year = latest - ((((latest - Number(digits.slice(0, 2))) % 100) + 100) % 100);
  const parts = digits.slice(2).replace(/<+$/, '').replace(/(\d\d)/g, '-$1');
  const day = firstDay(year, parts);
  if (day !== null && birth && day > today) return firstDay(year - 100, parts) === null ? null : `${year - 100}${parts}`;
  return day === null ? null : `${year}${parts}`;
}

/** @param {number} year @param {string} parts @returns {string | null} the first day that it can be */
function firstDay(year, parts) {
  const day = `${year}${parts}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : null;
}
