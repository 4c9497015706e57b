package org.manzil.address.gar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Fold;
import org.manzil.address.number.Role;
import org.manzil.address.register.ImportFailedException;

/**
 * What the type numbers of houses stand for. The two lists look alike and differ: 2 is дом among
 * HOUSETYPE and строение among ADDTYPE.
 */
final class BuildingTypes {

  private final Map<Long, Role> main = new HashMap<>();
  private final Map<Long, Role> added = new HashMap<>();

  static BuildingTypes read(Rows rows, Map<GarTable, DeliveryFile> dictionaries)
      throws ImportFailedException {
    BuildingTypes types = new BuildingTypes();
    types.published();
    read(rows, dictionaries.get(GarTable.HOUSE_TYPES), types.main);
    read(rows, dictionaries.get(GarTable.ADDHOUSE_TYPES), types.added);
    return types;
  }

  /** The lists as published in 2022, for a delivery handed over without its dictionaries. */
  private void published() {
    main.put(1L, Role.HOLDING);
    main.put(2L, Role.HOUSE);
    main.put(3L, Role.HOMESTEAD);
    main.put(4L, Role.GARAGE);
    main.put(5L, Role.BUILDING);
    main.put(7L, Role.STRUCTURE);
    main.put(8L, Role.FACILITY);
    main.put(9L, Role.LETTERED);
    main.put(10L, Role.BLOCK);
    added.put(1L, Role.BLOCK);
    added.put(2L, Role.STRUCTURE);
    added.put(3L, Role.FACILITY);
    added.put(4L, Role.LETTERED);
  }

  private static void read(Rows rows, @Nullable DeliveryFile file, Map<Long, Role> into)
      throws ImportFailedException {
    if (file != null) {
      rows.read(file, row -> into.put(row.number("ID"), Role.ofWord(Fold.fold(row.text("NAME")))));
    }
  }

  /** The role of HOUSENUM; a house without a type is a дом. */
  Role main(long houseType) {
    return houseType == 0 ? Role.HOUSE : main.getOrDefault(houseType, Role.OTHER);
  }

  /** The role of ADDNUM1 or ADDNUM2. */
  Role added(long addType) {
    return addType == 0 ? Role.BLOCK : added.getOrDefault(addType, Role.OTHER);
  }
}
