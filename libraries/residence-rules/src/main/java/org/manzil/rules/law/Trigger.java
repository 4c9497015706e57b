package org.manzil.rules.law;

import java.util.Set;

/** What makes a rule apply at all. */
public sealed interface Trigger {

  /** Something happened. */
  record OnEvent(Event event) implements Trigger {}

  /** Another duty arose, by any of its rules; event and day are those of that duty. */
  record Alongside(Set<String> duties) implements Trigger {}
}
