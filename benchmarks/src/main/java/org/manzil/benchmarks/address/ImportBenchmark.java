package org.manzil.benchmarks.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manzil.address.gar.GarImporter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportReport;

/** Imports a GAR delivery, in turns with a bare StAX pass over the same files. */
public final class ImportBenchmark {

  private static final int TURNS = 3;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Path delivery;
  private final Path target;

  private ImportBenchmark(Path folder) {
    delivery = folder.resolve("delivery");
    target = folder.resolve("index");
  }

  /** {@code HOUSES FOLDER FILE}. */
  public static void main(String[] arguments)
      throws IOException, XMLStreamException, ImportFailedException {
    int houses = Integer.parseInt(arguments[0]);
    ImportBenchmark benchmark = new ImportBenchmark(Path.of(arguments[1]));
    GarFiles.write(benchmark.delivery, houses);
    double bare = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    for (int turn = 0; turn < TURNS; turn++) {
      bare = Math.min(bare, benchmark.bare());
      whole = Math.min(whole, benchmark.whole(turn, houses));
    }
    try (PrintStream out = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
      out.printf("import.ratio\t%f%nimport.rate\t%f%n", bare / whole, houses / whole);
    }
  }

  private double bare() throws IOException, XMLStreamException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(delivery)) {
      files = all.filter(file -> file.toString().endsWith(".XML")).toList();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    long start = System.nanoTime();
    long letters = 0;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        letters += letters(factory.createXMLStreamReader(in));
      }
    }
    if (letters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long letters(XMLStreamReader reader) throws XMLStreamException {
    long letters = 0;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          letters += reader.getAttributeValue(i).length();
        }
      }
    }
    return letters;
  }

  private double whole(int turn, int houses) throws ImportFailedException {
    long start = System.nanoTime();
    ImportReport report =
        new GarImporter(Set.of(), TODAY, progress -> {})
            .importInto(delivery, target.resolve("turn-" + turn));
    if (report.houses() != houses) {
      throw new IllegalStateException(report.toString());
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
