package org.manzil.address.search;

import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;

/** What departures from the words typed cost; {@link Chooser} has what departures of letters do. */
final class Costs {

  static final double NOT_TYPED = 0.2;
  static final double OTHER_KIND = 0.15;
  static final double UNUSUAL_KIND = 0.01;
  static final double OTHER_ORDER = 0.02;
  static final double FORMER = 0.1;
  static final double LEFT_OUT = 0.3;
  static final double UNMET_HINT = 0.05;
  static final double BARE_NUMBER = 0.03;
  static final double MUNICIPAL = 0.05;

  private static final long USUAL_KIND = usual();

  private Costs() {}

  private static long usual() {
    Kind street = Kinds.ofRegister("ул");
    return street == null ? 0 : Kinds.bit(street);
  }

  static double ofKind(long kinds) {
    return (kinds & USUAL_KIND) != 0 ? 0 : UNUSUAL_KIND;
  }
}
