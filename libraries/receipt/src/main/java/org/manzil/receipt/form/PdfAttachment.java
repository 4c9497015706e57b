package org.manzil.receipt.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The receipt file inside its PDF. It stands there as it is, in a stream that no filter changes
 * (docs/standards/receipt.md, "PDF"), so no reader of PDF is needed: what is found is verified.
 */
final class PdfAttachment {

  private static final String START = "%PDF-";
  private static final String SUBTYPE = "/Subtype /application#2Fvnd.manzil.receipt+json";
  private static final Pattern LENGTH = Pattern.compile("/Length ([1-9][0-9]{0,5})(?![0-9 ])");
  private static final Pattern STREAM = Pattern.compile(">>\\s{0,2}stream\r?\n");

  private PdfAttachment() {}

  static boolean isPdf(byte[] bytes) {
    return latin1(Arrays.copyOf(bytes, Math.min(bytes.length, START.length()))).equals(START);
  }

  /** The one receipt; nothing if there is none, or two, of which people might mean the other. */
  static Optional<byte[]> receipt(byte[] pdf) {
    String text = latin1(pdf);
    int subtype = text.indexOf(SUBTYPE);
    Optional<byte[]> found = subtype < 0 ? Optional.empty() : stream(pdf, text, subtype);
    return found.filter(file -> !second(text, subtype + SUBTYPE.length()));
  }

  private static boolean second(String text, int from) {
    return text.indexOf(SUBTYPE, from) >= 0;
  }

  private static Optional<byte[]> stream(byte[] pdf, String text, int subtype) {
    Matcher stream = STREAM.matcher(text);
    int dictionary = text.lastIndexOf("<<", subtype);
    if (dictionary < 0 || !stream.find(subtype)) {
      return Optional.empty();
    }
    String members = text.substring(dictionary, stream.start());
    Matcher length = LENGTH.matcher(members);
    if (members.contains("/Filter") || members.contains("endobj") || !length.find()) {
      return Optional.empty();
    }
    int end = stream.end() + Integer.parseInt(length.group(1));
    return end <= pdf.length && text.startsWith("endstream", end + lineEnd(text, end))
        ? Optional.of(Arrays.copyOfRange(pdf, stream.end(), end))
        : Optional.empty();
  }

  private static int lineEnd(String text, int at) {
    return text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
