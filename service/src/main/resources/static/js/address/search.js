/** One question to the address register; what people type is where they live, so nothing goes with it and nothing is kept. */

/**
 * @typedef {{id: string, text: string, localText: string | null, number: string | null, street?: string | null,
 *            place?: string | null, formerName?: string | null}} Address
 */

const LIMIT = 8;

/**
 * @param {string} path
 * @param {string} typed
 * @param {AbortSignal} signal
 * @returns {Promise<Address[]>}
 */
export async function searchAddresses(path, typed, signal) {
  const response = await fetch(path, {
    method: 'POST',
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: typed, lang: document.documentElement.lang, limit: LIMIT }),
    signal,
  });
  if (!response.ok) throw new Error(`address search: ${response.status}`);
  return response.json();
}
