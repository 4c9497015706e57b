package org.manzil.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonCode;

/** What somebody showed: a presentation, or the links or texts of a proof's codes. */
final class ProofInput {

  /** No proof comes near: 16 parts with their links are some 14 KB. */
  private static final int MOST_BYTES = 256 * 1024;

  private ProofInput() {}

  /** Reads a file, or standard input for {@code -}. */
  static ProofText.Decoded read(String file) throws IOException {
    byte[] bytes;
    if ("-".equals(file)) {
      bytes = System.in.readNBytes(MOST_BYTES + 1);
    } else {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
    }
    return bytes.length > MOST_BYTES
        ? new ProofText.Decoded.Refused(ReasonCode.TOO_LARGE, "over 256 KiB")
        : decode(new String(bytes, StandardCharsets.UTF_8).strip());
  }

  /** A presentation has tildes and no {@code #}; of a link only what is behind the {@code #}. */
  private static ProofText.Decoded decode(String text) {
    if (text.contains("~") && !text.contains("#")) {
      return new ProofText.Decoded.Unverified(text);
    }
    return ProofText.decode(
        Arrays.stream(text.split("\\s+"))
            .map(word -> word.substring(word.indexOf('#') + 1))
            .collect(Collectors.joining("\n")));
  }
}
