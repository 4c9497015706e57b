package org.manzil.benchmarks.address;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

/** A full delivery of GAR as the register packs it, unpacked: one region with so many houses. */
final class GarFiles implements AutoCloseable {

  private static final String REST =
      " OPERTYPEID=\"10\" UPDATEDATE=\"2019-07-16\" STARTDATE=\"1900-01-01\""
          + " ENDDATE=\"2079-06-06\"";
  private static final String CURRENT = REST + " ISACTUAL=\"1\" ISACTIVE=\"1\"/>";
  private static final String ACTIVE = REST + " ISACTIVE=\"1\"";
  private static final int REGION = 1;
  private static final int TOWN = 2;

  private final Path region;
  private final Random random = new Random(3);
  private final PrintWriter objects;
  private final PrintWriter houses;
  private final PrintWriter hierarchy;
  private final PrintWriter params;
  private int next = TOWN + 1;

  private GarFiles(Path folder) throws IOException {
    region = Files.createDirectories(folder.resolve("77"));
    Files.writeString(folder.resolve("version.txt"), "2026.11.03");
    objects = file("ADDR_OBJ", "ADDRESSOBJECTS");
    houses = file("HOUSES", "HOUSES");
    hierarchy = file("ADM_HIERARCHY", "ITEMS");
    params = file("HOUSES_PARAMS", "PARAMS");
  }

  /** Writes them. */
  static void write(Path folder, int count) throws IOException {
    try (GarFiles files = new GarFiles(folder)) {
      files.write(count);
    }
  }

  private void write(int count) {
    NameMaker names = new NameMaker(random);
    object(REGION, "Москва", "г", 1, "" + REGION);
    object(TOWN, names.town(), "г", 5, REGION + "." + TOWN);
    for (int street = 0; street < count / Generated.HOUSES_ON_A_STREET; street++) {
      int parent = next++;
      object(parent, names.street(), "ул", 8, REGION + "." + TOWN + "." + parent);
      for (int number = 1; number <= Generated.HOUSES_ON_A_STREET; number++) {
        house(next++, parent, number);
      }
    }
  }

  private void object(int id, String name, String type, int level, String path) {
    objects.println(
        "<OBJECT "
            + keys(id)
            + " NAME=\""
            + name
            + "\" TYPENAME=\""
            + type
            + "\" LEVEL=\""
            + level
            + "\""
            + CURRENT);
    place(id, path);
  }

  private void house(int id, int street, int number) {
    houses.println("<HOUSE " + keys(id) + " HOUSENUM=\"" + number + "\" HOUSETYPE=\"2\"" + CURRENT);
    place(id, REGION + "." + TOWN + "." + street + "." + id);
    params.println(
        "<PARAM ID=\""
            + id
            + "\" OBJECTID=\""
            + id
            + "\" CHANGEID=\""
            + id
            + "\" CHANGEIDEND=\"0\" TYPEID=\"5\" VALUE=\""
            + (100_000 + street % 900_000)
            + "\""
            + REST
            + "/>");
  }

  private void place(int id, String path) {
    String[] ids = path.split("\\.", -1);
    String parent = ids.length < 2 ? "" : ids[ids.length - 2];
    hierarchy.println(
        "<ITEM ID=\""
            + id
            + "\" OBJECTID=\""
            + id
            + "\" PARENTOBJID=\""
            + parent
            + "\""
            + ACTIVE
            + " PATH=\""
            + path
            + "\"/>");
  }

  private String keys(int id) {
    UUID guid = new UUID(random.nextLong(), random.nextLong());
    return "ID=\"" + id + "\" OBJECTID=\"" + id + "\" OBJECTGUID=\"" + guid + "\"";
  }

  private PrintWriter file(String table, String root) throws IOException {
    UUID id = UUID.nameUUIDFromBytes(table.getBytes(StandardCharsets.US_ASCII));
    Path path = region.resolve("AS_" + table + "_20261103_" + id + ".XML");
    PrintWriter file =
        new PrintWriter(Files.newBufferedWriter(path)) {
          @Override
          public void close() {
            println("</" + root + ">");
            super.close();
          }
        };
    file.println("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    file.println("<" + root + ">");
    return file;
  }

  @Override
  public void close() {
    objects.close();
    houses.close();
    hierarchy.close();
    params.close();
  }
}
