package org.manzil.receipt.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The receipt file inside its PDF. It stands there as it is, in a stream that no filter changes
 * (docs/standards/receipt.md, "PDF"), so no reader of PDF is needed: what is found is verified.
 */
final class PdfAttachment {

  private static final String START = "%PDF-";
  private static final String SUBTYPE = "/Subtype /application#2Fvnd.manzil.receipt+json";
  private static final Pattern LENGTH = Pattern.compile("/Length ([1-9][0-9]{0,5})(?![0-9 ])");
  private static final Pattern STREAM = Pattern.compile(">>\\s{0,2}stream\r?\n");

  /** The media type's name in any case; PDF may write any letter of a name as {@code #hh}. */
  private static final Pattern NAME =
      Pattern.compile(
          "vnd.manzil.receipt+json"
              .chars()
              .mapToObj(PdfAttachment::inAnyWriting)
              .collect(Collectors.joining()),
          Pattern.CASE_INSENSITIVE);

  private PdfAttachment() {}

  /** Where the file's bytes stand. */
  private record Place(int from, int end) {}

  static boolean isPdf(byte[] bytes) {
    return latin1(Arrays.copyOf(bytes, Math.min(bytes.length, START.length()))).equals(START);
  }

  /** The one receipt; nothing if there is none, or two, of which people might mean the other. */
  static Optional<byte[]> receipt(byte[] pdf) {
    String text = latin1(pdf);
    int subtype = text.indexOf(SUBTYPE);
    return (subtype < 0 ? Optional.<Place>empty() : place(text, subtype))
        .filter(place -> isAlone(text, place))
        .map(place -> Arrays.copyOfRange(pdf, place.from(), place.end()));
  }

  /** The name stands nowhere else; in the receipt itself it may, as somebody's words. */
  private static boolean isAlone(String text, Place place) {
    Matcher name = NAME.matcher(text);
    long before = name.region(0, place.from()).results().count();
    return before == 1 && !name.region(place.end(), text.length()).find();
  }

  private static String inAnyWriting(int letter) {
    return "(?:\\Q%c\\E|#%02x|#%02x)".formatted(letter, letter, Character.toUpperCase(letter));
  }

  private static Optional<Place> place(String text, int subtype) {
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
    return end <= text.length() && text.startsWith("endstream", end + lineEnd(text, end))
        ? Optional.of(new Place(stream.end(), end))
        : Optional.empty();
  }

  private static int lineEnd(String text, int at) {
    return text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
