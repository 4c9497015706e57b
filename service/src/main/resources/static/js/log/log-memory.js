/**
 * What this browser has seen of logs, by their origin line: the last checkpoint of each, and what speaks against it.
 * Evidence is only ever dropped by the person.
 */

import { Refusal } from '../credential/refusal.js';
import { readCheckpoint } from './checkpoint.js';
import { readNote } from './signed-note.js';

/** @typedef {{note: string, seen: number}} Kept the checkpoint as it was published; seconds since 1970 */
/** @typedef {'smaller' | 'forked' | 'rewritten' | 'unproven'} Wrong */
/** @typedef {{wrong: Wrong, kept: Kept, served: Kept}} Alarm */

const KEPT = 'manzil-log-kept ';
const ALARMS = 'manzil-log-alarms ';

/** So many stay where one follows the other: the first ones, since they tell when it began. */
const MOST_ALARMS = 10;

export class LogMemory {
  #storage;

  /** @param {Storage | null} storage null where the browser has none for this page */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @param {string} origin @returns {Kept | null} */
  kept(origin) {
    const kept = this.#read(KEPT + origin);
    return isKept(kept) ? kept : null;
  }

  /** @param {string} origin @param {Kept} checkpoint @returns {boolean} false where the browser keeps nothing */
  keep(origin, checkpoint) {
    return this.#write(KEPT + origin, checkpoint);
  }

  /** @returns {string[]} the logs of which a checkpoint is kept */
  origins() {
    return this.#namesBehind(KEPT);
  }

  /** @returns {Alarm[]} against whatever log, the oldest of each first */
  alarms() {
    return this.#namesBehind(ALARMS).flatMap((origin) => this.#alarmsOf(origin));
  }

  /** @param {string} origin @param {Alarm} alarm @returns {boolean} false where the browser keeps nothing */
  raise(origin, alarm) {
    const known = this.#alarmsOf(origin);
    const same = known.some(({ kept, served }) => kept.note === alarm.kept.note && served.note === alarm.served.note);
    return same || known.length >= MOST_ALARMS || this.#write(ALARMS + origin, [...known, alarm]);
  }

  /** The person has the evidence elsewhere: from here on a log is held against what it showed last. */
  dismiss() {
    for (const origin of this.#namesBehind(ALARMS)) {
      const last = this.#alarmsOf(origin).at(-1);
      if (last) this.keep(origin, last.served);
      this.#storage?.removeItem(ALARMS + origin);
    }
  }

  /** @param {string} origin @returns {Alarm[]} */
  #alarmsOf(origin) {
    const alarms = this.#read(ALARMS + origin);
    return Array.isArray(alarms) ? alarms.filter((alarm) => isKept(alarm?.kept) && isKept(alarm.served)) : [];
  }

  /** @param {string} prefix @returns {string[]} */
  #namesBehind(prefix) {
    const names = Array.from({ length: this.#storage?.length ?? 0 }, (_, at) => this.#storage?.key(at) ?? '');
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  /** @param {string} name @returns {any} null where nothing readable is kept */
  #read(name) {
    try {
      return JSON.parse(this.#storage?.getItem(name) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {unknown} value @returns {boolean} */
  #write(name, value) {
    try {
      this.#storage?.setItem(name, JSON.stringify(value));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }
}

/** @param {any} value @returns {value is Kept} */
function isKept(value) {
  try {
    readCheckpoint(readNote(value.note).text);
    return typeof value.seen === 'number';
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof TypeError) return false;
    throw problem;
  }
}
