package org.manzil.address.gar;

import static org.manzil.address.gar.GarTable.ADDR_OBJ;
import static org.manzil.address.gar.GarTable.ADDR_OBJ_PARAMS;
import static org.manzil.address.gar.GarTable.ADM_HIERARCHY;
import static org.manzil.address.gar.GarTable.HOUSES;
import static org.manzil.address.gar.GarTable.HOUSES_PARAMS;
import static org.manzil.address.gar.GarTable.MUN_HIERARCHY;

/**
 * Two deltas to the town of the sample. The first builds a house, renames a street, strikes one
 * off, merges another into its neighbour, and carries the dirt of real deltas: ids of other
 * regions, rows that nothing ends. The second moves houses, renumbers one, gives postcodes, and
 * restores the street.
 */
final class SampleDeltas {

  static final long TOWN = 500_003;
  static final long LENINA = 500_004;
  static final long AVGUSTOVSKAJA = LENINA + 17;
  static final long NEW_HOUSE = 500_900;
  static final long NEW_STREET = 500_901;
  static final long NEW_DISTRICT = 500_902;

  private static final String OPEN = " ENDDATE=2079-06-06 ISACTUAL=1 ISACTIVE=1";
  private static final String CLOSED = " ENDDATE=2079-06-06 ISACTUAL=1 ISACTIVE=0";
  private static final String ENDED = " ENDDATE=2026-11-06 ISACTUAL=0 ISACTIVE=0";

  private SampleDeltas() {}

  static String guid(long id) {
    return "gar:" + SampleRegion.guid(id);
  }

  /** The id that a street of the town has in the sample. */
  static long street(String name) {
    long id = LENINA;
    for (SampleStreet street : SampleStreet.list("sample-50.txt")) {
      if (street.name().equals(name)) {
        return id;
      }
      id += 1 + street.houses().size();
    }
    throw new IllegalArgumentException(name);
  }

  private static String keys(long row, long id) {
    return "ID=" + row + " OBJECTID=" + id + " OBJECTGUID=" + SampleRegion.guid(id);
  }

  private static String street(long row, long id, String name) {
    return keys(row, id) + " NAME=" + name + " TYPENAME=ул LEVEL=8 STARTDATE=2026-11-06";
  }

  private static String item(long row, long id, long parent) {
    return "ID=" + row + " OBJECTID=" + id + " PARENTOBJID=" + parent + " ENDDATE=2079-06-06";
  }

  static TinyDelivery first() {
    long gone = street("Островского");
    long merged = street("Пролетарская");
    return new TinyDelivery("50", "20261106")
        .line(HOUSES, keys(9_900_001, NEW_HOUSE) + " HOUSENUM=70а HOUSETYPE=2 PREVID=0" + OPEN)
        .line(ADM_HIERARCHY, item(8_900_001, NEW_HOUSE, LENINA) + " ISACTIVE=1")
        .line(ADDR_OBJ, street(9_900_002, AVGUSTOVSKAJA, "Осенняя") + prev(AVGUSTOVSKAJA) + OPEN)
        .line(ADDR_OBJ, street(9_900_003, gone, "Островского") + prev(gone) + CLOSED)
        .line(
            ADDR_OBJ,
            street(9_900_004, merged, "Пролетарская")
                + prev(merged)
                + " NEXTID=9"
                + LENINA
                + " OPERTYPEID=42"
                + CLOSED)
        .line(ADDR_OBJ, street(9_900_005, 837_058, "Полисадня") + " PREVID=1012855" + CLOSED)
        .line(ADDR_OBJ, street(9_900_006, 873_722, "Тупиковая") + " PREVID=0" + ENDED)
        .line(ADM_HIERARCHY, item(8_900_002, 777_777, 1_460_768) + " ISACTIVE=1")
        .line(ADDR_OBJ, street(9_900_007, NEW_STREET, "Новая") + " PREVID=0" + OPEN)
        .line(ADM_HIERARCHY, item(8_900_003, NEW_STREET, TOWN) + " ISACTIVE=1")
        .line(
            ADDR_OBJ,
            keys(9_900_008, NEW_DISTRICT) + " NAME=Южное TYPENAME=с.п. LEVEL=4 PREVID=0" + OPEN)
        .line(MUN_HIERARCHY, item(8_900_004, NEW_STREET, NEW_DISTRICT) + " ISACTIVE=1")
        .line(MUN_HIERARCHY, item(8_900_005, NEW_DISTRICT, 0) + " ISACTIVE=1 PATH=" + NEW_DISTRICT);
  }

  static TinyDelivery second() {
    long gone = street("Островского");
    long house = LENINA + 1;
    return new TinyDelivery("50", "20261110")
        .line(ADM_HIERARCHY, item(8_900_001, NEW_HOUSE, LENINA) + " ISACTIVE=0")
        .line(ADM_HIERARCHY, item(8_900_006, NEW_HOUSE, NEW_STREET) + " PREVID=12 ISACTIVE=1")
        .line(ADM_HIERARCHY, item(8_900_007, house, NEW_STREET) + prev(8, house) + " ISACTIVE=1")
        .line(HOUSES, keys(9_900_010, house) + " HOUSENUM=1А HOUSETYPE=2" + prev(house) + OPEN)
        .line(HOUSES_PARAMS, param(69_000_001, house, "143399"))
        .line(ADDR_OBJ_PARAMS, param(69_000_002, NEW_STREET, "143398"))
        .line(ADDR_OBJ, street(9_900_011, gone, "Островского") + " PREVID=9900003" + OPEN);
  }

  private static String param(long row, long id, String postcode) {
    return "ID="
        + row
        + " OBJECTID="
        + id
        + " TYPEID=5 VALUE="
        + postcode
        + " CHANGEIDEND=0 ENDDATE=2079-06-06";
  }

  private static String prev(long id) {
    return prev(9, id);
  }

  private static String prev(int table, long id) {
    return " PREVID=" + table + id;
  }
}
