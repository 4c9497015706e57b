package org.manzil.benchmarks.address;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.manzil.address.index.House;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;

/** A register of so many houses, twenty on a street; the same each time. */
final class Generated {

  static final int HOUSES_ON_A_STREET = 20;
  private static final int STREETS_IN_A_TOWN = 400;
  private static final long SEED = 7;
  private static final List<String> FORMS =
      List.of("", "", "", "", "", "", "к1", "к2", "А", "с1", "/2", "");

  /** Takes the streets one by one. */
  interface Taker {
    void take(Street street, List<House> houses) throws IOException;
  }

  private final long houses;
  private final Random random = new Random(SEED);
  private final NameMaker names = new NameMaker(random);
  private final List<HouseNumber> numbers = new ArrayList<>();

  Generated(long houses) {
    this.houses = houses;
    for (int i = 0; i < 12 * HOUSES_ON_A_STREET; i++) {
      String written = (i / 4 + 1) + FORMS.get(i % FORMS.size());
      HouseNumber number = new RegisterNumber().add(Role.HOUSE, written).build();
      if (number == null) {
        throw new IllegalStateException("no number: " + written);
      }
      numbers.add(number);
    }
  }

  void each(Taker taker) throws IOException {
    List<Place> places = List.of();
    for (long street = 0; street < houses / HOUSES_ON_A_STREET; street++) {
      if (street % STREETS_IN_A_TOWN == 0) {
        places = List.of(new Place("Московская", "обл"), new Place(names.town(), "г"));
      }
      String postcode = String.valueOf(100_000 + street / 10 % 900_000);
      var made = new Street(id(), names.street(), type(), List.of(), postcode, places, List.of());
      taker.take(made, houses(postcode));
    }
  }

  private String type() {
    int chance = random.nextInt(20);
    return chance < 14 ? "ул" : chance < 17 ? "пер" : chance < 19 ? "пр-кт" : "ш";
  }

  private List<House> houses(String postcode) {
    List<House> onIt = new ArrayList<>(HOUSES_ON_A_STREET);
    int from = random.nextInt(3);
    for (int i = 0; i < HOUSES_ON_A_STREET; i++) {
      HouseNumber number = numbers.get((from + i * (3 + from)) % numbers.size());
      onIt.add(new House(id(), number, postcode));
    }
    return onIt;
  }

  private String id() {
    return "gar:" + new UUID(random.nextLong(), random.nextLong());
  }
}
