/** The signed-in person's doors on the server. A redirect to signing in is no answer. */

/** @typedef {{csrf: string, csrfHeader: string}} Token as `data-csrf` and `data-csrf-header` of the page */

export class DoorProblem extends Error {
  /** @param {'offline' | 'signed-out' | 'check-first' | 'not-found' | 'too-many-devices' | 'failed'} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Whoever signs out or forgets this phone waits for no answer: what is on its way is dropped. */
export const leaving = new AbortController();

/** @param {string} path @param {object} body @param {Token} token @returns {Promise<any>} */
export async function post(path, body, { csrf, csrfHeader }) {
  const headers = { 'Content-Type': 'application/json', [csrfHeader]: csrf };
  return (await answered(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

/** @param {string} path @returns {Promise<Response>} */
export function get(path) {
  return answered(path, {});
}

/** @param {string} path @param {RequestInit} options @returns {Promise<Response>} */
async function answered(path, options) {
  const common = /** @type {const} */ ({ credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
  const { signal } = leaving;
  const response = await fetch(path, { ...common, signal, ...options }).catch(() => {
    throw new DoorProblem('offline');
  });
  const type = response.headers.get('Content-Type') ?? '';
  if (response.ok && type.includes('json') && !type.includes('problem')) return response;
  throw new DoorProblem(await codeOf(response));
}

/** @param {Response} response */
async function codeOf(response) {
  if (response.type === 'opaqueredirect' || response.status === 401) return 'signed-out';
  if (response.status === 404) return 'not-found';
  const { type } = await response.json().catch(() => ({}));
  if (response.status === 403) return type === '/problems/check-first' ? 'check-first' : 'signed-out';
  return type === '/problems/too-many-devices' ? 'too-many-devices' : 'failed';
}
