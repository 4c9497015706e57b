package org.manzil.transparencylog.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.transparencylog.note.NoteVectors;

/**
 * Writes {@code log.json} anew, with fresh keys. Run from this module's folder after a change of
 * what the vectors say; the file is committed, and the browser's tests read it too. Sizes and
 * indices are text, since JavaScript's numbers end at 2^53.
 */
public final class LogVectors {
  private static final Path FILE = Path.of("src/test/vectors/log.json");

  private LogVectors() {}

  public static void main(String[] args) throws IOException {
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    lists.put("entries", TreeVectors.entries());
    lists.put("inclusion", TreeVectors.inclusion());
    lists.put("consistency", TreeVectors.consistency());
    lists.put("trees", TreeVectors.trees());
    lists.put("tiles", TreeVectors.tiles());
    lists.putAll(NoteVectors.lists());
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        lists.entrySet().stream()
            .map(list -> "\"" + list.getKey() + "\": [\n" + lines(list.getValue()) + "\n]")
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  /** One vector a line, so that a difference can be read. */
  private static String lines(List<Map<String, Object>> vectors) {
    return vectors.stream()
        .map(vector -> new String(StrictJson.write(vector), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",\n"));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> read(String list) {
    try {
      Object vectors = StrictJson.object(Files.readAllBytes(FILE)).get(list);
      return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(vectors, list);
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException(list, e);
    }
  }
}
