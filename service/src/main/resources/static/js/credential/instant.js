/** Moments as receipts and trust files write them: exact to the nanosecond, and comparable as text. */

const SHAPE = /^(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?Z$/;

/**
 * @typedef {string} Instant `2026-11-20T08:15:30.000000000Z`, always with nine digits, so that text order is time order
 */

/** @param {unknown} value @returns {Instant | null} null when it is no moment of the calendar in the one shape */
export function instantOf(value) {
  const [, moment, fraction = ''] = (typeof value === 'string' && SHAPE.exec(value)) || [];
  if (moment === undefined) return null;
  const date = new Date(`${moment}Z`);
  // Some engines read 30 February as 2 March.
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, moment.length) === moment;
  return real ? `${moment}.${fraction.padEnd(9, '0')}Z` : null;
}

/** @param {Instant} instant @returns {number} seconds since 1970, to the millisecond */
export function secondsOf(instant) {
  return Date.parse(`${instant.slice(0, 23)}Z`) / 1000;
}
