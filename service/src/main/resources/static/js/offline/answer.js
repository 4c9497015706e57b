/**
 * What an answer to a sent notice means. A foreign network answers 200 with a page of its own, a proxy redirects, a server
 * in trouble says anything: only what has our form counts, and all else leaves the notice where it is.
 */

import { isObject, parse } from '../credential/strict-json.js';

/** @typedef {import('../credential/strict-json.js').JsonObject} JsonObject */
/** @typedef {{field: string, code: string, message: string}} FieldError */

/**
 * @typedef {{kind: 'receipt', number: string, receipt: JsonObject}
 *   | {kind: 'taken', number: string}
 *   | {kind: 'refused', problem: string, detail: string, errors: FieldError[]}
 *   | {kind: 'later', seconds: number}
 *   | {kind: 'not-ours'}} Meaning
 */

const AGAIN = [408, 425, 429];
const TYPE = '/problems/';

/** @param {Response} response @returns {Promise<Meaning>} */
export async function meaningOf(response) {
  if (response.type === 'opaqueredirect' || response.redirected) return { kind: 'not-ours' };
  if (response.status >= 500 || AGAIN.includes(response.status)) return { kind: 'later', seconds: retryAfter(response) };
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim().toLowerCase();
  const taken = [201, 202].includes(response.status) && type === 'application/json';
  const refused = response.status >= 400 && type === 'application/problem+json';
  if (!taken && !refused) return { kind: 'not-ours' };
  const body = parse(new Uint8Array(await response.arrayBuffer()));
  if (!isObject(body)) return { kind: 'not-ours' };
  return taken ? takenWith(body) : refusedWith(body);
}

/** @param {JsonObject} body @returns {Meaning} */
function takenWith({ number, receipt }) {
  if (typeof number !== 'string') return { kind: 'not-ours' };
  if (isObject(receipt)) return { kind: 'receipt', number, receipt };
  return receipt === null ? { kind: 'taken', number } : { kind: 'not-ours' };
}

/** @param {JsonObject} body @returns {Meaning} */
function refusedWith({ type, detail, errors }) {
  if (typeof type !== 'string' || !type.startsWith(TYPE)) return { kind: 'not-ours' };
  return {
    kind: 'refused',
    problem: type.slice(TYPE.length),
    detail: typeof detail === 'string' ? detail : '',
    errors: (Array.isArray(errors) ? errors : []).filter(isObject).map(({ field, code, message }) => ({
      field: String(field),
      code: String(code),
      message: String(message),
    })),
  };
}

/** @param {Response} response @returns {number} at most an hour, whatever it asks for */
function retryAfter(response) {
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : 0;
}
