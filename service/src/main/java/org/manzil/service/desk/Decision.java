package org.manzil.service.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar decides.
 *
 * @param ground the ground's id in the regime; needed for what takes something from the person
 * @param fields what to correct; needed for a return
 */
public record Decision(Act act, @Nullable String ground, List<FieldMessage> fields) {

  /** One field of the notice and what is wrong with it, in words for the person. */
  public record FieldMessage(String name, String message) {

    Map<String, String> content() {
      return Map.of("name", name, "message", message);
    }
  }

  /** A decision that needs neither a ground nor fields. */
  public static Decision of(Act act) {
    return new Decision(act, null, List.of());
  }
}
