package org.manzil.fuzzing;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.manzil.receipt.ReceiptVerdict;
import org.manzil.receipt.ReceiptVerifier;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.receipt.text.ReceiptText.Unverified;
import org.manzil.trust.TrustFile;

/** The parsers of receipt: files, and texts for QR codes. */
final class ReceiptTargets {

  private static final String EXAMPLES = "../docs/standards/examples/";
  private static final TrustFile TRUST = TrustFile.parse(Seeds.bytes(EXAMPLES + "trust.json"));

  /** What alone may be accepted. */
  static final byte[] VALID = Seeds.bytes(EXAMPLES + "receipt.json");

  private ReceiptTargets() {}

  /** The example as one text, and something in parts. */
  static Stream<byte[]> texts() {
    byte[] noise = new byte[3_000];
    new Random(1).nextBytes(noise);
    return Stream.of(
            ReceiptText.encode(VALID).getFirst(), String.join("\n", ReceiptText.encode(noise)))
        .map(Seeds::utf8);
  }

  static void text(byte[] data) {
    if (ReceiptText.decode(Targets.text(data)) instanceof Unverified(byte[] file)) {
      String again = String.join(" ", ReceiptText.encode(file));
      Targets.check(
          ReceiptText.decode(again) instanceof Unverified(byte[] same) && Arrays.equals(file, same),
          "lost on the way");
    }
  }

  /** The same beneath base43, which chance hardly finds through. */
  static void bytes(byte[] data) {
    text(Seeds.utf8(Targets.base43(data)));
  }

  static void receipt(byte[] data) {
    boolean valid = ReceiptVerifier.verify(data, TRUST) instanceof ReceiptVerdict.Valid;
    Targets.check(!valid || Arrays.equals(data, VALID), "a changed receipt was accepted");
  }
}
