/** A reason why something is not accepted; `code` is one of `docs/standards/reasons.md`. */
export class Refusal extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {unknown} condition
 * @param {string} code of the refusal thrown when the condition does not hold
 * @returns {asserts condition}
 */
export function check(condition, code) {
  if (!condition) throw new Refusal(code);
}
