package org.manzil.address.gar;

import java.util.Map;
import org.manzil.address.number.Role;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.Quarantine;

/** Reads the tables of one region: objects, houses, where they lie, their postcodes. */
final class Region {

  private static final String POSTCODE_TYPE = "5";
  private static final int POSTCODE_LENGTH = 6;

  private final AddressObjects objects = new AddressObjects();
  private final HouseRows houses = new HouseRows();
  private final BuildingTypes types;
  private final String day;

  private Region(BuildingTypes types, String day) {
    this.types = types;
    this.day = day;
  }

  static Region read(Rows rows, Map<GarTable, DeliveryFile> tables, BuildingTypes types, String day)
      throws ImportFailedException {
    Region region = new Region(types, day);
    for (Map.Entry<GarTable, DeliveryFile> table : tables.entrySet()) {
      rows.read(table.getValue(), region.taker(table.getKey()));
    }
    return region;
  }

  private Rows.Taker taker(GarTable table) {
    return switch (table) {
      case ADDR_OBJ -> row -> objects.take(row, day);
      case HOUSES -> this::house;
      case ADM_HIERARCHY -> this::place;
      case ADDR_OBJ_PARAMS, HOUSES_PARAMS -> this::postcode;
      case HOUSE_TYPES, ADDHOUSE_TYPES -> throw new IllegalArgumentException(table.name());
    };
  }

  private void house(Row row) throws BadRowException {
    long id = row.number("OBJECTID");
    if (row.current(day)) {
      String fields =
          HouseRows.field(types.main(row.optionalNumber("HOUSETYPE")), row.optional("HOUSENUM"))
              + added(row, "ADDNUM1", "ADDTYPE1")
              + added(row, "ADDNUM2", "ADDTYPE2");
      if (!houses.add(id, row.number("ID"), row.guid("OBJECTGUID"), fields)) {
        throw new BadRowException(Quarantine.DUPLICATE_OBJECT);
      }
    }
  }

  private String added(Row row, String number, String type) throws BadRowException {
    Role role = types.added(row.optionalNumber(type));
    return HouseRows.field(role, row.optional(number));
  }

  private void place(Row row) throws BadRowException {
    long id = row.number("OBJECTID");
    int house = houses.find(id);
    if ((house >= 0 || objects.holds(id)) && row.inForce(day)) {
      long parent = parent(row);
      if (house >= 0) {
        houses.parent(house, parent);
      } else {
        objects.parent(id, parent);
      }
    }
  }

  /** PARENTOBJID, else the last but one of PATH; 0 for what has nothing above it. */
  private static long parent(Row row) throws BadRowException {
    long parent = row.optionalNumber("PARENTOBJID");
    if (parent != 0) {
      return parent;
    }
    String[] path = row.text("PATH").split("\\.", -1);
    try {
      return path.length < 2 ? 0 : Long.parseLong(path[path.length - 2]);
    } catch (NumberFormatException malformed) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
  }

  private void postcode(Row row) throws BadRowException {
    if (!row.optional("TYPEID").equals(POSTCODE_TYPE)
        || row.optionalNumber("CHANGEIDEND") != 0
        || !row.endsAfter(day)) {
      return;
    }
    long id = row.number("OBJECTID");
    String value = row.text("VALUE");
    if (value.length() != POSTCODE_LENGTH || !value.chars().allMatch(Character::isDigit)) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    int house = houses.find(id);
    if (house >= 0) {
      houses.postcode(house, Integer.parseInt(value));
    } else if (objects.holds(id)) {
      objects.postcode(id, value);
    }
  }

  AddressObjects objects() {
    return objects;
  }

  HouseRows houses() {
    return houses;
  }
}
