package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzil.address.SampleIndex.SUN_2026_11_22;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;

class BrokenOffImportTest {

  private static final String DATE = "20261103";

  @TempDir private Path folder;
  private Path delivery;
  private Path into;

  @BeforeEach
  void aDeliveryOfTwoRegions() throws IOException {
    delivery = folder.resolve("delivery");
    into = folder.resolve("into");
    for (String region : List.of("01", "02")) {
      new TinyDelivery(region, DATE)
          .object(1, "Город", "г", 1, "1", "1", "2079-06-06")
          .item(1, "", "1")
          .street(2, "Главная", 1)
          .house(3, 2, "HOUSENUM", "5")
          .house(4, 2, "HOUSENUM", "x", "HOUSETYPE", "x")
          .unpackedInto(delivery);
    }
  }

  private void breakOffIn(String region) {
    GarImporter killed =
        new GarImporter(
            Set.of(),
            SUN_2026_11_22,
            progress -> {
              if (progress.file().contains("/" + region + "/")) {
                throw new IllegalStateException("broken off");
              }
            });
    assertThatThrownBy(() -> killed.importInto(delivery, into))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Same length, so that only a reader would notice. */
  private void spoil(String region) throws IOException {
    Path houses = delivery.resolve(TinyDelivery.path(GarTable.HOUSES, region, DATE));
    Files.writeString(houses, "x".repeat((int) Files.size(houses)));
  }

  @Test
  void finishedRegionsAreNotReadAgain() throws IOException, ImportFailedException {
    breakOffIn("02");
    spoil("01");

    ImportReport report = importInto(delivery, into);

    assertThat(report.houses()).isEqualTo(2);
    assertThat(report.quarantined()).containsEntry(Quarantine.MALFORMED_ATTRIBUTE, 2L);
    assertThat(report.generation()).isEqualTo("index-1");
  }

  @Test
  void aRegionKeptInHalvesIsReadAgain() throws IOException, ImportFailedException {
    breakOffIn("02");
    Path kept = into.resolve("kept-1/region-01");
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept, bytes);

    assertThat(importInto(delivery, into).houses()).isEqualTo(2);
  }

  @Test
  void regionsOfAnotherDeliveryAreReadAnew() throws IOException, ImportFailedException {
    breakOffIn("02");
    Path other =
        new TinyDelivery("01", "20261104")
            .object(1, "Город", "г", 1, "1", "1", "2079-06-06")
            .item(1, "", "1")
            .street(2, "Другая", 1)
            .unpackedInto(folder.resolve("other"));

    importInto(other, into);

    assertThat(IndexDump.of(into)).hasSize(1).first().asString().contains("Другая");
    assertThat(KeptRegions.in(into.resolve("kept-1"))).containsExactly("01");
  }
}
