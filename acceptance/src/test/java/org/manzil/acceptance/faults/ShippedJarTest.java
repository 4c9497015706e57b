package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.acceptance.Repository;

/** What is handed to an office cannot be told to fail. */
class ShippedJarTest {

  @TempDir private Path folder;

  @Test
  void theShippedJarHoldsNoFailpointAndNamesNoAgent() throws Exception {
    try (InputStream jar =
        Files.newInputStream(Repository.file("service/target/manzil-exec.jar"))) {
      List<String> names = new ArrayList<>();
      List<String> found = failpoints(jar, names);
      assertThat(names).contains("BOOT-INF/classes/org/manzil/service/Manzil.class");
      assertThat(names.size()).as("the jars inside were looked into").isGreaterThan(5_000);
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aFailpointInAJarInsideTheJarWouldBeFound() throws Exception {
    Path jar = folder.resolve("outer.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("BOOT-INF/lib/agent.jar"));
      Files.copy(AgentJar.into(folder), out);
    }
    try (InputStream in = Files.newInputStream(jar)) {
      assertThat(failpoints(in, new ArrayList<>()))
          .contains("org/manzil/acceptance/failpoint/Passage.class", "META-INF/MANIFEST.MF");
    }
  }

  /** The entries that have to do with failpoints, in this jar and those in it. */
  private static List<String> failpoints(InputStream jar, List<String> names) throws IOException {
    List<String> found = new ArrayList<>();
    ZipInputStream entries = new ZipInputStream(jar);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      names.add(entry.getName());
      byte[] content = entries.readAllBytes();
      if (entry.getName().endsWith(".jar")) {
        found.addAll(failpoints(new ByteArrayInputStream(content), names));
      } else if (isFailpoint(entry.getName(), content)) {
        found.add(entry.getName());
      }
    }
    return found;
  }

  private static boolean isFailpoint(String name, byte[] content) {
    String text = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
    return name.startsWith("org/manzil/acceptance")
        || text.contains("org/manzil/acceptance/failpoint")
        || (name.equals("META-INF/MANIFEST.MF") && text.contains("failpoint"));
  }
}
