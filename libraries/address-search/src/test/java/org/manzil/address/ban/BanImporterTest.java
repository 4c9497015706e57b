package org.manzil.address.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.manzil.address.SampleIndex.found;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;

class BanImporterTest {

  private static final String HEADER =
      "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;"
          + "code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;"
          + "nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;"
          + "certification_commune;cad_parcelles";

  @TempDir private Path folder;

  private static String row(String id, String number, String rep, String street) {
    return row(id, number, rep, street, "75004", "75104", "Paris");
  }

  private static String row(
      String id,
      String number,
      String rep,
      String street,
      String postcode,
      String insee,
      String commune) {
    return String.join(
        ";",
        id,
        "75104_8249",
        number,
        rep,
        street,
        postcode,
        insee,
        commune,
        ";;652000.1;6862000.2;2.3522;48.8566;entrée;;;PARIS;RUE;commune;commune;1;");
  }

  private static String csv(String... rows) {
    return HEADER + "\n" + String.join("\n", rows) + "\n";
  }

  private static final String SAMPLE =
      csv(
          row("75104_8249_00004", "4", "", "Rue de Rivoli"),
          row("13205_1234_00007", "7", "", "Rue Goudard", "13005", "13205", "Marseille"),
          row("75104_8249_00004_bis", "4", "bis", "Rue de Rivoli"),
          row("75104_8249_00002", "2", "", "Rue de Rivoli"));

  private ImportReport report(String text, String name) throws IOException, ImportFailedException {
    Path file = Files.writeString(folder.resolve(name), text);
    return new BanImporter(Set.of(), _ -> {}).importInto(file, folder.resolve("into"));
  }

  private List<String> search(String query) throws IOException {
    try (AddressIndex index = AddressIndex.open(folder.resolve("into"))) {
      return found(index, query);
    }
  }

  @Test
  void housesAreFoundOnTheirStreets() throws IOException, ImportFailedException {
    ImportReport report = report(SAMPLE, "adresses-75-2026-11-20.csv");

    assertThat(report.streets()).isEqualTo(2);
    assertThat(report.houses()).isEqualTo(4);
    assertThat(report.quarantined()).isEmpty();
    assertThat(search("rivoli 4")).contains("Rue de Rivoli, 4, Paris");
    assertThat(search("4bis rue de rivoli")).containsExactly("Rue de Rivoli, 4 bis, Paris");
    assertThat(search("rivoli 4 bis")).containsExactly("Rue de Rivoli, 4 bis, Paris");
    try (AddressIndex index = AddressIndex.open(folder.resolve("into"))) {
      assertThat(index.byId("ban:75104_8249_00004_bis", "fr").orElseThrow().localText())
          .isEqualTo("Rue de Rivoli, 4 bis, Paris, 75004");
      assertThat(index.byId("ban:75104_8249", "fr").orElseThrow().number()).isNull();
    }
  }

