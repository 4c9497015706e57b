package org.manzil.address;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a register says today of an address that was filed under its id. */
public sealed interface AddressFate {

  /**
   * It is held. A text other than the one filed means that it was renamed, renumbered or moved:
   * show both.
   *
   * @param address what the register calls it now
   */
  record Current(AddressHit address) implements AddressFate {}

  /**
   * It is held no longer.
   *
   * @param on the day from which it is gone, or null when the register does not say
   * @param into the id of what it was merged into, or null; ask for its fate in turn
   */
  record Gone(@Nullable LocalDate on, @Nullable String into) implements AddressFate {}
}
