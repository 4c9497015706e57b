package org.manzil.rules.facts;

import java.util.List;
import org.manzil.rules.language.Coded;
import org.manzil.rules.language.Wording;

/**
 * One reason why facts are refused.
 *
 * @param fields names of the facts that are wrong, or wrong together
 * @param code what is wrong
 * @param message what is wrong, for the person
 */
public record FactProblem(List<String> fields, Code code, Wording message) {

  public FactProblem {
    fields = List.copyOf(fields);
  }

  /** What can be wrong with facts. */
  public enum Code implements Coded {
    /** There is no fact of this name. */
    UNKNOWN_FACT,
    /** The value is not of the fact's type or not one of its values. */
    WRONG_VALUE,
    /** The day lies too far out to be meant. */
    OUT_OF_RANGE,
    /** Each fact could be true, but not together. */
    CONTRADICTION
  }
}
