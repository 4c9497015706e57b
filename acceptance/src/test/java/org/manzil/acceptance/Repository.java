package org.manzil.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the packaged programs lie. */
public final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The command line as {@code ./manzil} starts it. */
  public static List<String> commandLine() {
    Path target = file("commandline/target");
    return List.of(
        java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        target.resolve("commandline-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*",
        "org.manzil.commandline.Manzil");
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("libraries"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the tests run inside the repository");
      }
    }
    return folder;
  }
}
