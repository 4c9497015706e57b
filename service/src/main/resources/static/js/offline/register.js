/** Hands the browser its service worker, and asks that worker to work. */

/** The one script address that may be handed over here; the policy's name is the one that every page allows. */
const WORKER = '/service-worker.js';

/** @typedef {{trustedTypes?: {createPolicy: (name: string, rules: object) => {createScriptURL: (url: string) => string}}}} Guarded */

/** @returns {Promise<ServiceWorkerRegistration | null>} null where this browser cannot */
export async function register() {
  if (!navigator.serviceWorker) return null;
  try {
    return await navigator.serviceWorker.register(address(), { type: 'module', updateViaCache: 'none' });
  } catch {
    // A browser without module workers, or a private window: all else works.
    return null;
  }
}

/** Made once: the browser refuses a second policy of that name. @type {string | undefined} */
let allowed;

function address() {
  allowed ??= checkedAddress();
  return allowed;
}

function checkedAddress() {
  const guarded = /** @type {Guarded} */ (/** @type {unknown} */ (window)).trustedTypes;
  if (!guarded) return WORKER;
  const policy = guarded.createPolicy('manzil', {
    createScriptURL: (/** @type {string} */ url) => {
      if (url !== WORKER) throw new TypeError('not our worker');
      return url;
    },
  });
  return policy.createScriptURL(WORKER);
}

/** Sends what waits, now if there is hope, and later by itself where the browser can. @param {boolean} hope */
export async function askToSend(hope) {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = /** @type {any} */ (registration)?.sync;
  await sync?.register('manzil-send').catch(() => {});
  const active = registration && (registration.active ?? (await navigator.serviceWorker.ready).active);
  active?.postMessage({ send: true, hope });
}
