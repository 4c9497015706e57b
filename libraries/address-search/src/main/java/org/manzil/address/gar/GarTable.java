package org.manzil.address.gar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of a delivery that are read, with their elements; schemas of format 4.01. */
enum GarTable {
  HOUSE_TYPES("HOUSETYPES", "HOUSETYPE", false),
  ADDHOUSE_TYPES("HOUSETYPES", "HOUSETYPE", false),
  ADDR_OBJ("ADDRESSOBJECTS", "OBJECT", true),
  HOUSES("HOUSES", "HOUSE", true),
  ADM_HIERARCHY("ITEMS", "ITEM", true),
  MUN_HIERARCHY("ITEMS", "ITEM", false),
  ADDR_OBJ_PARAMS("PARAMS", "PARAM", false),
  HOUSES_PARAMS("PARAMS", "PARAM", false);

  private final String root;
  private final String row;
  private final boolean needed;

  GarTable(String root, String row, boolean needed) {
    this.root = root;
    this.row = row;
    this.needed = needed;
  }

  String root() {
    return root;
  }

  String row() {
    return row;
  }

  /** Whether no address of a region can be built without it. */
  boolean needed() {
    return needed;
  }

  /** Whether it stands once at the root instead of in each region's folder. */
  boolean dictionary() {
    return this == HOUSE_TYPES || this == ADDHOUSE_TYPES;
  }

  static @Nullable GarTable named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (GarTable table : values()) {
      if (table.name().equals(upper)) {
        return table;
      }
    }
    return null;
  }
}