  @Test
  void theLicenceNamesTheSourceAndItsDate() throws IOException, ImportFailedException {
    ImportReport report = report(SAMPLE, "adresses-75-2026-11-20.csv");

    assertThat(report.register().register()).isEqualTo("ban");
    assertThat(report.register().version()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(report.register().licence())
        .contains("Base Adresse Nationale", "2026-11-20", "Licence Ouverte 2.0");
  }

  @Test
  void noPositionReachesTheIndex() throws IOException, ImportFailedException {
    report(SAMPLE, "adresses-75.csv");

    try (var files = Files.walk(folder.resolve("into"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("48.8566").doesNotContain("2.3522");
      }
    }
  }

  @Test
  void aPackedFolderAByteOrderMarkCrlfAndQuotedLinesAreRead()
      throws IOException, ImportFailedException {
    Path delivery = Files.createDirectory(folder.resolve("ban"));
    String marked =
        "\uFEFF"
            + SAMPLE.replace("\n", "\r\n").replace("Rue Goudard", "\"Rue\nGoudard \"\"G\"\"\"");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(delivery.resolve("adresses-75.csv.gz")))) {
      out.write(marked.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(delivery.resolve("LISEZMOI.txt"), "x");

    ImportReport report =
        new BanImporter(Set.of(), _ -> {}).importInto(delivery, folder.resolve("into"));

    assertThat(report.houses()).isEqualTo(4);
    assertThat(search("goudard 7")).hasSize(1);
  }

  @Test
  void badRowsAreCountedByReason() throws IOException, ImportFailedException {
    ImportReport report =
        report(
            csv(
                row("75104_8249_00004", "4", "", "Rue de Rivoli"),
                row("75104_8249_00004", "4", "", "Rue de Rivoli"),
                row("75104_8249_99999", "99999", "", "Rue de Rivoli"),
                row("75104_8249_00005", "", "", "Rue de Rivoli"),
                row("75104_8249_00006", "6", "", ""),
                row("4711", "8", "", "Rue de Rivoli"),
                row("75104_8249_00009", "9", "", "Rue de Rivoli", "75004", "75104", ""),
                "75104_8249_00010;x",
                row("75104_8249_00011", "11", "", "Rue de Rivoli") + ";more",
                row("75104_8249_00012", "12", "ter", "Rue de Rivoli")),
            "adresses-75.csv");

    assertThat(report.houses()).isEqualTo(2);
    assertThat(report.quarantined())
        .containsOnly(
            entry(Quarantine.DUPLICATE_OBJECT, 1L),
            entry(Quarantine.NO_NUMBER, 2L),
            entry(Quarantine.NO_STREET, 1L),
            entry(Quarantine.MALFORMED_ATTRIBUTE, 1L),
            entry(Quarantine.MISSING_ATTRIBUTE, 1L),
            entry(Quarantine.MALFORMED_ROW, 2L));
  }

  private ImportFailedException failed(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("adresses-75.csv"), bytes);
    ImportFailedException failure =
        catchThrowableOfType(
            ImportFailedException.class,
            () -> new BanImporter(Set.of(), _ -> {}).importInto(file, folder.resolve("into")));
    assertThat(failure).isNotNull();
    return failure;
  }

  private ImportFailedException failed(String text) throws IOException {
    return failed(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHeaderThatDoesNotFitIsRefusedByName() throws IOException {
    ImportFailedException failure = failed(SAMPLE.replace("nom_voie", "voie"));

    assertThat(failure.reason()).isEqualTo(Reason.WRONG_COLUMNS);
    assertThat(failure).hasMessageEndingWith("lacks the columns nom_voie");
    assertThat(failed(SAMPLE.replace(';', ','))).hasMessageContaining("numero, rep");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws IOException {
    ImportFailedException failure =
        failed(SAMPLE.replace("entrée", "entrée é").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(failure).hasMessageContaining("not UTF-8");
  }

  @Test
  void aCutFileIsRefusedAndTheOldIndexServes() throws IOException, ImportFailedException {
    report(SAMPLE, "adresses-75.csv");

    assertThat(failed(SAMPLE.substring(0, SAMPLE.length() - 60)).reason())
        .isEqualTo(Reason.UNREADABLE);
    assertThat(failed("").reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(failed(HEADER + "\n").reason()).isEqualTo(Reason.INCOMPLETE);
    assertThat(failed(csv(row("75104_8249_00004", "4", "", "\"Rue"))).reason())
        .isEqualTo(Reason.UNREADABLE);
    assertThat(search("rivoli 4")).contains("Rue de Rivoli, 4, Paris");
    try (var left = Files.list(folder.resolve("into"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("index-1", "current", "import.lock");
    }
  }

  @Test
  void aCutPackedFileIsRefused() throws IOException {
    Path packed = folder.resolve("adresses-75.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length - 20));

    ImportFailedException failure =
        catchThrowableOfType(
            ImportFailedException.class,
            () -> new BanImporter(Set.of(), _ -> {}).importInto(packed, folder.resolve("into")));

    assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void onlyTheRegionsAskedForAreTaken() throws IOException, ImportFailedException {
    Path file = Files.writeString(folder.resolve("adresses-france.csv"), SAMPLE);
    Path into = folder.resolve("into");

    assertThat(new BanImporter(Set.of("13"), _ -> {}).importInto(file, into).houses()).isEqualTo(1);
    ImportFailedException failure =
        catchThrowableOfType(
            ImportFailedException.class,
            () -> new BanImporter(Set.of("13", "20"), _ -> {}).importInto(file, into));
    assertThat(failure.reason()).isEqualTo(Reason.NO_REGION);
    assertThat(failure).hasMessageContaining("20");
  }
}
