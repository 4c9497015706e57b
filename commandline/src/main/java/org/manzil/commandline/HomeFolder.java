package org.manzil.commandline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a person's programs keep things (XDG Base Directory). */
enum HomeFolder {
  /** May be deleted at any time. */
  CACHE("XDG_CACHE_HOME", ".cache"),
  /** Remembers what was seen before. */
  STATE("XDG_STATE_HOME", ".local/state");

  private final String variable;
  private final String place;

  HomeFolder(String variable, String place) {
    this.variable = variable;
    this.place = place;
  }

  Path resolve(String name) {
    @Nullable String named = System.getenv(variable);
    Path base =
        named == null ? Path.of(System.getenv().getOrDefault("HOME", "."), place) : Path.of(named);
    return base.resolve("manzil").resolve(name);
  }
}
