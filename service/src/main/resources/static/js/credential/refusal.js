/**
 * A reason why something is not accepted. `code` is one of `docs/standards/reasons.md`;
 * `undecided` says that knowledge is missing, not that the thing is wrong.
 */
export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {{undecided?: boolean}} [kind]
   */
  constructor(code, { undecided = false } = {}) {
    super(code);
    this.code = code;
    this.undecided = undecided;
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
