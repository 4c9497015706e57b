package org.manzil.acceptance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.manzil.acceptance.Repository;
import org.manzil.acceptance.failpoint.FailpointAgent;

/** Packs the agent's package, and nothing else, into a jar. */
final class AgentJar {

  private AgentJar() {}

  static Path into(Path folder) throws IOException {
    Path jar = folder.resolve("failpoints.jar");
    String place = FailpointAgent.class.getPackageName().replace('.', '/');
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
      for (Path type : classes(Repository.file("acceptance/target/test-classes").resolve(place))) {
        out.putNextEntry(new JarEntry(place + "/" + type.getFileName()));
        try (InputStream in = Files.newInputStream(type)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", FailpointAgent.class.getName());
    return manifest;
  }
}
