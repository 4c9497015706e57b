package org.manzil.address.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;

class PackedHousesTest {

  private static final List<String> NUMBERS =
      List.of(
          "1",
          "7",
          "140",
          "8к1",
          "12А",
          "39/79",
          "1/13/6с2",
          "16Ас3",
          "влд5",
          "8 bis",
          "б/н",
          "012");

  private static HouseNumber number(String written) {
    return Objects.requireNonNull(new RegisterNumber().add(Role.HOUSE, written).build());
  }

  private static List<House> houses(String scheme, boolean ownPostcodes) {
    List<House> houses = new ArrayList<>();
    for (String written : NUMBERS) {
      String id = scheme + String.format("%012x", houses.size());
      String postcode = ownPostcodes && houses.size() % 3 == 0 ? "10" + houses.size() : null;
      houses.add(new House(id, number(written), postcode));
    }
    return houses;
  }

  @Test
  void housesComeBackAsTheyWent() throws IOException {
    for (String scheme : List.of("gar:00000000-0000-4000-8000-", "ban:75101_9576_")) {
      for (boolean ownPostcodes : List.of(true, false)) {
        List<House> houses = houses(scheme, ownPostcodes);
        BytesRef bytes = PackedHouses.of(houses);

        assertThat(PackedHouses.houses(bytes)).isEqualTo(houses);
        assertThat(PackedHouses.numbers(bytes))
            .extracting(HouseNumber::shown)
            .hasSize(NUMBERS.size());
        for (int i = 0; i < houses.size(); i++) {
          assertThat(PackedHouses.house(bytes, i)).isEqualTo(houses.get(i));
        }
      }
    }
    assertThat(PackedHouses.houses(PackedHouses.of(List.of()))).isEmpty();
  }

  @Test
  void aPlainNumberOfGarTakesItsIdAndTwoBytes() throws IOException {
    List<House> houses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String id = "gar:00000000-0000-4000-8000-" + String.format("%012x", i);
      houses.add(new House(id, number(String.valueOf(i + 1)), "125009"));
    }
    assertThat(PackedHouses.of(houses).length).isLessThan(100 * 18 + 20);
  }

  @Test
  void aMaskNeverHidesANumberTheStreetHas() {
    long mask = 0;
    for (int i = 1; i < 60; i += 3) {
      mask |= NumberMask.of(String.valueOf(i));
    }
    for (int i = 1; i < 60; i += 3) {
      assertThat(mask & NumberMask.of(String.valueOf(i))).isNotZero();
    }
    assertThat(mask & NumberMask.of("2")).isZero();
  }
}
