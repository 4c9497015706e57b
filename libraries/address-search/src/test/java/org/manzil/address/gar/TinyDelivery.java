package org.manzil.address.gar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A delivery of one region for one test: rows are given as attributes, files can be spoilt. */
final class TinyDelivery {

  private static final String UNTIL_2079 = "2079-06-06";

  private final Map<GarTable, XmlTable> tables = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final String region;
  private final String date;

  TinyDelivery() {
    this("01", "20261101");
  }

  TinyDelivery(String region, String date) {
    this.region = region;
    this.date = date;
    for (GarTable table : GarTable.values()) {
      if (!table.dictionary()) {
        tables.put(table, new XmlTable(table));
      }
    }
  }

  /** A city with one street with one house, to which tests add. */
  static TinyDelivery town() {
    return new TinyDelivery()
        .object(1, "Город", "г", 1, "1", "1", UNTIL_2079)
        .item(1, "", "1")
        .street(2, "Главная", 1)
        .house(3, 2, "HOUSENUM", "5", "HOUSETYPE", "2");
  }

  TinyDelivery street(long id, String name, long parent) {
    return object(id, name, "ул", 8, "1", "1", UNTIL_2079)
        .item(id, Long.toString(parent), parent + "." + id);
  }

  TinyDelivery object(
      long id, String name, String type, int level, String actual, String active, String end) {
    return row(
        GarTable.ADDR_OBJ,
        "ID",
        Long.toString(id * 10 + level),
        "OBJECTID",
        Long.toString(id),
        "OBJECTGUID",
        SampleRegion.guid(id),
        "NAME",
        name,
        "TYPENAME",
        type,
        "LEVEL",
        Integer.toString(level),
        "ENDDATE",
        end,
        "ISACTUAL",
        actual,
        "ISACTIVE",
        active);
  }

  TinyDelivery house(long id, long parent, String... number) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ID", Long.toString(id));
    attributes.put("OBJECTID", Long.toString(id));
    attributes.put("OBJECTGUID", SampleRegion.guid(id));
    for (int i = 0; i < number.length; i += 2) {
      attributes.put(number[i], number[i + 1]);
    }
    attributes.put("ENDDATE", UNTIL_2079);
    attributes.put("ISACTUAL", "1");
    attributes.put("ISACTIVE", "1");
    tables(GarTable.HOUSES).row(attributes);
    return item(id, Long.toString(parent), "1." + parent + "." + id);
  }

  TinyDelivery item(long id, String parent, String path) {
    return row(
        GarTable.ADM_HIERARCHY,
        "ID",
        Long.toString(id),
        "OBJECTID",
        Long.toString(id),
        "PARENTOBJID",
        parent,
        "ENDDATE",
        UNTIL_2079,
        "ISACTIVE",
        "1",
        "PATH",
        path);
  }

  /** A row given as a line: {@code ID=7 OBJECTID=3 …}, a tilde for a space inside a value. */
  TinyDelivery line(GarTable table, String line) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String pair : line.split(" ", -1)) {
      int sign = pair.indexOf('=');
      attributes.put(pair.substring(0, sign), pair.substring(sign + 1).replace('~', ' '));
    }
    tables(table).row(attributes);
    return this;
  }

  TinyDelivery row(GarTable table, String... attributes) {
    tables(table).row(attributes);
    return this;
  }

  TinyDelivery row(GarTable table, Map<String, String> attributes) {
    tables(table).row(attributes);
    return this;
  }

  private XmlTable tables(GarTable table) {
    return Objects.requireNonNull(tables.get(table));
  }

  /** Replaces the whole text of a table's file. */
  TinyDelivery spoil(GarTable table, String text) {
    files.put(path(table), text);
    return this;
  }

  TinyDelivery without(GarTable table) {
    tables.remove(table);
    return this;
  }

  String xml(GarTable table) {
    return tables(table).xml();
  }

  static String path(GarTable table) {
    return path(table, "01", "20261101");
  }

  static String path(GarTable table, String region, String date) {
    return region + "/AS_" + table + "_" + date + "_" + SampleRegion.guid(table.name()) + ".XML";
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    tables.forEach((table, xml) -> all.put(path(table, region, date), xml.xml()));
    all.putAll(files);
    return all;
  }

  Path unpackedInto(Path folder) throws IOException {
    for (Map.Entry<String, String> file : all().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  Path zippedInto(Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : all().entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
