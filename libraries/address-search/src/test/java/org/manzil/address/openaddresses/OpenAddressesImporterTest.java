package org.manzil.address.openaddresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.manzil.address.SampleIndex.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.AddressHit;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;

class OpenAddressesImporterTest {

  private static final String CSV =
      """
      LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH
      13.4,52.5,12,Hauptstraße,,Berlin,Mitte,BE,10117,,a1
      13.4,52.5,12,Hauptstraße,App 3,Berlin,Mitte,BE,10117,,a2
      13.4,52.5,14A,Hauptstraße,,Berlin,Mitte,BE,10119,,a3
      8.6,50.1,1,Hauptstraße,,Frankfurt am Main,,HE,60311,,a4
      """;

  private static final String JSON =
      """
      {"type":"Feature","properties":{"hash":"a1","number":12,"street":"Hauptstraße","unit":"","city":"Berlin","district":"Mitte","region":"BE","postcode":"10117","id":null},"geometry":{"type":"Point","coordinates":[13.4,52.5]}}
      {"type":"Feature","geometry":null,"properties":{"number":"14A","street":"Hauptstraße","city":"Berlin","district":"Mitte","region":"BE","postcode":"10119","more":{"a":[1]}}}
      """;

  @TempDir private Path folder;

  private ImportReport report(String name, String text) throws IOException, ImportFailedException {
    return importer().importInto(Files.writeString(folder.resolve(name), text), into());
  }

  private static OpenAddressesImporter importer() {
    return new OpenAddressesImporter(Set.of(), "dl-de/zero-2-0", _ -> {});
  }

  private Path into() {
    return folder.resolve("into");
  }

  private ImportFailedException failed(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    ImportFailedException failure =
        catchThrowableOfType(
            ImportFailedException.class, () -> importer().importInto(file, into()));
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void flatsFoldIntoTheirHouse() throws IOException, ImportFailedException {
    ImportReport report = report("be.csv", CSV);

    assertThat(report.streets()).isEqualTo(2);
    assertThat(report.houses()).isEqualTo(3);
    assertThat(report.quarantined()).isEmpty();
    assertThat(report.register().licence()).contains("OpenAddresses", "dl-de/zero-2-0");
    try (AddressIndex index = AddressIndex.open(into())) {
      List<AddressHit> hits = index.search("hauptstraße 14a", "de", 10);
      assertThat(hits.getFirst().localText())
          .isEqualTo("Hauptstraße, 14A, Berlin, Mitte, BE, 10119");
    }
  }

  @Test
  void geoJsonLinesGiveTheSameIdsAsCsv() throws IOException, ImportFailedException {
    report("be.csv", CSV);
    String id;
    try (AddressIndex index = AddressIndex.open(into())) {
      id = index.search("hauptstraße 12", "de", 1).getFirst().id();
    }

    ImportReport report = report("be.geojson", JSON);

    assertThat(report.houses()).isEqualTo(2);
    try (AddressIndex index = AddressIndex.open(into())) {
      assertThat(id).startsWith("oa:");
      assertThat(index.byId(id, "de").orElseThrow().number()).isEqualTo("12");
      assertThat(index.fate("oa:unknown", "de")).isEmpty();
    }
  }

  @Test
  void badRowsAreCountedByReason() throws IOException, ImportFailedException {
    String rows =
        """
        1,1,,Hauptstraße,,Berlin,Mitte,BE,10117,,b1
        1,1,3,,,Berlin,Mitte,BE,10117,,b2
        1,1,12,Hauptstraße,,Berlin,Mitte,BE,10117,,b3
        1,1,5
        1,1,7,Hauptstraße,,Berlin,Mitte,BE,10117,,b4
        """;

    ImportReport csv = report("be.csv", CSV + rows);
    assertThat(csv.houses()).isEqualTo(4);
    assertThat(csv.quarantined())
        .containsOnly(
            entry(Quarantine.NO_NUMBER, 1L),
            entry(Quarantine.NO_STREET, 1L),
            entry(Quarantine.DUPLICATE_OBJECT, 1L),
            entry(Quarantine.MALFORMED_ROW, 1L));

    String lines = JSON.lines().findFirst().orElseThrow() + "\n\n[1]\nnull\n{\"a\":\n" + JSON;
    assertThat(report("be.geojson", lines).quarantined())
        .containsOnly(entry(Quarantine.MALFORMED_ROW, 3L), entry(Quarantine.DUPLICATE_OBJECT, 1L));
  }

  @Test
  void whatIsNotTheFormatIsRefused() throws IOException {
    ImportFailedException columns = failed("a.csv", "LON,LAT,NUMBER\n1,1,3\n");
    assertThat(columns.reason()).isEqualTo(Reason.WRONG_COLUMNS);
    assertThat(columns).hasMessageContaining("street, city, region, postcode");
    assertThat(failed("a.geojson", "{\"properties\":{\"addr\":\"x\"}}\n").reason())
        .isEqualTo(Reason.WRONG_COLUMNS);
    assertThat(failed("b.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n").reason())
        .isEqualTo(Reason.UNREADABLE);
    assertThat(failed("c.geojson", "x".repeat(2 << 20)).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(failed("d.geojson", JSON.substring(0, JSON.length() - 30)).reason())
        .isEqualTo(Reason.UNREADABLE);
    assertThat(failed("e.geojson", "[".repeat(100_000)).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(Files.exists(into().resolve("current"))).isFalse();
  }

  @Test
  void onlyTheRegionsAskedForAreTaken() throws IOException, ImportFailedException {
    Path file = Files.writeString(folder.resolve("de.csv"), CSV);

    new OpenAddressesImporter(Set.of("he"), "x", _ -> {}).importInto(file, into());

    try (AddressIndex index = AddressIndex.open(into())) {
      assertThat(found(index, "hauptstraße")).containsExactly("Hauptstraße, Frankfurt am Main");
    }
  }
}
