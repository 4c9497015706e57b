/**
 * Whom this browser believes. The first list is believed because it comes from where this page comes from; it is kept,
 * later ones must follow from it, and without the network it goes on counting.
 */

import { Refusal } from './refusal.js';
import { onFirstUse, readList, update } from './trust-list.js';

/** @typedef {import('./trust-file.js').Trust} Trust */
/** @typedef {import('./trust-list.js').TrustList} TrustList */
/** @typedef {{get: () => string | null, put: (token: string) => void}} Keep */

const NAME = 'manzil-trust-list';

/**
 * @param {string} address of the signed list, on this site
 * @param {number} now seconds since 1970
 * @param {Keep} [keep]
 * @returns {Promise<Trust | null>} null: there is no list here, and none to be had
 * @throws {Refusal} the list that is served does not follow from the one that is kept, which stays
 */
export async function believedTrust(address, now, keep = inThisBrowser) {
  const served = await fetched(address).catch(() => null);
  for (;;) {
    const kept = keep.get();
    const known = kept === null ? null : await readList(kept).catch(unlessRefused);
    if (served === null) return known?.trust ?? null;
    const next = known ? await update(served, known, now) : await onFirstUse(served, now);
    // Another tab may have taken a newer one meanwhile: then it is that one that must be followed from.
    if (keep.get() !== kept) continue;
    if (next !== known) keep.put(served);
    return next.trust;
  }
}

/** @param {string} address @returns {Promise<string | null>} null where there is no answer */
async function fetched(address) {
  const response = await fetch(address, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  return response.ok ? response.text() : null;
}

/** @param {unknown} problem @returns {null} */
function unlessRefused(problem) {
  if (problem instanceof Refusal) return null;
  throw problem;
}

/** A browser that keeps nothing believes each time. @type {Keep} */
const inThisBrowser = {
  get: () => {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null;
    }
  },
  put: (token) => {
    try {
      localStorage.setItem(NAME, token);
    } catch {
      // Then the next visit is a first one again.
    }
  },
};
