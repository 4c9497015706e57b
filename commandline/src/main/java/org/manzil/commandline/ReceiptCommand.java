package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.ReceiptVerdict;
import org.manzil.receipt.ReceiptVerifier;
import org.manzil.trust.TrustFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manzil receipt verify}: no network, no clock, public keys alone. */
@Command(name = "receipt", description = "Checks receipts.", mixinStandardHelpOptions = true)
final class ReceiptCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Name a command: verify.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Checks a receipt file. Exit 0: valid, 1: not valid, 2: could not decide.")
  int verify(
      @Option(names = "--trust", paramLabel = "FILE", description = "Whom to believe.")
          @Nullable Path trust,
      @Option(names = "--json", description = "Answer as JSON.") boolean json,
      @Parameters(paramLabel = "FILE", description = "The receipt file.") Path file)
      throws IOException {
    byte[] receipt = Files.readAllBytes(file);
    Optional<TrustFile> anchor = Trust.read(trust == null ? null : trust.toString());
    ReceiptVerdict verdict =
        anchor.isEmpty()
            ? new ReceiptVerdict.Undecided("name whom to believe with --trust")
            : ReceiptVerifier.verify(receipt, anchor.get());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(json ? Json.write(json(verdict)) : inWords(verdict));
    return switch (verdict) {
      case ReceiptVerdict.Valid valid -> ExitCode.VALID;
      case ReceiptVerdict.Invalid invalid -> ExitCode.INVALID;
      case ReceiptVerdict.Undecided undecided -> ExitCode.UNDECIDED;
    };
  }

  private static Map<String, @Nullable Object> json(ReceiptVerdict verdict) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    switch (verdict) {
      case ReceiptVerdict.Valid valid -> {
        json.put("verdict", "valid");
        json.put("reasons", List.of());
        json.put("content", valid.content());
        json.put("index", valid.index());
        json.put("logSize", valid.checkpoint().head().size());
      }
      case ReceiptVerdict.Invalid invalid -> {
        json.put("verdict", "invalid");
        json.put("reasons", List.of(invalid.reason().code()));
      }
      case ReceiptVerdict.Undecided undecided -> {
        json.put("verdict", "undecided");
        json.put("reasons", List.of("no-trust"));
      }
    }
    return json;
  }

  private static String inWords(ReceiptVerdict verdict) {
    return switch (verdict) {
      case ReceiptVerdict.Valid valid ->
          """
          VALID
            notice: %s
            received: %s
            log entry: %d, in a log of %d entries"""
              .formatted(
                  valid.content().get("number"),
                  valid.at(),
                  valid.index(),
                  valid.checkpoint().head().size());
      case ReceiptVerdict.Invalid invalid ->
          "NOT VALID\n  " + invalid.reason().code() + ": " + invalid.detail();
      case ReceiptVerdict.Undecided undecided -> "COULD NOT DECIDE\n  " + undecided.detail();
    };
  }
}
