package org.manzil.acceptance.failpoint;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Attached as {@code -javaagent:JAR=FOLDER}: weaves {@link Passage} into the methods that {@code
 * -Dmanzil.failpoints} names, comma-separated, and listens to the files of the folder.
 */
public final class FailpointAgent {

  /** The system property that names the failpoints. */
  public static final String POINTS = "manzil.failpoints";

  private FailpointAgent() {}

  public static void premain(String folder, Instrumentation instrumentation) {
    List<Failpoint> points =
        Stream.of(System.getProperty(POINTS, "").split(","))
            .filter(name -> !name.isEmpty())
            .map(Failpoint::parse)
            .toList();
    FailpointFiles files = new FailpointFiles(Path.of(folder));
    Passage.begin(files);
    instrumentation.addTransformer(new Weaver(points, files));
  }
}
