package org.manzil.service.obligation.interview;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question as the page shows it.
 *
 * @param name of the fact, or what comes before any fact
 * @param look how it is answered
 * @param why which rule needs it; null for what is asked of everybody
 * @param choices what can be chosen, by value; empty where something is typed
 */
public record Question(String name, Look look, @Nullable String why, Map<String, String> choices) {

  /** How a question is answered. */
  public enum Look {
    CHOICE,
    LIST,
    DAY,
    BIRTH,
    NUMBER
  }
}
