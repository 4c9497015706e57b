package org.manzil.address.gar;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Builds the tables of one region of the sample; ids count up from the first one given. */
final class SampleRegion {

  private static final String[] ALWAYS = {
    "UPDATEDATE", "2019-07-16", "STARTDATE", "1900-01-01", "ENDDATE", "2079-06-06"
  };
  private static final String POSTCODE = "5";

  final XmlTable objects = new XmlTable(GarTable.ADDR_OBJ);
  final XmlTable houses = new XmlTable(GarTable.HOUSES);
  final XmlTable hierarchy = new XmlTable(GarTable.ADM_HIERARCHY);
  final XmlTable objectParams = new XmlTable(GarTable.ADDR_OBJ_PARAMS);
  final XmlTable houseParams = new XmlTable(GarTable.HOUSES_PARAMS);
  private final String code;
  private long next;

  SampleRegion(String code, long first) {
    this.code = code;
    this.next = first;
  }

  /** A public id that is the same whenever the sample is made. */
  static String guid(long id) {
    return guid(Long.toString(id));
  }

  static String guid(String of) {
    return UUID.nameUUIDFromBytes(("sample:" + of).getBytes(StandardCharsets.UTF_8)).toString();
  }

  long place(String name, String type, int level, long parent, String path) {
    long id = next++;
    object(id, name, type, level, "1", "1", "2079-06-06");
    item(id, parent, path + id);
    return id;
  }

  void street(SampleStreet street, long parent, String path) {
    long id = next++;
    int level = street.type().equals("мкр") || street.type().equals("тер") ? 7 : 8;
    if (!street.formerName().isEmpty()) {
      object(id, street.formerName(), street.type(), level, "0", "0", "1993-05-13");
    }
    object(id, street.name(), street.type(), level, "1", "1", "2079-06-06");
    item(id, parent, path + id);
    objectParams.row(param(id, POSTCODE, street.postcode()));
    objectParams.row(param(id, "13", code + "0000000000" + id));
    street.houses().forEach(house -> house(house, street.postcode(), id, path + id + "."));
  }

  private void house(SampleHouse house, String postcode, long parent, String path) {
    long id = next++;
    Map<String, String> attributes = keys(id);
    attributes.putAll(house.attributes());
    houses.row(force(attributes, "1", "1"));
    item(id, parent, path + id);
    if (id % 5 == 0) {
      houseParams.row(param(id, POSTCODE, postcode));
    }
  }

  /** A street that was struck off, with a house still pointing to it. */
  void inactiveStreet(String name, long parent, String path) {
    long id = next++;
    object(id, name, "ул", 8, "1", "0", "2079-06-06");
    item(id, parent, path + id);
    house(SampleHouse.of("1"), "143360", id, path + id + ".");
  }

  /** A house whose parent is in no table. */
  void orphan() {
    long id = next++;
    Map<String, String> attributes = keys(id);
    attributes.putAll(SampleHouse.of("5").attributes());
    houses.row(force(attributes, "1", "1"));
    item(id, 999_999_999, "999999999." + id);
  }

  /** A house without its public id. */
  void nameless() {
    Map<String, String> attributes = keys(next++);
    attributes.remove("OBJECTGUID");
    attributes.putAll(SampleHouse.of("6").attributes());
    houses.row(force(attributes, "1", "1"));
  }

  private void object(
      long id, String name, String type, int level, String actual, String active, String end) {
    Map<String, String> attributes = keys(id);
    attributes.put("ID", actual.equals("1") ? "9" + id : "1" + id);
    attributes.put("NAME", name);
    attributes.put("TYPENAME", type);
    attributes.put("LEVEL", Integer.toString(level));
    force(attributes, actual, active);
    attributes.put("ENDDATE", end);
    objects.row(attributes);
  }

  private static Map<String, String> keys(long id) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("ID", "9" + id);
    keys.put("OBJECTID", Long.toString(id));
    keys.put("OBJECTGUID", guid(id));
    keys.put("CHANGEID", "7" + id);
    return keys;
  }

  private static Map<String, String> force(
      Map<String, String> attributes, String actual, String active) {
    attributes.put("OPERTYPEID", "10");
    always(attributes);
    attributes.put("ISACTUAL", actual);
    attributes.put("ISACTIVE", active);
    return attributes;
  }

  private static void always(Map<String, String> attributes) {
    for (int i = 0; i < ALWAYS.length; i += 2) {
      attributes.put(ALWAYS[i], ALWAYS[i + 1]);
    }
  }

  private void item(long id, long parent, String path) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ID", "8" + id);
    attributes.put("OBJECTID", Long.toString(id));
    attributes.put("PARENTOBJID", parent == 0 ? "" : Long.toString(parent));
    attributes.put("CHANGEID", "7" + id);
    always(attributes);
    attributes.put("ISACTIVE", "1");
    attributes.put("PATH", path);
    hierarchy.row(attributes);
  }

  private static Map<String, String> param(long id, String type, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ID", "6" + id + type);
    attributes.put("OBJECTID", Long.toString(id));
    attributes.put("CHANGEID", "7" + id);
    attributes.put("CHANGEIDEND", "0");
    attributes.put("TYPEID", type);
    attributes.put("VALUE", value);
    always(attributes);
    return attributes;
  }
}
