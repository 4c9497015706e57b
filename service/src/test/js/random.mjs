/** Seeded randomness for the tests; the seed is printed when a test that used it fails. */

/** @param {import('node:test').TestContext} test @param {number} [seed] @returns {{below: (limit: number) => number, bytes: (length: number) => Uint8Array}} */
export function seeded(test, seed = Number(process.env.SEED ?? Date.now() % 1_000_000)) {
  test.diagnostic(`SEED=${seed}`);
  let state = seed >>> 0;
  /** @param {number} limit */
  const below = (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, bytes: (length) => Uint8Array.from({ length }, () => below(256)) };
}
