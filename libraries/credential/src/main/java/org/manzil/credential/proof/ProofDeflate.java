package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** Raw DEFLATE (RFC 1951) with the published dictionary, and a bound on what comes out. */
final class ProofDeflate {
  static final int MAX_BODY = 32 * 1024;
  private static final byte[] DICTIONARY = dictionary();

  private ProofDeflate() {}

  static byte[] deflate(byte[] body) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(body);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[1024];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  /** Inflates what stands from {@code start} to the end of {@code bytes}. */
  static byte[] inflate(byte[] bytes, int start) throws RefusedException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(bytes, start, bytes.length - start);
      // One byte more than allowed: so a body that is too large shows itself without growing.
      byte[] body = new byte[MAX_BODY + 1];
      int length = inflate(inflater, body);
      if (length > MAX_BODY) {
        throw new RefusedException(ReasonCode.PROOF_TEXT_TOO_LARGE, "inflates to over 32 KiB");
      }
      if (inflater.getRemaining() > 0) {
        throw ProofParts.malformed("something follows the DEFLATE stream");
      }
      return Arrays.copyOf(body, length);
    } catch (DataFormatException e) {
      throw ProofParts.malformed("not DEFLATE");
    }
  }

  private static int inflate(Inflater inflater, byte[] body)
      throws DataFormatException, RefusedException {
    int length = 0;
    while (!inflater.finished() && length < body.length) {
      int more = inflater.inflate(body, length, body.length - length);
      if (more == 0 && !inflater.finished()) {
        throw ProofParts.malformed("the DEFLATE stream does not end");
      }
      length += more;
    }
    return length;
  }

  private static byte[] dictionary() {
    try (InputStream in = ProofDeflate.class.getResourceAsStream("proof-dictionary-1.txt")) {
      if (in == null) {
        throw new IllegalStateException("the dictionary is missing from this jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
