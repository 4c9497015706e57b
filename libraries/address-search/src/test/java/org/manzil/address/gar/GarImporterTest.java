package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.manzil.address.SampleIndex.SAMPLE;
import static org.manzil.address.SampleIndex.SUN_2026_11_22;
import static org.manzil.address.SampleIndex.found;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;

class GarImporterTest {

  @TempDir private Path folder;

  private ImportReport report(TinyDelivery delivery) throws ImportFailedException, IOException {
    return importInto(delivery.unpackedInto(folder.resolve("delivery")), folder.resolve("into"));
  }

  private List<String> foundIn(String query) throws IOException {
    try (AddressIndex index = AddressIndex.open(folder.resolve("into"))) {
      return found(index, query);
    }
  }

  @Test
  void theSampleIsWhatItsMakerMakes() throws IOException {
    Map<String, String> files = SampleDelivery.files();

    try (Stream<Path> there = Files.walk(SAMPLE)) {
      assertThat(there.filter(Files::isRegularFile).map(path -> SAMPLE.relativize(path).toString()))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(SAMPLE.resolve(file.getKey())).hasContent(file.getValue());
    }
  }

  @Test
  void theSampleIsImportedAndItsDirtCounted() throws ImportFailedException {
    ImportReport report = importInto(SAMPLE, folder);

    assertThat(report.streets()).isEqualTo(65);
    assertThat(report.houses()).isEqualTo(683);
    assertThat(report.quarantined())
        .containsOnly(
            entry(Quarantine.UNKNOWN_PARENT, 2L), entry(Quarantine.MISSING_ATTRIBUTE, 1L));
    assertThat(report.register().register()).isEqualTo("gar");
    assertThat(report.register().version()).isEqualTo(LocalDate.of(2026, 11, 3));
    assertThat(report.register().licence()).contains("ГАР");
  }

  @Test
  void onlyTheRegionsAskedForAreTaken() throws ImportFailedException, IOException {
    new GarImporter(Set.of("50"), SUN_2026_11_22, _ -> {}).importInto(SAMPLE, folder);

    try (AddressIndex index = AddressIndex.open(folder)) {
      assertThat(found(index, "лесная")).containsExactly("Лесная улица, Апрелевка");
      assertThat(found(index, "тверская")).isEmpty();
      assertThat(index.register().version()).isEqualTo(LocalDate.of(2026, 11, 3));
    }
  }

  @Test
  void aZipIsReadInPlaceAsTheFolderIs() throws ImportFailedException, IOException {
    Path zip = TinyDelivery.town().zippedInto(folder.resolve("gar.zip"));

    ImportReport zipped = importInto(zip, folder.resolve("into"));

    assertThat(zipped.houses()).isEqualTo(1);
    assertThat(foundIn("главная 5")).containsExactly("Главная улица, 5, Город");
    assertThat(report(TinyDelivery.town()).register()).isEqualTo(zipped.register());
  }

  @Test
  void progressEndsWithEveryByteRead() throws ImportFailedException {
    List<ImportProgress> told = new ArrayList<>();

    new GarImporter(Set.of(), SUN_2026_11_22, told::add).importInto(SAMPLE, folder);

    assertThat(told).hasSize(13);
    assertThat(told.getLast().bytesRead()).isEqualTo(told.getLast().bytesTotal()).isPositive();
    assertThat(told).extracting(ImportProgress::bytesRead).isSorted();
  }

  @Test
  void filesAreToldApartByTableAndDate() throws ImportFailedException, IOException {
    TinyDelivery delivery = TinyDelivery.town();
    Path path = delivery.unpackedInto(folder.resolve("delivery"));
    String stranger = "<ADDRESSOBJECTS><OBJECT/></ADDRESSOBJECTS>";
    for (String table : List.of("ADDR_OBJ_DIVISION", "ADDR_OBJ_TYPES", "STEADS", "ROOMS")) {
      Files.writeString(path.resolve("01/AS_" + table + "_20261105_x.XML"), stranger);
    }
    String older = delivery.xml(GarTable.ADDR_OBJ).replace("Главная", "Прежняя");
    Files.writeString(path.resolve("01/as_addr_obj_20261031_x.xml"), older);

    ImportReport report = importInto(path, folder.resolve("into"));

    assertThat(report.quarantined()).isEmpty();
    assertThat(foundIn("главная")).hasSize(1);
    assertThat(foundIn("прежняя")).isEmpty();
  }

