package org.manzil.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema (draft 2020-12) of a regime's files, for editors and other tools. */
public final class RegimeSchema {

  private static final String FILE = "/org/manzil/rules/schema/regime.schema.json";

  private RegimeSchema() {}

  /** The schema; it holds one definition per file, such as {@code #/$defs/rules.yaml}. */
  public static String json() {
    try (InputStream in = RegimeSchema.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
