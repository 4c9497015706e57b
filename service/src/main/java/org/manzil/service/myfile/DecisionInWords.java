package org.manzil.service.myfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar did, as the person reads it.
 *
 * @param act its code, such as {@code returned}
 * @param mend the answers to correct, each with the registrar's words
 * @param ground why, for what takes something from the person
 * @param appeal how to have it reviewed
 */
record DecisionInWords(
    String act,
    Instant at,
    String office,
    String officer,
    List<Mend> mend,
    @Nullable String ground,
    @Nullable String appeal) {

  /** One answer and what is wrong with it. */
  record Mend(String question, String message) {}
}