  @Test
  void rowsOutOfForceAreLeftOut() throws ImportFailedException, IOException {
    ImportReport report =
        report(
            TinyDelivery.town()
                .object(4, "Будущая", "ул", 8, "0", "1", "2079-06-06")
                .item(4, "1", "1.4")
                .object(5, "Закрытая", "ул", 8, "1", "0", "2079-06-06")
                .item(5, "1", "1.5")
                .object(6, "Вчерашняя", "ул", 8, "1", "1", "2026-11-22")
                .item(6, "1", "1.6")
                .object(7, "Завтрашняя", "ул", 8, "1", "1", "2026-11-23")
                .item(7, "1", "1.7"));

    assertThat(report.streets()).isEqualTo(2);
    assertThat(foundIn("завтрашняя")).hasSize(1);
    assertThat(foundIn("вчерашняя")).isEmpty();
    assertThat(foundIn("закрытая")).isEmpty();
    assertThat(foundIn("будущая")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OBJECTID=\"2\",'',MISSING_ATTRIBUTE",
    "OBJECTID=\"2\",OBJECTID=\"\",MISSING_ATTRIBUTE",
    "OBJECTID=\"2\",OBJECTID=\"two\",MALFORMED_ATTRIBUTE",
    "OBJECTID=\"2\",OBJECTID=\"-2\",MALFORMED_ATTRIBUTE",
    "OBJECTID=\"2\",OBJECTID=\"99999999999999999999\",MALFORMED_ATTRIBUTE",
    "NAME=\"Главная\",'',MISSING_ATTRIBUTE",
    "LEVEL=\"8\",LEVEL=\"street\",MALFORMED_ATTRIBUTE",
    "ENDDATE=\"2079-06-06\",ENDDATE=\"06.06.2079\",MALFORMED_ATTRIBUTE",
    "ENDDATE=\"2079-06-06\",ENDDATE=\"2079-06-0x\",MALFORMED_ATTRIBUTE",
    "ISACTIVE=\"1\",ISACTIVE=\"yes\",MALFORMED_ATTRIBUTE",
    "OBJECTGUID=\",OBJECTGUID=\"x,MALFORMED_ATTRIBUTE"
  })
  void aBadRowIsCountedAndTheRestImported(String good, String bad, Quarantine reason)
      throws ImportFailedException, IOException {
    TinyDelivery delivery = TinyDelivery.town().street(4, "Вторая", 1);
    List<String> lines = new ArrayList<>(delivery.xml(GarTable.ADDR_OBJ).lines().toList());
    lines.replaceAll(line -> line.contains("Главная") ? line.replace(good, bad) : line);
    assertThat(lines).anyMatch(line -> line.contains("LEVEL=\"1\""));

    ImportReport report = report(delivery.spoil(GarTable.ADDR_OBJ, String.join("\n", lines)));

    assertThat(report.quarantined()).containsEntry(reason, 1L);
    assertThat(report.streets()).isEqualTo(1);
    assertThat(foundIn("вторая")).containsExactly("Вторая улица, Город");
    assertThat(foundIn("главная")).isEmpty();
  }

  @Test
  void whatHasNoPlaceIsCountedByReason() throws ImportFailedException, IOException {
    ImportReport report =
        report(
            TinyDelivery.town()
                .street(10, "Ничья", 999)
                .street(11, "Первая", 12)
                .street(12, "Вторая", 11)
                .house(13, 12, "HOUSENUM", "1")
                .object(14, "Беспутная", "ул", 8, "1", "1", "2079-06-06")
                .house(15, 998, "HOUSENUM", "1")
                .house(16, 2)
                .house(17, 2, "HOUSENUM", "0")
                .house(18, 2, "HOUSENUM", "6", "HOUSETYPE", "x"));

    assertThat(report.quarantined())
        .containsOnly(
            entry(Quarantine.UNKNOWN_PARENT, 2L),
            entry(Quarantine.CYCLE, 3L),
            entry(Quarantine.NO_PATH, 1L),
            entry(Quarantine.NO_NUMBER, 2L),
            entry(Quarantine.MALFORMED_ATTRIBUTE, 1L));
    assertThat(report.streets()).isEqualTo(1);
    assertThat(report.houses()).isEqualTo(1);
  }

