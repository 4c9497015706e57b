package org.manzil.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.address.ban.BanImporter;
import org.manzil.address.gar.DeliveryKind;
import org.manzil.address.gar.GarImporter;
import org.manzil.address.openaddresses.OpenAddressesImporter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;
import org.manzil.address.register.Quarantine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil addresses import}: a register into an index that a service may be reading. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Builds an index from a delivery and makes it current when it is whole.",
      "A GAR delta applies to the delivery already in FOLDER. An import that fails or is broken off"
          + " leaves the index as it was; started again, it does not read finished regions again."
    })
final class AddressImport implements Callable<Integer> {

  private static final long MEGABYTE = 1 << 20;
  private static final String UNKNOWN_LICENCE = "licence as listed there for each source";

  /** The kinds of register that can be read. */
  enum Source {
    gar,
    openaddresses,
    ban
  }

  /** What a delivery of GAR is. */
  enum Kind {
    full,
    delta
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "REGISTER",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Source source = Source.gar;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description =
          "Only this; may repeat. gar: two digits; ban: beginning of the INSEE code;"
              + " openaddresses: the column REGION.")
  private Set<String> regions = Set.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the index is, or will be.")
  private Path into = Path.of("");

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "openaddresses: the licence and attribution of the source, shown with it.")
  private @Nullable String licence;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "gar: full or delta, where the delivery does not look like what it is.")
  private @Nullable Kind kind;

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "PATH",
      description =
          "gar: the zip or an unpacked folder; ban, openaddresses: a file, plain or .gz, or a"
              + " folder of them.")
  private Path delivery = Path.of("");

  @Override
  public Integer call() throws ImportFailedException {
    refuseForeignOptions();
    ProgressBar bar = new ProgressBar(System.err, "MB");
    try {
      ImportReport report = run(onTerminal(bar));
      bar.clear();
      print(report);
      return ExitCode.VALID;
    } finally {
      bar.clear();
    }
  }

  private void refuseForeignOptions() {
    if (kind != null && source != Source.gar) {
      throw new CommandLine.ParameterException(line(), "--as is for gar only");
    }
    if (licence != null && source != Source.openaddresses) {
      throw new CommandLine.ParameterException(
          line(), "--licence is for openaddresses only: others have one of their own");
    }
  }

  private ImportReport run(Consumer<ImportProgress> progress) throws ImportFailedException {
    return switch (source) {
      case gar -> gar(progress).importInto(delivery, into);
      case ban -> new BanImporter(regions, progress).importInto(delivery, into);
      case openaddresses ->
          new OpenAddressesImporter(
                  regions, Objects.requireNonNullElse(licence, UNKNOWN_LICENCE), progress)
              .importInto(delivery, into);
    };
  }

  private GarImporter gar(Consumer<ImportProgress> progress) {
    GarImporter importer = new GarImporter(regions, LocalDate.now(), progress);
    return switch (kind) {
      case full -> importer.as(DeliveryKind.FULL);
      case delta -> importer.as(DeliveryKind.DELTA);
      case null -> importer;
    };
  }

  private static Consumer<ImportProgress> onTerminal(ProgressBar bar) {
    if (System.console() == null || !System.console().isTerminal()) {
      return progress -> {};
    }
    return progress -> bar.at(progress.bytesRead() / MEGABYTE, progress.bytesTotal() / MEGABYTE);
  }

  private void print(ImportReport report) {
    PrintWriter out = line().getOut();
    if (json) {
      out.println(Json.write(asMap(report)));
      return;
    }
    if (!report.changed()) {
      out.println("This delivery was imported before: nothing is changed.");
    }
    out.printf("%d streets, %d houses%n", report.streets(), report.houses());
    out.printf("%s, %s%n", report.register().register(), report.register().version());
    out.println(report.register().licence());
    new TreeMap<>(report.quarantined())
        .forEach((reason, rows) -> out.printf("  %s: %d%n", words(reason), rows));
    out.flush();
  }

  private static String words(Quarantine reason) {
    String taken = reason == Quarantine.UNKNOWN_PREDECESSOR ? "taken in doubt, " : "left out, ";
    return taken + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Object> asMap(ImportReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("register", report.register().register());
    map.put("version", report.register().version().toString());
    map.put("licence", report.register().licence());
    map.put("streets", report.streets());
    map.put("houses", report.houses());
    map.put("leftOut", new TreeMap<>(report.quarantined()));
    map.put("generation", report.generation());
    map.put("changed", report.changed());
    return map;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
