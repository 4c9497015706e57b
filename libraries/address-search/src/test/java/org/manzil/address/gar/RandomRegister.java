package org.manzil.address.gar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A register of one region that changes at random as the true one does: an old row is ended and a
 * new one follows it. It can be delivered whole, or as what has changed since the delivery before.
 */
final class RandomRegister {

  private static final String FOREVER = "2079-06-06";
  private static final String TODAY = "2026-11-05";
  private static final long CITY = 1;

  private final Random random;
  private final Map<GarTable, TreeMap<Long, Map<String, String>>> tables = new LinkedHashMap<>();
  private final Map<GarTable, Set<Long>> changed = new LinkedHashMap<>();
  private final Map<String, Long> latest = new LinkedHashMap<>();
  private final List<Long> streets = new ArrayList<>();
  private final List<Long> houses = new ArrayList<>();
  private long nextRow = 100;
  private long nextId = 2;

  RandomRegister(Random random) {
    this.random = random;
    described(GarTable.ADDR_OBJ, CITY, Map.of("NAME", "Город", "TYPENAME", "г", "LEVEL", "1"), "1");
    lies(GarTable.ADM_HIERARCHY, CITY, 0);
    lies(GarTable.MUN_HIERARCHY, CITY, 0);
    for (int i = 0; i < 5; i++) {
      newStreet();
    }
    for (int i = 0; i < 30; i++) {
      newHouse();
    }
  }

  void change() {
    switch (random.nextInt(12)) {
      case 0 -> newStreet();
      case 1, 2, 3 -> newHouse();
      case 4 -> describedStreet(any(streets), "1");
      case 5 -> describedStreet(anyButTheFirst(streets), "0");
      case 6 -> describedHouse(any(houses), "1");
      case 7 -> describedHouse(any(houses), "0");
      case 8 -> lies(GarTable.ADM_HIERARCHY, any(houses), any(streets));
      case 9 -> lies(GarTable.MUN_HIERARCHY, any(streets), any(streets));
      case 10 -> postcode(GarTable.HOUSES_PARAMS, any(houses));
      default -> postcode(GarTable.ADDR_OBJ_PARAMS, any(streets));
    }
  }

  /** All ids that houses and streets ever had. */
  List<Long> ids() {
    List<Long> ids = new ArrayList<>(streets);
    ids.addAll(houses);
    return ids;
  }

  private long any(List<Long> among) {
    return among.get(random.nextInt(among.size()));
  }

  /** A register without any street is refused, and no delivery is like that. */
  private long anyButTheFirst(List<Long> among) {
    return among.get(1 + random.nextInt(among.size() - 1));
  }

  private void newStreet() {
    long id = nextId++;
    describedStreet(id, "1");
    lies(
        GarTable.ADM_HIERARCHY,
        id,
        streets.isEmpty() || random.nextBoolean() ? CITY : any(streets));
    streets.add(id);
  }

  private void newHouse() {
    long id = nextId++;
    describedHouse(id, "1");
    lies(GarTable.ADM_HIERARCHY, id, random.nextInt(10) == 0 ? 999_999 : any(streets));
    houses.add(id);
  }

  private void describedStreet(long id, String active) {
    String name = "Улица" + (char) ('а' + random.nextInt(26));
    described(GarTable.ADDR_OBJ, id, Map.of("NAME", name, "TYPENAME", "ул", "LEVEL", "8"), active);
  }

  private void describedHouse(long id, String active) {
    Map<String, String> number = new LinkedHashMap<>();
    number.put("HOUSENUM", Integer.toString(1 + random.nextInt(20)));
    number.put("HOUSETYPE", "2");
    if (random.nextBoolean()) {
      number.put("ADDNUM1", Integer.toString(1 + random.nextInt(3)));
      number.put("ADDTYPE1", "1");
    }
    described(GarTable.HOUSES, id, number, active);
  }

  private void described(GarTable table, long id, Map<String, String> fields, String active) {
    Map<String, String> row = new LinkedHashMap<>(fields);
    row.put("OBJECTGUID", SampleRegion.guid(id));
    row.put("ISACTUAL", "1");
    row.put("ISACTIVE", active);
    row.put("STARTDATE", "2026-11-0" + (1 + random.nextInt(9)));
    if (active.equals("0") && random.nextBoolean() && !streets.isEmpty()) {
      long other = any(table == GarTable.HOUSES ? houses : streets);
      row.put("NEXTID", String.valueOf(latest.get(table + " " + other)));
    }
    follow(table, id, row);
  }

  private void lies(GarTable table, long id, long parent) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("PARENTOBJID", parent == 0 ? "" : Long.toString(parent));
    row.put("PATH", Long.toString(id));
    row.put("ISACTIVE", "1");
    follow(table, id, row);
  }

  private void postcode(GarTable table, long id) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("TYPEID", "5");
    row.put("CHANGEIDEND", "0");
    row.put("VALUE", "10100" + random.nextInt(10));
    follow(table, id, row);
  }

  private void follow(GarTable table, long id, Map<String, String> row) {
    Long before = latest.put(table + " " + id, nextRow);
    if (before != null) {
      end(table, before);
      row.put("PREVID", before.toString());
    }
    row.put("ID", Long.toString(nextRow));
    row.put("OBJECTID", Long.toString(id));
    row.put("ENDDATE", FOREVER);
    put(table, nextRow++, row);
  }

  private void end(GarTable table, long number) {
    Map<String, String> row = row(table, number);
    row.put("ENDDATE", TODAY);
    row.computeIfPresent("ISACTUAL", (_, _) -> "0");
    row.computeIfPresent("ISACTIVE", (_, _) -> "0");
    row.computeIfPresent("CHANGEIDEND", (_, _) -> "77");
    put(table, number, row);
  }

  private Map<String, String> row(GarTable table, long number) {
    return Objects.requireNonNull(Objects.requireNonNull(tables.get(table)).get(number));
  }

  private void put(GarTable table, long number, Map<String, String> row) {
    tables.computeIfAbsent(table, _ -> new TreeMap<>()).put(number, row);
    changed.computeIfAbsent(table, _ -> new HashSet<>()).add(number);
  }

  TinyDelivery whole(String date) {
    return delivery(date, false);
  }

  /** What has changed since the last call, in any order. */
  TinyDelivery changes(String date) {
    return delivery(date, true);
  }

  private TinyDelivery delivery(String date, boolean changesOnly) {
    TinyDelivery delivery = new TinyDelivery("01", date);
    tables.forEach(
        (table, rows) -> {
          List<Long> numbers = new ArrayList<>(rows.keySet());
          if (changesOnly) {
            numbers.retainAll(changed.getOrDefault(table, Set.of()));
          }
          Collections.shuffle(numbers, random);
          numbers.forEach(number -> delivery.row(table, row(table, number)));
        });
    if (changesOnly) {
      changed.clear();
    }
    return delivery;
  }
}
