package org.manzil.transparencylog.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.MalformedException;

/** Paths of tlog-tiles, "Merkle Tree" and "Log entries": numbers in groups of three digits. */
final class TilePathParser {

  // At most six groups: 18 digits stay below 2^63.
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private TilePathParser() {}

  static Optional<TilePath> parse(String path) {
    if (path.length() > 64) {
      return Optional.empty();
    }
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return build(matcher.group(1), number(matcher.group(2)), width(matcher.group(3)))
        .filter(tile -> tile.path().equals(path));
  }

  private static Optional<TilePath> build(String level, long index, int width) {
    try {
      return Optional.of(
          "entries".equals(level)
              ? new BundleTile(index, width)
              : new Tile(Integer.parseInt(level), index, width));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  private static long number(String groups) {
    return Long.parseLong(groups.replace("x", "").replace("/", ""));
  }

  private static int width(@Nullable String digits) {
    return digits == null ? Tile.FULL : Integer.parseInt(digits);
  }

  static String spell(String folder, long index, int width) {
    StringBuilder groups = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      groups.insert(0, "x%03d/".formatted(rest % 1000));
    }
    String suffix = width == Tile.FULL ? "" : ".p/" + width;
    return "tile/" + folder + "/" + groups + suffix;
  }

  static void check(long index, int width) {
    if (index < 0 || index > 999_999_999_999_999_999L) {
      throw new MalformedException("tile index out of range");
    }
    if (width < 1 || width > Tile.FULL) {
      throw new MalformedException("a tile is 1 to 256 wide");
    }
  }
}
