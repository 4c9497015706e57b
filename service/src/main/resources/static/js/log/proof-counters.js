/** The counters `fn` and `sn` of RFC 9162 §2.1.3.2 and §2.1.4.2. */
export class ProofCounters {
  /** @param {bigint} fn @param {bigint} sn */
  constructor(fn, sn) {
    this.fn = fn;
    this.sn = sn;
  }

  get atRoot() {
    return this.sn === 0n;
  }

  get siblingIsLeft() {
    return isOdd(this.fn) || this.fn === this.sn;
  }

  /** Steps 4.b and 4.c (6.b and 6.c): up one level, or past all levels where this node is alone. */
  climb() {
    if (this.siblingIsLeft) while (!isOdd(this.fn) && this.fn !== 0n) this.#shift();
    this.#shift();
  }

  /** Step 4 of §2.1.4.2: skip the levels on which the old tree's last node is complete. */
  skipComplete() {
    while (isOdd(this.fn)) this.#shift();
  }

  #shift() {
    this.fn >>= 1n;
    this.sn >>= 1n;
  }
}

/** @param {bigint} number */
function isOdd(number) {
  return (number & 1n) === 1n;
}
