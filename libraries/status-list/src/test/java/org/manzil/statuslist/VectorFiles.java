package org.manzil.statuslist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/**
 * Writes {@code status-list-token.json} anew, with fresh keys. Run from this module's folder after
 * a change of what the vectors say; the file is committed, and the browser's tests read it too. The
 * other file, {@code draft-21-appendix-c.json}, is the draft's own.
 */
final class VectorFiles {
  static final Path FOLDER = Path.of("src/test/vectors");
  static final String TOKENS = "status-list-token.json";
  static final String DRAFT = "draft-21-appendix-c.json";

  private VectorFiles() {}

  public static void main(String[] args) throws IOException {
    String lines =
        TokenVectors.all().stream()
            .map(vector -> new String(StrictJson.write(vector), StandardCharsets.UTF_8))
            .collect(Collectors.joining(",\n"));
    Files.writeString(FOLDER.resolve(TOKENS), "{\n\"vectors\": [\n" + lines + "\n]\n}\n");
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> read(String file) {
    try {
      Map<String, @Nullable Object> json =
          StrictJson.object(Files.readAllBytes(FOLDER.resolve(file)));
      return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(json.get("vectors"));
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
