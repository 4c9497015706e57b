package org.manzil.address.gar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A line of the lists from which the sample is made; an empty former name means none. */
record SampleStreet(
    String type, String name, String formerName, String postcode, List<SampleHouse> houses) {

  static List<SampleStreet> list(String file) {
    try (InputStream in =
        Objects.requireNonNull(SampleStreet.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SampleStreet::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SampleStreet parse(String line) {
    String[] cells = line.split("\\|", -1);
    return new SampleStreet(
        cells[0].strip(),
        cells[1].strip(),
        cells[2].strip(),
        cells[3].strip(),
        Arrays.stream(cells[4].strip().split(" ", -1)).map(SampleHouse::of).toList());
  }
}
