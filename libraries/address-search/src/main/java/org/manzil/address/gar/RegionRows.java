package org.manzil.address.gar;

import java.util.UUID;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.register.Quarantine;

/** Takes the rows of a full delivery or of a delta into a region. */
final class RegionRows {

  private static final String POSTCODE_TYPE = "5";
  private static final int POSTCODE_LENGTH = 6;

  private final Region region;
  private final BuildingTypes types;
  private final String day;
  private final boolean delta;
  private final Predecessors predecessors = new Predecessors();

  RegionRows(Region region, BuildingTypes types, String day, boolean delta) {
    this.region = region;
    this.delta = delta;
    this.types = types;
    this.day = day;
  }

  Rows.Taker taker(GarTable table) {
    return switch (table) {
      case ADDR_OBJ -> this::object;
      case HOUSES -> this::house;
      case ADM_HIERARCHY -> row -> place(row, false);
      case MUN_HIERARCHY -> row -> place(row, true);
      case ADDR_OBJ_PARAMS, HOUSES_PARAMS -> this::postcode;
      case HOUSE_TYPES, ADDHOUSE_TYPES -> throw new IllegalArgumentException(table.name());
    };
  }

  Predecessors predecessors() {
    return predecessors;
  }

  private void object(Row row) throws BadRowException {
    long id = row.number("OBJECTID");
    long number = row.number("ID");
    AddressObject object = AddressObject.of(row);
    Entries objects = region.objects();
    int known = objects.find(id);
    long rowBefore = known < 0 ? number : objects.own.row(known);
    String nameBefore = known < 0 ? "" : AddressObject.name(objects.texts.get(known));
    boolean rival = take(objects, row, id, number, object.packed());
    FormerNames formerNames = region.formerNames();
    if (objects.own.row(objects.find(id)) != number) {
      formerNames.add(id, number, object.name());
    } else {
      formerNames.forget(id, number);
      if (rowBefore != number) {
        formerNames.add(id, rowBefore, nameBefore);
      }
    }
    refuse(rival);
  }

  private static void refuse(boolean rival) throws BadRowException {
    if (rival) {
      throw new BadRowException(Quarantine.DUPLICATE_OBJECT);
    }
  }

  private void house(Row row) throws BadRowException {
    long id = row.number("OBJECTID");
    String fields =
        HouseFields.field(types.main(row.optionalNumber("HOUSETYPE")), row.optional("HOUSENUM"))
            + added(row, "ADDNUM1", "ADDTYPE1")
            + added(row, "ADDNUM2", "ADDTYPE2");
    refuse(take(region.houses(), row, id, row.number("ID"), fields));
  }

  private String added(Row row, String number, String type) throws BadRowException {
    return HouseFields.field(types.added(row.optionalNumber(type)), row.optional(number));
  }

  /** Whether another current row for the same object is there that this one does not follow. */
  private boolean take(Entries entries, Row row, long id, long number, String text)
      throws BadRowException {
    UUID guid = row.guid("OBJECTGUID");
    Standing standing = row.standing(day);
    long previous = row.optionalNumber("PREVID");
    long next = row.optionalNumber("NEXTID");
    int at = entries.place(id, guid);
    Latest own = entries.own;
    long known = own.row(at);
    boolean rival =
        standing == Standing.CURRENT
            && own.current(at)
            && known != previous
            && !(delta && known == number);
    if (delta) {
      predecessors.note(number, standing.open() ? previous : 0, known);
    }
    if (own.take(at, number, standing, row.dayOfEnd(standing))) {
      entries.texts.set(at, text);
      entries.successor(at, standing == Standing.CURRENT ? 0 : next);
    }
    return rival;
  }

  private void place(Row row, boolean municipal) throws BadRowException {
    long id = row.number("OBJECTID");
    int house = region.houses().find(id);
    int object = house >= 0 ? -1 : region.objects().find(id);
    if (house < 0 && object < 0 || municipal && house >= 0) {
      return;
    }
    Entries entries = house >= 0 ? region.houses() : region.objects();
    int at = Math.max(house, object);
    Latest parents = municipal ? entries.municipal : entries.parents;
    parents.take(at, row.number("ID"), row.standingInHierarchy(day), parent(row));
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
    if (!row.optional("TYPEID").equals(POSTCODE_TYPE)) {
      return;
    }
    long id = row.number("OBJECTID");
    boolean valid = row.optionalNumber("CHANGEIDEND") == 0 && row.endsAfter(day);
    Standing standing = valid ? Standing.CURRENT : Standing.ENDED;
    int value = valid ? postcodeIn(row) : 0;
    int house = region.houses().find(id);
    Entries entries = house >= 0 ? region.houses() : region.objects();
    int at = house >= 0 ? house : entries.find(id);
    if (at >= 0) {
      entries.postcodes.take(at, row.number("ID"), standing, value);
    }
  }

  private static int postcodeIn(Row row) throws BadRowException {
    String value = row.text("VALUE");
    if (value.length() != POSTCODE_LENGTH || !value.chars().allMatch(Row::digit)) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    return Integer.parseInt(value);
  }
}
