package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.manzil.address.SampleIndex.SAMPLE;
import static org.manzil.address.SampleIndex.SUN_2026_11_22;
import static org.manzil.address.SampleIndex.found;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.AddressFate;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;

class DeltaTest {

  private static final String TOWN = ", Апрелевка";

  @TempDir private Path folder;
  private Path into;

  @BeforeEach
  void theSampleIsImported() throws ImportFailedException {
    into = folder.resolve("into");
    importInto(SAMPLE, into);
  }

  private ImportReport first() throws IOException, ImportFailedException {
    return importInto(SampleDeltas.first().unpackedInto(folder.resolve("first")), into);
  }

  private ImportReport second() throws IOException, ImportFailedException {
    return importInto(SampleDeltas.second().zippedInto(folder.resolve("second.zip")), into);
  }

  private List<String> search(String query) throws IOException {
    try (AddressIndex index = AddressIndex.open(into)) {
      return found(index, query);
    }
  }

  private AddressFate fate(long id) throws IOException {
    try (AddressIndex index = AddressIndex.open(into)) {
      return index.fate(SampleDeltas.guid(id), "ru").orElseThrow();
    }
  }

  @Test
  void aHouseAddedIsFound() throws IOException, ImportFailedException {
    assertThat(search("апрелевка ленина 70а")).doesNotContain("улица Ленина, 70А" + TOWN);

    ImportReport report = first();

    assertThat(search("апрелевка ленина 70а")).containsExactly("улица Ленина, 70А" + TOWN);
    assertThat(report.changed()).isTrue();
    assertThat(report.register().version()).isEqualTo(LocalDate.of(2026, 11, 6));
    assertThat(search("тверская 7")).isNotEmpty();
  }

  @Test
  void aStreetRenamedIsFoundByBothNamesAndShownByTheNewOne()
      throws IOException, ImportFailedException {
    assertThat(search("августовская 20")).containsExactly("Августовская улица, 20" + TOWN);

    first();

    assertThat(search("осенняя 20")).containsExactly("Осенняя улица, 20" + TOWN);
    assertThat(search("августовская 20")).containsExactly("Осенняя улица, 20" + TOWN);
    AddressFate.Current now = (AddressFate.Current) fate(SampleDeltas.AVGUSTOVSKAJA);
    assertThat(now.address().street()).isEqualTo("Осенняя улица");
  }

  @Test
  void nothingInactiveIsFoundAndItsFateIsTold() throws IOException, ImportFailedException {
    long gone = SampleDeltas.street("Островского");
    assertThat(search("апрелевка островского 34")).contains("улица Островского, 34" + TOWN);

    first();

    assertThat(search("апрелевка островского 34")).noneMatch(hit -> hit.contains("Островского"));
    assertThat(search("полисадня")).noneMatch(hit -> hit.contains("Полисадня"));
    assertThat(search("тупиковая")).noneMatch(hit -> hit.contains("Тупиковая"));
    LocalDate day = LocalDate.of(2026, 11, 6);
    assertThat(fate(gone)).isEqualTo(new AddressFate.Gone(day, null));
    assertThat(fate(gone + 1)).isEqualTo(new AddressFate.Gone(day, null));
    assertThat(fate(SampleDeltas.street("Пролетарская")))
        .isEqualTo(new AddressFate.Gone(day, SampleDeltas.guid(SampleDeltas.LENINA)));
  }

  @Test
  void municipalWordsFindAndAreNotShown() throws IOException, ImportFailedException {
    first();

    assertThat(search("южное новая улица")).containsExactly("Новая улица" + TOWN);
    assertThat(search("новая улица апрелевка")).containsExactly("Новая улица" + TOWN);
  }

  @Test
  void whatMovesIsFoundWhereItLiesNow() throws IOException, ImportFailedException {
    first();
    second();

    assertThat(search("новая 70а")).containsExactly("Новая улица, 70А" + TOWN);
    assertThat(search("апрелевка ленина 70а")).doesNotContain("улица Ленина, 70А" + TOWN);
    assertThat(search("новая 1а")).containsExactly("Новая улица, 1А" + TOWN);
    assertThat(search("апрелевка островского 34")).contains("улица Островского, 34" + TOWN);
    AddressFate.Current moved = (AddressFate.Current) fate(SampleDeltas.LENINA + 1);
    assertThat(moved.address().localText()).contains("Новая улица, 1А").contains("143399");
    AddressFate.Current other = (AddressFate.Current) fate(SampleDeltas.NEW_HOUSE);
    assertThat(other.address().postcode()).isEqualTo("143398");
  }

  @Test
  void danglingIdsAreCountedAndHarmless() throws IOException, ImportFailedException {
    ImportReport report = first();

    assertThat(report.quarantined()).containsEntry(Quarantine.UNKNOWN_PREDECESSOR, 1L);
    assertThat(report.quarantined().get(Quarantine.UNKNOWN_PARENT)).isGreaterThan(2);
  }

