package org.manzil.receipt.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.manzil.receipt.text.ReceiptText;

/** What somebody keeps of a receipt: its file, its PDF, or the links of its QR codes. */
public sealed interface ReceiptForm {

  /** No PDF of ours comes near. */
  int MOST_BYTES = 16 * 1024 * 1024;

  /** A receipt file, not verified yet. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Found(byte[] file) implements ReceiptForm {}

  /** Codes of one receipt, but not all: these numbers of 1 to {@code count} are missing. */
  record Missing(int count, List<Integer> numbers) implements ReceiptForm {
    public Missing {
      numbers = List.copyOf(numbers);
    }
  }

  /** None of the three. */
  record Refused(String code, String detail) implements ReceiptForm {}

  /** Reads any of the three by what it begins with; what is none of them is taken for a file. */
  static ReceiptForm read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return new Refused("malformed", "over 16 MiB");
    }
    if (PdfAttachment.isPdf(bytes)) {
      return PdfAttachment.receipt(bytes)
          .<ReceiptForm>map(Found::new)
          .orElseGet(() -> new Refused("malformed", "the PDF does not hold one receipt"));
    }
    if (isFile(bytes)) {
      return new Found(bytes);
    }
    String texts = behindLinks(new String(bytes, StandardCharsets.UTF_8));
    return ReceiptText.claims(texts) ? decoded(texts) : new Found(bytes);
  }

  /** An address in it may look like a link. */
  private static boolean isFile(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '{';
  }

  /** Of a link only what is behind the {@code #}. */
  private static String behindLinks(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(word.indexOf('#') + 1))
        .collect(Collectors.joining("\n"));
  }

  private static ReceiptForm decoded(String texts) {
    return switch (ReceiptText.decode(texts)) {
      case ReceiptText.Unverified unverified -> new Found(unverified.file());
      case ReceiptText.Incomplete some -> new Missing(some.count(), some.missing());
      case ReceiptText.Refused refused -> new Refused(refused.reason().code(), refused.detail());
    };
  }
}
