package org.manzil.receipt.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The version byte, then raw DEFLATE (RFC 1951) with the published dictionary. */
final class ReceiptDeflate {

  static final int LONGEST_FILE = 262_144;
  private static final byte[] DICTIONARY = dictionary();

  private ReceiptDeflate() {}

  static byte[] deflate(byte[] file) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(file);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(ReceiptText.VERSION);
      byte[] chunk = new byte[1024];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  static byte[] inflate(byte[] bytes) throws TextRefusedException {
    if (bytes.length < 2 || bytes[0] != ReceiptText.VERSION) {
      throw TextRefusedException.malformed("not a receipt's text of version 1");
    }
    try (Inflater inflater = new Inflater(true)) {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(bytes, 1, bytes.length - 1);
      return inflate(inflater);
    } catch (DataFormatException _) {
      throw TextRefusedException.malformed("not DEFLATE");
    }
  }

  private static byte[] inflate(Inflater inflater)
      throws DataFormatException, TextRefusedException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] chunk = new byte[4096];
    while (!inflater.finished()) {
      int most = Math.min(chunk.length, LONGEST_FILE + 1 - file.size());
      int more = inflater.inflate(chunk, 0, most);
      if (more == 0 && !inflater.finished()) {
        throw TextRefusedException.malformed("the DEFLATE stream does not end");
      }
      file.write(chunk, 0, more);
      if (file.size() > LONGEST_FILE) {
        throw new TextRefusedException(
            ReceiptText.Reason.RECEIPT_TEXT_TOO_LARGE, "longer than a receipt may be");
      }
    }
    if (inflater.getRemaining() > 0) {
      throw TextRefusedException.malformed("something follows the DEFLATE stream");
    }
    return file.toByteArray();
  }

  private static byte[] dictionary() {
    try (InputStream in = ReceiptDeflate.class.getResourceAsStream("receipt-dictionary-1.txt")) {
      if (in == null) {
        throw new IllegalStateException("the dictionary is missing from this jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
