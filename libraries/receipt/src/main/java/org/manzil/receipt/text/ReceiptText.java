package org.manzil.receipt.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.manzil.jose.Base43;
import org.manzil.jose.NumberedParts;
import org.manzil.jose.NumberedParts.Joined;

/**
 * A receipt file as text for QR codes, version 1 (docs/standards/receipt.md). A code's link is
 * {@code BASE/check#} followed by one text.
 */
public final class ReceiptText {

  static final int VERSION = 0x02;
  static final int LONGEST_TEXT = 49_152;
  private static final String WHITE_SPACE = "[ \t\r\n]+";

  /** What a code on paper holds that phones still read. */
  static final NumberedParts PARTS = new NumberedParts((byte) 0x82, 1_200);

  private ReceiptText() {}

  /** What a text holds. */
  public sealed interface Decoded {}

  /** A file, byte for byte as it was encoded, and not verified yet. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Unverified(byte[] file) implements Decoded {}

  /** Parts of one receipt, but not all: these numbers of 1 to {@code count} are missing. */
  public record Incomplete(int count, List<Integer> missing) implements Decoded {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /** Not a receipt's text. */
  public record Refused(Reason reason, String detail) implements Decoded {}

  /** Why a text is refused. */
  public enum Reason {
    /** Over 49,152 characters. */
    RECEIPT_TEXT_TOO_LONG,
    /** Not a text in the form of docs/standards/receipt.md. */
    RECEIPT_TEXT_MALFORMED,
    /** It inflates to more than a receipt may have. */
    RECEIPT_TEXT_TOO_LARGE,
    /** Parts of different receipts. */
    RECEIPT_PARTS_MIXED;

    /** The code that programs read, for instance {@code receipt-parts-mixed}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The texts of a receipt file, each for a code of its own: one, or 2 to 16 numbered parts. None
   * when 16 parts cannot hold it: such a receipt travels as a file.
   */
  public static List<String> encode(byte[] file) {
    byte[] bytes = ReceiptDeflate.deflate(file);
    return bytes.length <= PARTS.mostBytes()
        ? List.of(Base43.encode(bytes))
        : PARTS.split(bytes).stream().map(part -> Base43.encode(part.bytes())).toList();
  }

  /**
   * Whether this is a receipt's text or part of one, and not a proof's: by its first byte alone.
   */
  public static boolean claims(String text) {
    return Base43.decode(text.substring(0, Math.min(3, text.length())))
        .filter(first -> first.length == 2 && (first[0] == VERSION || PARTS.claims(first)))
        .isPresent();
  }

  /**
   * Decodes what stands behind the {@code #} of the links: one whole text, or parts of one in any
   * order with white space between them. Never throws.
   */
  public static Decoded decode(String text) {
    try {
      if (text.length() > LONGEST_TEXT) {
        throw new TextRefusedException(Reason.RECEIPT_TEXT_TOO_LONG, "over 49,152 characters");
      }
      List<byte[]> texts = texts(text);
      return texts.size() == 1 && !PARTS.claims(texts.getFirst())
          ? new Unverified(ReceiptDeflate.inflate(texts.getFirst()))
          : joined(texts);
    } catch (TextRefusedException e) {
      return e.refused();
    }
  }

  private static List<byte[]> texts(String text) throws TextRefusedException {
    List<byte[]> texts = new ArrayList<>();
    for (String each :
        Arrays.stream(text.split(WHITE_SPACE)).filter(word -> !word.isEmpty()).toList()) {
      texts.add(
          Base43.decode(each).orElseThrow(() -> TextRefusedException.malformed("not base43")));
    }
    if (texts.isEmpty()) {
      throw TextRefusedException.malformed("no text");
    }
    return texts;
  }

  private static Decoded joined(List<byte[]> texts) throws TextRefusedException {
    return switch (PARTS.join(texts)) {
      case Joined.Whole(byte[] bytes) -> new Unverified(ReceiptDeflate.inflate(bytes));
      case Joined.Missing(int count, List<Integer> numbers) -> new Incomplete(count, numbers);
      case Joined.Mixed() ->
          throw new TextRefusedException(
              Reason.RECEIPT_PARTS_MIXED, "these parts belong to different receipts");
      case Joined.Malformed(String detail) -> throw TextRefusedException.malformed(detail);
    };
  }
}
