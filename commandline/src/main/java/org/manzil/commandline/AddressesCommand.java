package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressIndex;
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
    description = "Imports address registers and searches them.",
    subcommands = AddressImport.class)
final class AddressesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command: import or search.");
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
