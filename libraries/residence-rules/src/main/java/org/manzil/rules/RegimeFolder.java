package org.manzil.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.yaml.ProblemKind;
import org.manzil.rules.yaml.YamlFile;
import org.manzil.rules.yaml.YamlValue;

/** Where a regime's files lie. */
interface RegimeFolder {

  /** The files that must be there. */
  List<String> REQUIRED = List.of("regime.yaml", "calendars.yaml", "rules.yaml");

  /** All files of a regime; the others are left out where the sources say nothing of them. */
  List<String> FILES =
      List.of(
          "regime.yaml",
          "calendars.yaml",
          "rules.yaml",
          "card.yaml",
          "decisions.yaml",
          "retention.yaml");

  /** Opens a file; null if it is not there. */
  @Nullable InputStream open(String file) throws IOException;

  /** The root of a file that must be there. */
  default YamlValue read(String file) {
    return find(file)
        .orElseThrow(
            () -> YamlFile.invalid(file, 1, ProblemKind.WRONG_FILES, "the file is missing"));
  }

  /** The root of a file, if it is there. */
  default Optional<YamlValue> find(String file) {
    try (InputStream in = open(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(YamlFile.read(file, new ByteArrayInputStream(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder inside the library. */
  static RegimeFolder bundled(String id) {
    String folder = "/org/manzil/rules/regimes/" + id + "/";
    boolean plain = id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    if (!plain || RegimeFolder.class.getResource(folder + FILES.getFirst()) == null) {
      throw new UnknownRegimeException(id);
    }
    return file -> RegimeFolder.class.getResourceAsStream(folder + file);
  }

  /** A folder on disk; a YAML file that no one would read is refused, since its author meant it. */
  static RegimeFolder at(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches(".*\\.ya?ml") && !FILES.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw YamlFile.invalid(
                    name, 1, ProblemKind.WRONG_FILES, "unknown file; known: " + FILES);
              });
    } catch (NoSuchFileException e) {
      throw YamlFile.invalid(
          folder.toString(), 1, ProblemKind.WRONG_FILES, "there is no such folder");
    } catch (IOException e) {
      throw YamlFile.invalid(
          folder.toString(), 1, ProblemKind.WRONG_FILES, "the folder cannot be read");
    }
    return file -> openIfThere(folder.resolve(file));
  }

  private static @Nullable InputStream openIfThere(Path file) throws IOException {
    return Files.exists(file) ? Files.newInputStream(file) : null;
  }
}
