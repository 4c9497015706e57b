package org.manzil.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests of the browser modules are part of the build wherever Node is. */
class BrowserModulesTest {

  private static final Path OUTPUT = Path.of("target/browser-modules.txt");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void theBrowserModulesPassTheirOwnTests() throws IOException, InterruptedException {
    if (!nodeIsThere()) {
      System.out.println("No node on the PATH: the tests of the browser modules are skipped");
      Assumptions.abort("no node on the PATH");
    }
    int exit = run();
    String output = Files.readString(OUTPUT);
    assertThat(exit).as("exit of src/test/js/run, which wrote:%n%s", output).isZero();
    assertThat(output).containsPattern("(?m)^\\S pass [1-9]");
  }

  private static int run() throws IOException, InterruptedException {
    Process tests =
        new ProcessBuilder("sh", "src/test/js/run")
            .redirectErrorStream(true)
            .redirectOutput(OUTPUT.toFile())
            .start();
    try {
      return tests.waitFor();
    } finally {
      tests.destroy();
    }
  }

  private static boolean nodeIsThere() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
