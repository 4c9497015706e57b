package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundled regime copied to a folder, to be spoilt.
 *
 * @param folder where it lies
 */
record RegimeCopy(Path folder) {

  static RegimeCopy of(String id, Path folder) throws IOException {
    for (String file : RegimeFolder.FILES) {
      String resource = "/org/manzil/rules/regimes/" + id + "/" + file;
      try (InputStream in = RegimeCopy.class.getResourceAsStream(resource)) {
        if (in != null) {
          Files.copy(in, folder.resolve(file));
        }
      }
    }
    return new RegimeCopy(folder);
  }

  /** Replaces the first match after a mark and gives its line. */
  int replaceAfter(String file, String mark, String right, String wrong) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    int at = text.indexOf(right, text.indexOf(mark));
    assertThat(at).as("'%s' stands in %s", right, file).isNotNegative();
    Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    return (int) text.substring(0, at).lines().count();
  }

  /** Adds text at the end of a file. */
  void append(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }
}
