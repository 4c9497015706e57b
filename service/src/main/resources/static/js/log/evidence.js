/** What speaks against a log, as a file that others can check: both notes are signed by the log (docs/standards/log.md). */

/** @typedef {import('./log-memory.js').Alarm} Alarm */
/** @typedef {import('./log-memory.js').Kept} Kept */

/** @param {readonly Alarm[]} alarms @returns {string} JSON */
export function evidenceOf(alarms) {
  const written = alarms.map(({ wrong, kept, served }) => ({ wrong, kept: dated(kept), served: dated(served) }));
  return `${JSON.stringify({ format: 'manzil/log-evidence/v1', alarms: written }, null, 2)}\n`;
}

/** @param {Kept} checkpoint */
function dated({ note, seen }) {
  return { seen: new Date(seen * 1000).toISOString(), note };
}
