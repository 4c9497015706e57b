package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the sample delivery in {@code sample/gar}: Moscow and a town of Moscow Region, with the
 * dirt that real deliveries have. Run {@link #main} with the folder after changing the lists beside
 * it.
 */
final class SampleDelivery {

  private SampleDelivery() {}

  /** Writes the sample into the folder named by the first argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The files of the sample by their path inside it. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name("", GarTable.HOUSE_TYPES, "20261102", "XML"), XmlTable.BOM + houseTypes());
    files.put(name("", GarTable.ADDHOUSE_TYPES, "20261102", "XML"), XmlTable.BOM + addedTypes());
    region(files, "77/", moscow(), "20261102", "XML", XmlTable.BOM);
    region(files, "50/", town(), "20261103", "xml", "");
    files.put("version.txt", "2026.11.03\n");
    return files;
  }

  private static SampleRegion moscow() {
    SampleRegion moscow = new SampleRegion("77", 770_001);
    long city = moscow.place("Москва", "г", 1, 0, "");
    SampleStreet.list("sample-77.txt").forEach(street -> moscow.street(street, city, city + "."));
    moscow.orphan();
    return moscow;
  }

  private static SampleRegion town() {
    SampleRegion region = new SampleRegion("50", 500_001);
    long oblast = region.place("Московская", "обл", 1, 0, "");
    String path = oblast + ".";
    long district = region.place("Наро-Фоминский", "г.о.", 2, oblast, path);
    path += district + ".";
    long town = region.place("Апрелевка", "г", 5, district, path);
    String inTown = path + town + ".";
    SampleStreet.list("sample-50.txt").forEach(street -> region.street(street, town, inTown));
    region.inactiveStreet("Заводская", town, inTown);
    region.nameless();
    return region;
  }

  private static void region(
      Map<String, String> files,
      String folder,
      SampleRegion region,
      String date,
      String extension,
      String bom) {
    files.put(name(folder, GarTable.ADDR_OBJ, date, extension), bom + region.objects.xml());
    files.put(name(folder, GarTable.HOUSES, date, "XML"), bom + region.houses.xml());
    files.put(name(folder, GarTable.ADM_HIERARCHY, date, extension), bom + region.hierarchy.xml());
    files.put(
        name(folder, GarTable.ADDR_OBJ_PARAMS, date, extension), bom + region.objectParams.xml());
    files.put(name(folder, GarTable.HOUSES_PARAMS, date, "XML"), bom + region.houseParams.xml());
  }

  private static String name(String folder, GarTable table, String date, String extension) {
    String seed = table + date;
    return "%sAS_%s_%s_%s.%s".formatted(folder, table, date, SampleRegion.guid(seed), extension);
  }

  private static String houseTypes() {
    return types(
        GarTable.HOUSE_TYPES,
        "1 Владение влд. 2 Дом д. 3 Домовладение двлд. 5 Здание зд. 7 Строение стр. 8 Сооружение соор."
            + " 10 Корпус к.");
  }

  private static String addedTypes() {
    return types(GarTable.ADDHOUSE_TYPES, "1 Корпус к. 2 Строение стр. 3 Сооружение соор.");
  }

  private static String types(GarTable table, String triples) {
    XmlTable xml = new XmlTable(table);
    String[] words = triples.split(" ", -1);
    for (int i = 0; i < words.length; i += 3) {
      xml.row(
          "ID", words[i],
          "NAME", words[i + 1],
          "SHORTNAME", words[i + 2],
          "ISACTIVE", "true",
          "UPDATEDATE", "1900-01-01",
          "STARTDATE", "1900-01-01",
          "ENDDATE", "2079-06-06");
    }
    return xml.xml();
  }
}