  @Test
  void theSameDeltaTwiceChangesNothing() throws IOException, ImportFailedException {
    first();
    List<String> once = IndexDump.of(into);

    ImportReport again = first();

    assertThat(again.changed()).isFalse();
    assertThat(again.generation()).isEqualTo("index-2");
    assertThat(IndexDump.of(into)).isEqualTo(once);
    second();
    assertThat(first().changed()).isFalse();
  }

  private ImportFailedException refused(Path delivery, Path where) {
    ImportFailedException failure =
        catchThrowableOfType(ImportFailedException.class, () -> importInto(delivery, where));
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void aDeltaOlderThanWhatIsHeldIsRefused() throws IOException, ImportFailedException {
    second();
    List<String> held = IndexDump.of(into);

    ImportFailedException failure =
        refused(SampleDeltas.first().unpackedInto(folder.resolve("first")), into);

    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOLLOWING);
    assertThat(failure).hasMessageContaining("2026-11-06").hasMessageContaining("2026-11-10");
    assertThat(IndexDump.of(into)).isEqualTo(held);
  }

  @Test
  void aDeltaOfSomethingElseIsRefused() throws IOException {
    TinyDelivery stranger = new TinyDelivery("50", "20261106");
    for (long id = 1; id <= 20; id++) {
      stranger.line(
          GarTable.HOUSES,
          "ID=%d OBJECTID=%d OBJECTGUID=%s PREVID=%d HOUSENUM=1 ISACTUAL=1 ISACTIVE=1"
                  .formatted(id + 100, id, SampleRegion.guid(id), id)
              + " ENDDATE=2079-06-06");
    }

    ImportFailedException failure = refused(stranger.unpackedInto(folder.resolve("other")), into);

    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOLLOWING);
    assertThat(failure).hasMessageContaining("skipped");
  }

  @Test
  void aDeltaWithoutItsBaseIsRefused() throws IOException {
    Path delta = SampleDeltas.first().unpackedInto(folder.resolve("first"));
    Path empty = folder.resolve("empty");

    assertThat(refused(delta, empty).reason()).isEqualTo(Reason.NO_BASE);
    assertThat(empty).doesNotExist();
    Path otherRegion = new TinyDelivery("99", "20261106").unpackedInto(folder.resolve("99"));
    assertThat(refused(otherRegion, into).reason()).isEqualTo(Reason.NO_REGION);
  }

  @Test
  void aDamagedBaseIsRefused() throws IOException {
    Path kept = into.resolve("kept-1/region-50");
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    ImportFailedException failure =
        refused(SampleDeltas.first().unpackedInto(folder.resolve("first")), into);

    assertThat(failure.reason()).isEqualTo(Reason.NO_BASE);
    assertThat(failure).hasMessageContaining("region 50");
  }

  @Test
  void aDeltaIsForAllRegionsHeld() throws IOException {
    Path delta = SampleDeltas.first().unpackedInto(folder.resolve("first"));
    GarImporter one = new GarImporter(Set.of("50"), SUN_2026_11_22, _ -> {});

    ImportFailedException failure =
        catchThrowableOfType(ImportFailedException.class, () -> one.importInto(delta, into));

    assertThat(failure.reason()).isEqualTo(Reason.NO_REGION);
  }

  @Test
  void aDeltaThatHoldsTheRegionItselfDoesNotReplaceTheDelivery()
      throws IOException, ImportFailedException {
    importInto(twoStreetsOf(new TinyDelivery()).unpackedInto(folder.resolve("a")), into);
    Path odd = TinyDelivery.town().unpackedInto(folder.resolve("odd"));

    assertThat(refused(odd, into).reason()).isEqualTo(Reason.INCOMPLETE);
    GarImporter told = new GarImporter(Set.of(), SUN_2026_11_22, _ -> {}).as(DeliveryKind.FULL);
    assertThat(told.importInto(odd, into).streets()).isEqualTo(1);
  }

  private static TinyDelivery twoStreetsOf(TinyDelivery town) {
    return town.object(1, "Город", "г", 1, "1", "1", "2079-06-06")
        .item(1, "", "1")
        .street(2, "Главная", 1)
        .street(3, "Вторая", 1)
        .street(4, "Третья", 1);
  }

  @Test
  void aCutDeltaLeavesWhatIsHeld() throws IOException {
    List<String> held = IndexDump.of(into);
    TinyDelivery delta = SampleDeltas.first();
    String cut = delta.xml(GarTable.HOUSES).substring(0, 80);
    Path bad = delta.unpackedInto(folder.resolve("bad-delta"));
    Files.writeString(bad.resolve(TinyDelivery.path(GarTable.HOUSES, "50", "20261106")), cut);

    assertThat(refused(bad, into).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(IndexDump.of(into)).isEqualTo(held);
  }
}