  @Test
  void aSecondCurrentRowIsCountedAndTheLaterOneKept() throws ImportFailedException, IOException {
    ImportReport report =
        report(
            TinyDelivery.town()
                .object(2, "Старинная", "ул", 7, "1", "1", "2079-06-06")
                .house(3, 2, "HOUSENUM", "7"));

    assertThat(report.quarantined()).containsOnly(entry(Quarantine.DUPLICATE_OBJECT, 2L));
    assertThat(foundIn("главная 7")).containsExactly("Главная улица, 7, Город");
    assertThat(foundIn("главная 5")).containsExactly("Главная улица, Город");
  }

  @Test
  void thePathIsTakenFromPathWhenTheParentIsAbsent() throws ImportFailedException, IOException {
    report(
        TinyDelivery.town()
            .object(4, "Обходная", "ул", 8, "1", "1", "2079-06-06")
            .item(4, "", "1.4"));

    assertThat(foundIn("обходная")).containsExactly("Обходная улица, Город");
  }

  @Test
  void artificialDistrictsAreNotShown() throws ImportFailedException, IOException {
    report(
        TinyDelivery.town()
            .object(4, "Муниципальные районы", "р-н", 3, "1", "1", "2079-06-06")
            .item(4, "1", "1.4")
            .street(5, "Дальняя", 4));

    assertThat(foundIn("дальняя")).containsExactly("Дальняя улица, Город");
  }

  @Test
  void aVillageWithoutStreetsIsFoundByItsHouses() throws ImportFailedException, IOException {
    report(
        TinyDelivery.town()
            .object(4, "Малиновка", "д", 6, "1", "1", "2079-06-06")
            .item(4, "1", "1.4")
            .house(5, 4, "HOUSENUM", "12")
            .object(6, "Пустошь", "д", 6, "1", "1", "2079-06-06")
            .item(6, "1", "1.6"));

    assertThat(foundIn("д малиновка д 12")).containsExactly("деревня Малиновка, 12, Город");
    assertThat(foundIn("пустошь")).isEmpty();
  }

  @Test
  void onlyPostcodesInForceAreTaken() throws ImportFailedException, IOException {
    report(
        TinyDelivery.town()
            .row(GarTable.HOUSES_PARAMS, postcode("3", "5", "0", "101000", "2079-06-06"))
            .row(GarTable.HOUSES_PARAMS, postcode("3", "5", "77", "101001", "2079-06-06"))
            .row(GarTable.HOUSES_PARAMS, postcode("3", "5", "0", "101002", "2020-01-01"))
            .row(GarTable.HOUSES_PARAMS, postcode("3", "6", "0", "101003", "2079-06-06")));

    try (AddressIndex index = AddressIndex.open(folder.resolve("into"))) {
      assertThat(index.search("главная 5", "ru", 1).getFirst().postcode()).isEqualTo("101000");
      assertThat(index.search("главная", "ru", 1).getFirst().postcode()).isEqualTo("101000");
    }
  }

  private static String[] postcode(
      String id, String type, String changeEnd, String value, String end) {
    return new String[] {
      "ID",
      value,
      "OBJECTID",
      id,
      "TYPEID",
      type,
      "CHANGEIDEND",
      changeEnd,
      "VALUE",
      value,
      "ENDDATE",
      end
    };
  }

  @Test
  void manyEntitiesInNamesAreNoBomb() throws ImportFailedException, IOException {
    String row = "<PARAM VALUE=\"" + "&quot;&amp;".repeat(40) + "\"/>\n";
    String params = "<PARAMS>\n" + row.repeat(5_000) + "</PARAMS>";

    ImportReport report = report(TinyDelivery.town().spoil(GarTable.ADDR_OBJ_PARAMS, params));

    assertThat(report.houses()).isEqualTo(1);
  }

  @Test
  void aByteOrderMarkIsReadOver() throws ImportFailedException, IOException {
    TinyDelivery marked = TinyDelivery.town();

    report(marked.spoil(GarTable.ADDR_OBJ, XmlTable.BOM + marked.xml(GarTable.ADDR_OBJ)));

    assertThat(foundIn("главная")).hasSize(1);
  }
}
