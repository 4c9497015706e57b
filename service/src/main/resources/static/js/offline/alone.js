/** One at a time over all tabs and the worker; a browser without locks does it all the same. */

/** @template T @param {string} what @param {() => Promise<T>} work @returns {Promise<T>} */
export function alone(what, work) {
  return navigator.locks ? navigator.locks.request(`manzil-offline-${what}`, work) : work();
}
