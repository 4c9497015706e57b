package org.manzil.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/** The shared vectors of the libraries: what to start from, and what alone may be accepted. */
final class Seeds {
  private static final Path LIBRARIES = Path.of("..");

  private Seeds() {}

  static List<Map<String, @Nullable Object>> vectors(String file, String list) {
    Object vectors = json(file).get(list);
    return ((List<?>) Objects.requireNonNull(vectors, list)).stream().map(Seeds::map).toList();
  }

  static Map<String, @Nullable Object> json(String file) {
    try {
      return StrictJson.object(bytes(file));
    } catch (MalformedException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(LIBRARIES.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> map(@Nullable Object json) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(json);
  }

  static String text(Map<String, @Nullable Object> json, String name) {
    return (String) Objects.requireNonNull(json.get(name), name);
  }

  /** The presentations of the vectors, good and bad. */
  static List<String> presentations() {
    return vectors("credential/src/test/vectors/verification.json", "vectors").stream()
        .map(vector -> text(vector, "presentation"))
        .toList();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
