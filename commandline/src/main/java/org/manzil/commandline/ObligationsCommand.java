package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.Regime;
import org.manzil.rules.facts.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code manzil obligations}: what follows from a person's facts. */
@Command(
    name = "obligations",
    mixinStandardHelpOptions = true,
    description = "Tells from facts what is due, by when and why, as JSON.")
final class ObligationsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--regime",
      required = true,
      paramLabel = "ID",
      description = "Whose rules: an id, or a folder, with a slash in its name.")
  private String regime = "";

  @Option(names = "--facts", required = true, paramLabel = "FILE", description = "A JSON object.")
  private Path facts = Path.of("");

  @Option(names = "--on", paramLabel = "DATE", description = "Judge as of this day.")
  private @Nullable LocalDate on;

  @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "Language.")
  private String language = "en";

  @Override
  public Integer call() throws IOException {
    Map<String, ?> told = Json.<Map<String, ?>>read(Files.readAllBytes(facts), mapType());
    Regime rules = Regime.named(regime);
    LocalDate day = on == null ? LocalDate.now(rules.authority().zone()) : on;
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        Json.write(
            rules
                .assess(Facts.from(told), day)
                .toMap(rules.speaking(Locale.forLanguageTag(language)))));
    return ExitCode.VALID;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A JSON object is a map with string keys.
  private static Class<Map<String, ?>> mapType() {
    return (Class) Map.class;
  }
}
