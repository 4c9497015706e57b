package org.manzil.credential.rfc9901;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON as the RFC's examples write it: a space after commas and colons, ASCII alone. */
public final class SpacedJson {
  private static final List<String> LAST = List.of("_sd_alg", "cnf");

  private SpacedJson() {}

  public static byte[] bytes(@Nullable Object json) {
    return write(json).getBytes(StandardCharsets.US_ASCII);
  }

  private static String write(@Nullable Object json) {
    return switch (json) {
      case null -> "null";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .sorted(Comparator.comparingInt(member -> rank(member.getKey())))
              .map(member -> write(member.getKey()) + ": " + write(member.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(SpacedJson::write).collect(Collectors.joining(", ", "[", "]"));
      case String text -> '"' + escaped(text) + '"';
      default -> Objects.toString(json);
    };
  }

  private static int rank(@Nullable Object name) {
    return "_sd".equals(name) ? -2 : LAST.indexOf(name);
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '"' -> "\\\"";
                  case '\\' -> "\\\\";
                  default -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c);
                })
        .collect(Collectors.joining());
  }
}
