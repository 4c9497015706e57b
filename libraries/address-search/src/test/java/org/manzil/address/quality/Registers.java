package org.manzil.address.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.manzil.address.index.House;
import org.manzil.address.index.Place;
import org.manzil.address.index.Street;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.number.RegisterNumber;
import org.manzil.address.number.Role;

/** The register of {@code streets.txt}: every street has a house of every form. */
final class Registers {

  private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
  private static final List<String> RUSSIAN =
      List.of(
          "1", "2", "3", "5", "7", "8к1", "8к2", "10", "12", "12А", "14", "15с2", "16", "21",
          "24/2", "39/79", "48к3", "влд5");
  private static final List<String> LATIN =
      List.of("1", "2", "3", "5", "7", "8 bis", "10", "12", "12a", "14", "24/2", "48", "30-34");

  /** A line of the file. */
  record Listed(String type, String name, String town) {}

  private Registers() {}

  static List<String> lines(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Registers.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return in.readAllLines().stream().filter(line -> !line.startsWith("#")).toList();
    }
  }

  static List<Listed> listed() throws IOException {
    List<Listed> listed = new ArrayList<>();
    String town = "";
    for (String line : lines("streets.txt")) {
      if (line.startsWith("@")) {
        town = line.substring(line.lastIndexOf(':') + 1);
      } else {
        String[] cells = cells(line);
        listed.add(new Listed(cells[0], cells[1], town));
      }
    }
    return listed;
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    return new String[] {cells[0].strip(), cells[1].strip(), cells[2].strip()};
  }

  static void writeInto(Path folder) throws IOException {
    try (StreetWriter writer = StreetWriter.begin(folder)) {
      List<Place> places = List.of();
      int count = 0;
      for (String line : lines("streets.txt")) {
        if (line.startsWith("@")) {
          places = places(line.substring(2));
        } else {
          String[] cells = cells(line);
          writer.add(street("test:" + ++count, cells, places), houses(count, cells[1]));
        }
      }
      writer.finish("test", MON_2026_11_23, "made for the tests");
    }
  }

  private static Street street(String id, String[] cells, List<Place> places) {
    List<String> former = cells[2].isEmpty() ? List.of() : List.of(cells[2]);
    return new Street(id, cells[1], cells[0], former, null, places, List.of());
  }

  private static List<Place> places(String chain) {
    List<Place> places = new ArrayList<>();
    for (String link : chain.split(" ", -1)) {
      int colon = link.indexOf(':');
      places.add(new Place(link.substring(colon + 1), link.substring(0, colon)));
    }
    return places;
  }

  private static List<House> houses(int street, String name) {
    List<House> houses = new ArrayList<>();
    List<String> numbers = name.charAt(0) < 0x250 && !digit(name) ? LATIN : RUSSIAN;
    String postcode = String.valueOf(numbers == LATIN ? 10_000 + street : 129_000 + street);
    for (String number : numbers) {
      var read = Objects.requireNonNull(new RegisterNumber().add(Role.HOUSE, number).build());
      houses.add(new House("test:" + street + "-" + houses.size(), read, postcode));
    }
    return houses;
  }

  private static boolean digit(String name) {
    return Character.isDigit(name.charAt(0));
  }
}
