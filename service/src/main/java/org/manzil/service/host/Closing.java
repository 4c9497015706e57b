package org.manzil.service.host;

import java.util.List;

/**
 * What a registrar writes to the person at the end of a hearing by itself. None of it changes the
 * notice or the card.
 *
 * @param outcome one of {@link #OUTCOMES}
 */
public record Closing(String outcome, String words) {

  /** Everything stays as it is. */
  public static final String KEPT = "kept";

  /** The person is asked to file a change or a departure. */
  public static final String CHANGE_ASKED = "change-asked";

  /** A revocation is proposed in the case, which another registrar confirms or does not. */
  public static final String PROPOSED = "proposed";

  /** In the order they are offered. */
  public static final List<String> OUTCOMES = List.of(KEPT, CHANGE_ASKED, PROPOSED);
}
