package org.manzil.address.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.number.HouseNumber;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;
import org.manzil.address.register.Quarantine;

/** Makes a street of its rows: one house for each number, whatever flats are listed in it. */
record RowsOfStreet(StreetWriter writer, QuarantineCounts counts) {

  void write(List<AddressRow> rows) throws IOException {
    Map<HouseNumber, AddressRow> byNumber = new LinkedHashMap<>();
    for (AddressRow row : rows) {
      HouseNumber number = new RegisterNumber().add(Role.HOUSE, row.number()).build();
      if (number == null) {
        counts.add(Quarantine.NO_NUMBER);
      } else {
        keep(byNumber, number, row);
      }
    }
    List<House> houses =
        byNumber.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(house -> house(house.getKey(), house.getValue()))
            .toList();
    AddressRow first = rows.getFirst();
    String postcode = Postcodes.shared(houses);
    writer.add(
        new Street(
            first.streetId(),
            first.street(),
            "",
            List.of(),
            postcode,
            first.places(),
            first.further()),
        Postcodes.withoutRepetition(houses, postcode));
  }

  private void keep(Map<HouseNumber, AddressRow> byNumber, HouseNumber number, AddressRow row) {
    AddressRow known = byNumber.putIfAbsent(number, row);
    if (known != null && !row.flat()) {
      if (known.flat()) {
        byNumber.put(number, row);
      } else {
        counts.add(Quarantine.DUPLICATE_OBJECT);
      }
    }
  }

  private static House house(HouseNumber number, AddressRow row) {
    @Nullable String postcode = row.postcode().isEmpty() ? null : row.postcode();
    return new House(row.houseId(), number, postcode);
  }
}
