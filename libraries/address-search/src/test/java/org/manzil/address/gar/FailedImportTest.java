package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.manzil.address.SampleIndex.SAMPLE;
import static org.manzil.address.SampleIndex.SUN_2026_11_22;
import static org.manzil.address.SampleIndex.found;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

class FailedImportTest {

  @TempDir private Path folder;
  private Path into;

  @BeforeEach
  void anIndexIsServed() throws ImportFailedException, IOException {
    into = folder.resolve("into");
    importInto(TinyDelivery.town().unpackedInto(folder.resolve("good")), into);
  }

  private ImportFailedException failed(Path delivery) throws IOException {
    ImportFailedException failure =
        catchThrowableOfType(ImportFailedException.class, () -> importInto(delivery, into));
    assertThat(failure).isNotNull();
    assertTheOldIndexServes();
    return failure;
  }

  private void assertTheOldIndexServes() throws IOException {
    try (AddressIndex index = AddressIndex.open(into);
        Stream<Path> folders = Files.list(into)) {
      assertThat(index.generation()).isEqualTo("index-1");
      assertThat(found(index, "главная 5")).hasSize(1);
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("index-1", "kept-1");
    }
  }

  private Path spoilt(GarTable table, String text) throws IOException {
    return TinyDelivery.town().spoil(table, text).unpackedInto(folder.resolve("bad"));
  }

  @Test
  void aCutFileIsSaidAndTheOldIndexServes() throws IOException {
    String houses = TinyDelivery.town().xml(GarTable.HOUSES);

    for (int end : new int[] {0, 1, 30, houses.length() / 2, houses.length() - 3}) {
      ImportFailedException failure = failed(spoilt(GarTable.HOUSES, houses.substring(0, end)));

      assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(failure).hasMessageContaining("AS_HOUSES_20261101");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>404</body></html>",
        "not XML at all",
        "<ITEMS><ITEM OBJECTID='1' OBJECTID='2'/></ITEMS>",
        "<ITEMS>\u0000</ITEMS>",
        "{\"rows\": []}"
      })
  void whatIsNotTheTableIsSaid(String text) throws IOException {
    assertThat(failed(spoilt(GarTable.ADM_HIERARCHY, text)).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void documentTypesAndEntitiesAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String bomb =
        "<!DOCTYPE ITEMS [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><ITEMS><ITEM PATH='&b;'/></ITEMS>";
    String outside =
        "<!DOCTYPE ITEMS [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]><ITEMS>&a;</ITEMS>";

    for (String text : new String[] {bomb, outside, "<!DOCTYPE ITEMS><ITEMS/>"}) {
      assertThat(failed(spoilt(GarTable.ADM_HIERARCHY, text)).reason())
          .isEqualTo(Reason.UNREADABLE);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreSaid() throws IOException {
    Path bad = TinyDelivery.town().unpackedInto(folder.resolve("bad"));
    Path objects = bad.resolve(TinyDelivery.path(GarTable.ADDR_OBJ));
    Files.write(objects, Files.readString(objects).getBytes(Charset.forName("windows-1251")));

    assertThat(failed(bad).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aCutZipIsSaid() throws IOException {
    Path zip = TinyDelivery.town().zippedInto(folder.resolve("gar.zip"));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

    assertThat(failed(zip).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aZipDamagedInsideIsSaid() throws IOException {
    Path zip = TinyDelivery.town().zippedInto(folder.resolve("gar.zip"));
    try (FileChannel file = FileChannel.open(zip, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[60]), 120);
    }

    assertThat(failed(zip).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aRegionWithoutANeededTableIsSaid() throws IOException {
    Path bad = TinyDelivery.town().without(GarTable.HOUSES).unpackedInto(folder.resolve("bad"));

    ImportFailedException failure = failed(bad);

    assertThat(failure.reason()).isEqualTo(Reason.INCOMPLETE);
    assertThat(failure).hasMessageContaining("region 01").hasMessageContaining("AS_HOUSES");
  }

  @Test
  void aDeliveryWithoutAStreetDoesNotReplaceOneWithStreets() throws IOException {
    Path bare =
        new TinyDelivery()
            .object(1, "Город", "г", 1, "1", "1", "2079-06-06")
            .item(1, "", "1")
            .unpackedInto(folder.resolve("bare"));

    assertThat(failed(bare).reason()).isEqualTo(Reason.INCOMPLETE);
  }

  @Test
  void noDeliveryAndNoRegionAreSaid() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(failed(empty).reason()).isEqualTo(Reason.NO_DELIVERY);
    assertThat(failed(folder.resolve("nowhere")).reason()).isEqualTo(Reason.NO_DELIVERY);
    GarImporter siberian = new GarImporter(Set.of("77", "54"), SUN_2026_11_22, _ -> {});
    ImportFailedException failure =
        catchThrowableOfType(ImportFailedException.class, () -> siberian.importInto(SAMPLE, into));
    assertThat(failure.reason()).isEqualTo(Reason.NO_REGION);
    assertThat(failure).hasMessageContaining("54");
  }

  @Test
  void aSecondImportIntoTheSameFolderWaitsItsTurn() throws IOException, ImportFailedException {
    Path good = folder.resolve("good");
    GarImporter intruding =
        new GarImporter(
            Set.of(),
            SUN_2026_11_22,
            _ -> {
              ImportFailedException failure =
                  catchThrowableOfType(ImportFailedException.class, () -> importInto(good, into));
              assertThat(failure.reason()).isEqualTo(Reason.BUSY);
            });

    assertThat(intruding.importInto(good, into).generation()).isEqualTo("index-2");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    ImportFailedException failure =
        catchThrowableOfType(
            ImportFailedException.class, () -> importInto(folder.resolve("good"), file));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_WRITTEN);
  }
}
