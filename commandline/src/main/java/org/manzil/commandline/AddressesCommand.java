package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressIndex;
import org.manzil.address.gar.GarImporter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil addresses}: imports registers and searches them. */
@Command(
    name = "addresses",
    mixinStandardHelpOptions = true,
    description = "Imports address registers and searches them.")
final class AddressesCommand implements Runnable {

  /** The kinds of register that can be read. */
  enum Source {
    gar
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command: import or search.");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Builds an index from a delivery and makes it current when it is whole.")
  int load(
      @Option(names = "--source", required = true, paramLabel = "gar", description = "Its kind.")
          Source source,
      @Option(names = "--region", paramLabel = "CODE", description = "Only these; may repeat.")
          @Nullable List<String> regions,
      @Option(names = "--into", required = true, paramLabel = "FOLDER", description = "Index.")
          Path into,
      @Parameters(paramLabel = "PATH", description = "The delivery: a zip or a folder.")
          Path delivery)
      throws ImportFailedException {
    GarImporter importer =
        new GarImporter(
            regions == null ? Set.of() : Set.copyOf(regions), LocalDate.now(), progress());
    ImportReport report = importer.importInto(delivery, into);
    out().println(report.streets() + " streets, " + report.houses() + " houses");
    report
        .quarantined()
        .forEach((reason, rows) -> out().println("  left out, " + reason + ": " + rows));
    return ExitCode.VALID;
  }

  private static Consumer<ImportProgress> progress() {
    if (System.console() == null || !System.console().isTerminal()) {
      return progress -> {};
    }
    return progress ->
        System.err.printf(
            "\r%3d %%  %s",
            100 * progress.bytesRead() / Math.max(1, progress.bytesTotal()), progress.file());
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "Finds addresses as they are typed, as JSON.")
  int search(
      @Option(names = "--index", required = true, paramLabel = "FOLDER", description = "Index.")
          Path index,
      @Option(names = "--limit", defaultValue = "10", description = "At most so many.") int limit,
      @Option(names = "--lang", defaultValue = "en", description = "The reader's.") String lang,
      @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What is typed.")
          List<String> text)
      throws IOException {
    try (AddressIndex opened = AddressIndex.open(index)) {
      out().println(Json.write(opened.search(String.join(" ", text), lang, limit)));
    }
    return ExitCode.VALID;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
