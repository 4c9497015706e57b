package org.manzil.address.gar;

import java.util.UUID;

/**
 * The current row of an address object.
 *
 * @param row the row's own id, which grows with time
 * @param guid the public id
 * @param name the name without its type
 * @param type the type as the register shortens it
 * @param level 1 region, 2 district, 5 town, 6 locality, 7 quarter, 8 street
 */
record AddressObject(long row, UUID guid, String name, String type, int level) {

  private static final int DISTRICT_ARTIFICIAL = 3;
  private static final int QUARTER = 7;
  private static final int STREET = 8;

  /** Whether people look for it even where no house lies on it directly. */
  boolean searched() {
    return level == QUARTER || level == STREET;
  }

  /** Whether people write it; level 3 only groups districts ("Муниципальные районы"). */
  boolean written() {
    return level != DISTRICT_ARTIFICIAL;
  }
}
