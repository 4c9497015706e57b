package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's verified word (tlog-cosignature, Ed25519): at that time, this was the largest tree
 * seen.
 */
public record Cosignature(String witness, Instant at) {

  private static final int TIME_BYTES = 8;
  private static final int SIGNATURE_BYTES = 64;

  /**
   * Verifies a signature line that {@code witness} {@link VerifierKey#names names}; empty if wrong.
   */
  static Optional<Cosignature> verify(String text, NoteSignature signature, VerifierKey witness) {
    byte[] stamped = signature.bytes();
    if (stamped.length != TIME_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(stamped).getLong();
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    byte[] bare = Arrays.copyOfRange(stamped, TIME_BYTES, stamped.length);
    return witness.verifies(message(text, seconds), bare)
        ? Optional.of(new Cosignature(witness.name(), Instant.ofEpochSecond(seconds)))
        : Optional.empty();
  }

  static byte[] message(String text, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}
