/**
 * The parts of proofs and receipts that were seen, here and in the other open tabs: a phone's camera opens each code in a tab of its
 * own. In memory only, for they hold somebody's data, and forgotten when no proof could still be fresh.
 */

import { partIn } from './arrived.js';

const CHANNEL = 'manzil-proof-parts';
const LIFE = 10 * 60 * 1000;

/** @typedef {{asks: boolean, texts: string[]}} Message */

export class PartsSeen {
  /** @type {Map<string, {set: string, until: number}>} */ #seen = new Map();
  #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;

  /** @param {() => void} onMore called when another tab had some that were not here */
  constructor(onMore) {
    this.#channel?.addEventListener('message', async ({ data }) => {
      const { asks, texts } = /** @type {Message} */ (data);
      const more = await this.#keep(texts);
      if (asks && this.#texts().length > texts.length) this.#tell(false);
      if (more) onMore();
    });
  }

  /**
   * Keeps these, asks the other tabs for theirs, and adds what is known already.
   * @param {readonly string[]} texts just arrived, of parts or not
   * @returns {Promise<string[]>}
   */
  async joined(texts) {
    if (await this.#keep(texts)) this.#tell(true);
    const set = this.#seen.get(texts[0])?.set;
    return [...new Set([...texts, ...this.#texts().filter((text) => set && this.#seen.get(text)?.set === set)])];
  }

  /** Forgets, and hears nothing more. */
  close() {
    this.#seen.clear();
    this.#channel?.close();
  }

  #texts() {
    for (const [text, { until }] of this.#seen) if (until < Date.now()) this.#seen.delete(text);
    return [...this.#seen.keys()];
  }

  /** Only undamaged parts. @param {readonly string[]} texts @returns {Promise<boolean>} whether there was a new one */
  async #keep(texts) {
    let fresh = false;
    for (const text of texts) {
      const part = this.#seen.has(text) ? null : await partIn(text);
      if (!part) continue;
      this.#seen.set(text, { set: part.set, until: Date.now() + LIFE });
      fresh = true;
    }
    return fresh;
  }

  /** @param {boolean} asks */
  #tell(asks) {
    this.#channel?.postMessage({ asks, texts: this.#texts() });
  }
}
