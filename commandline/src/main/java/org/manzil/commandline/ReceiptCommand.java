package org.manzil.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.ReceiptVerifier;
import org.manzil.receipt.form.ReceiptForm;
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
      description = "Checks a receipt. Exit 0: valid, 1: not valid, 2: could not decide.")
  int verify(
      @Option(names = "--trust", paramLabel = "FILE", description = "Whom to believe.")
          @Nullable Path trust,
      @Option(names = "--json", description = "Answer as JSON.") boolean json,
      @Parameters(
              paramLabel = "FILE",
              description = "The receipt file, its PDF, or a file with the links of its QR codes.")
          Path file)
      throws IOException {
    ReceiptAnswer answer =
        switch (ReceiptForm.read(bytes(file))) {
          case ReceiptForm.Found found -> checked(found.file(), trust);
          case ReceiptForm.Missing missing -> ReceiptAnswer.missing(missing);
          case ReceiptForm.Refused refused ->
              ReceiptAnswer.invalid(refused.code(), refused.detail());
        };
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(json ? Json.write(answer.json()) : answer.words());
    return answer.exitCode();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ReceiptForm.MOST_BYTES + 1);
    }
  }

  private static ReceiptAnswer checked(byte[] receipt, @Nullable Path trust) throws IOException {
    Optional<TrustFile> anchor = Trust.read(trust == null ? null : trust.toString());
    return anchor.isEmpty()
        ? ReceiptAnswer.undecided("no-trust", "name whom to believe with --trust")
        : ReceiptAnswer.of(ReceiptVerifier.verify(receipt, anchor.get()));
  }
}
