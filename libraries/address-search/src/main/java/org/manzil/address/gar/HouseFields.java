package org.manzil.address.gar;

import org.jspecify.annotations.Nullable;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;

/** The fields of a house number as they are kept: each its role's letter, its value, a line end. */
final class HouseFields {

  private HouseFields() {}

  static String field(Role role, String value) {
    return value.isEmpty() ? "" : role.code() + value.replace('\n', ' ') + "\n";
  }

  /** The number in parts, or null when no field held one. */
  static @Nullable HouseNumber number(String fields) {
    RegisterNumber number = new RegisterNumber();
    for (String field : fields.split("\n", -1)) {
      if (!field.isEmpty()) {
        number.add(Role.ofCode(field.charAt(0)), field.substring(1));
      }
    }
    return number.build();
  }
}
