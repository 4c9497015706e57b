package org.manzil.address.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.RegisterVersion;

/** What an index says about itself, kept in its commit. */
final class CommitData {

  /** Raised with every change of the fields or of the packed bytes. */
  private static final String LAYOUT = "3";

  private CommitData() {}

  static Map<String, String> of(RegisterVersion held) {
    return Map.of(
        "layout", LAYOUT,
        "register", held.register(),
        "version", held.version().toString(),
        "licence", held.licence(),
        "streets", Long.toString(held.streets()),
        "houses", Long.toString(held.houses()));
  }

  static RegisterVersion read(Map<String, String> data) throws IOException {
    if (!LAYOUT.equals(data.get("layout"))) {
      throw new IOException("an address index of another layout: import the register again");
    }
    return new RegisterVersion(
        needed(data.get("register")),
        LocalDate.parse(needed(data.get("version"))),
        needed(data.get("licence")),
        Long.parseLong(needed(data.get("streets"))),
        Long.parseLong(needed(data.get("houses"))));
  }

  private static String needed(@Nullable String value) throws IOException {
    if (value == null) {
      throw new IOException("the address index does not say what it holds");
    }
    return value;
  }
}
