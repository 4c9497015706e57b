package org.manzil.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetWriter;

class MunicipalWordsTest {

  private static final Place REGION = new Place("Московская", "обл");

  @TempDir private Path folder;

  private static Street street(String id, String town, List<Place> municipal) {
    List<Place> places = List.of(REGION, new Place(town, "г"));
    return new Street(id, "Лесная", "ул", List.of(), null, places, municipal);
  }

  @Test
  void municipalWordsHelpToFindAreNeverNeededAndNeverShown() throws IOException {
    try (StreetWriter writer = StreetWriter.begin(folder)) {
      writer.add(street("test:1", "Апрелевка", List.of(new Place("Кузнецово", "г.о."))), List.of());
      writer.add(street("test:2", "Кузнецово", List.of()), List.of());
      writer.add(street("test:3", "Верея", List.of()), List.of());
      writer.finish("test", LocalDate.EPOCH, "made for the test");
    }
    try (AddressIndex index = AddressIndex.open(folder)) {
      assertThat(index.search("лесная кузнецово", "ru", 10))
          .extracting(AddressHit::id)
          .containsExactly("test:2", "test:1");
      assertThat(index.search("лесная кузнецово", "ru", 10))
          .allMatch(hit -> !hit.edited())
          .last()
          .extracting(AddressHit::text)
          .isEqualTo("Лесная улица, Апрелевка, Московская область");
      assertThat(index.search("лесная", "ru", 10)).hasSize(3);
    }
  }
}
