package org.manzil.address.gar;

import org.manzil.address.index.Place;
import org.manzil.address.intake.BadRowException;

/**
 * What a row says of an address object.
 *
 * @param name the name without its type
 * @param type the type as the register shortens it
 * @param level 1 region, 2 district, 5 town, 6 locality, 7 quarter, 8 street
 */
record AddressObject(String name, String type, int level) {

  static final int REGION = 1;
  private static final int DISTRICT_ARTIFICIAL = 3;
  private static final int QUARTER = 7;
  private static final int STREET = 8;

  static AddressObject of(Row row) throws BadRowException {
    String name = row.text("NAME").replace('\n', ' ');
    String type = row.optional("TYPENAME").replace('\n', ' ');
    return new AddressObject(name, type, (int) row.number("LEVEL"));
  }

  String packed() {
    return name + "\n" + type + "\n" + level;
  }

  static AddressObject unpacked(String packed) {
    String[] parts = packed.split("\n", -1);
    return new AddressObject(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  /** The name alone. */
  static String name(String packed) {
    return packed.substring(0, Math.max(0, packed.indexOf('\n')));
  }

  /** Whether people look for it even where no house lies on it directly. */
  boolean searched() {
    return level == QUARTER || level == STREET;
  }

  /** Whether people write it; level 3 only groups districts ("Муниципальные районы"). */
  boolean written() {
    return level != DISTRICT_ARTIFICIAL;
  }

  Place place() {
    return new Place(name, type);
  }
}
