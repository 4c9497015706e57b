package org.manzil.address;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;

/** Writes addresses in the order the post asks for: street, number, town, region, postcode. */
final class AddressText {

  private static final String TOWN = "город";

  private AddressText() {}

  static String whole(Street street, @Nullable House house) {
    List<String> lines = new ArrayList<>();
    lines.add(street(street));
    if (house != null) {
      lines.add(number(street, house));
    }
    String place = place(street);
    if (!place.isEmpty()) {
      lines.add(place);
    }
    String postcode = postcode(street, house);
    if (postcode != null) {
      lines.add(postcode);
    }
    return String.join(", ", lines);
  }

  /** The number in the letters of the street's name. */
  static String number(Street street, House house) {
    boolean cyrillic =
        street
            .name()
            .codePoints()
            .anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC);
    boolean latin =
        street
            .name()
            .codePoints()
            .anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    return latin && !cyrillic ? house.number().shownInLatin() : house.number().shown();
  }

  static String street(Street street) {
    return Kinds.full(street.name(), street.type());
  }

  static String place(Street street) {
    return String.join(", ", street.places().reversed().stream().map(AddressText::place).toList());
  }

  private static String place(Place place) {
    Kind kind = Kinds.ofRegister(place.type());
    return kind != null && kind.word().equals(TOWN)
        ? place.name()
        : Kinds.full(place.name(), place.type());
  }

  static @Nullable String postcode(Street street, @Nullable House house) {
    return house != null && house.postcode() != null ? house.postcode() : street.postcode();
  }
}
