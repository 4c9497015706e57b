package org.manzil.rules.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.yaml.YamlValue;

/** What sets off a duty; its day chooses the rules in force and starts the time limit. */
public enum Event {
  ARRIVED(FactName.ARRIVED),
  MOVED_IN(FactName.MOVED_IN),
  MOVED_OUT(FactName.MOVED_OUT),
  /** The rule itself comes into force, for people whom it finds already here. */
  IN_FORCE(null);

  private final @Nullable FactName fact;

  Event(@Nullable FactName fact) {
    this.fact = fact;
  }

  static Event read(YamlValue value) {
    return value.pick(List.of(values()), Event::code);
  }

  /** Its name in files. */
  public String code() {
    return fact == null ? "in-force" : fact.code();
  }

  /** The fact that tells its day. */
  public FactName fact() {
    return Objects.requireNonNull(fact, "coming into force is no fact of a person");
  }

  /** The day it happened, or null if that was not told. */
  public @Nullable LocalDate day(Facts facts, LocalDate inForceFrom) {
    return switch (this) {
      case ARRIVED -> facts.arrived();
      case MOVED_IN -> facts.movedIn();
      case MOVED_OUT -> facts.movedOut();
      case IN_FORCE -> inForceFrom;
    };
  }

  /**
   * Whether it did not happen: who tells of one move, or of arriving, and not of the other move
   * made only the one, and a rule that came into force found nobody who had left the country
   * before.
   */
  public boolean didNotHappen(Facts facts, LocalDate inForceFrom) {
    boolean leaving = Boolean.TRUE.equals(facts.leavingCountry());
    return switch (this) {
      case MOVED_IN -> facts.movedIn() == null && (facts.movedOut() != null || leaving);
      case MOVED_OUT ->
          facts.movedOut() == null
              && !leaving
              && (facts.movedIn() != null || facts.arrived() != null);
      case ARRIVED -> false;
      case IN_FORCE ->
          leaving && facts.movedOut() != null && facts.movedOut().isBefore(inForceFrom);
    };
  }
}
