package org.manzil.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.ReceiptVerdict;
import org.manzil.receipt.form.ReceiptForm;

/**
 * What {@code manzil receipt verify} says.
 *
 * @param json for programs
 * @param words for people
 */
record ReceiptAnswer(int exitCode, Map<String, @Nullable Object> json, String words) {

  static ReceiptAnswer of(ReceiptVerdict verdict) {
    return switch (verdict) {
      case ReceiptVerdict.Valid valid ->
          new ReceiptAnswer(ExitCode.VALID, json(valid), words(valid));
      case ReceiptVerdict.Invalid invalid -> invalid(invalid.reason().code(), invalid.detail());
      case ReceiptVerdict.Undecided undecided -> undecided("no-trust", undecided.detail());
    };
  }

  static ReceiptAnswer invalid(String code, String detail) {
    return new ReceiptAnswer(
        ExitCode.INVALID, json("invalid", code), "NOT VALID\n  " + code + ": " + detail);
  }

  /** Some of the receipt's codes are not there. */
  static ReceiptAnswer missing(ReceiptForm.Missing missing) {
    String numbers =
        missing.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return undecided(
        "receipt-parts-missing", "of " + missing.count() + " codes these are missing: " + numbers);
  }

  static ReceiptAnswer undecided(String code, String detail) {
    return new ReceiptAnswer(
        ExitCode.UNDECIDED, json("undecided", code), "COULD NOT DECIDE\n  " + detail);
  }

  private static Map<String, @Nullable Object> json(String verdict, String code) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", verdict);
    json.put("reasons", List.of(code));
    return json;
  }

  private static Map<String, @Nullable Object> json(ReceiptVerdict.Valid valid) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", "valid");
    json.put("reasons", List.of());
    json.put("content", valid.content());
    json.put("index", valid.index());
    json.put("logSize", valid.checkpoint().head().size());
    return json;
  }

  private static String words(ReceiptVerdict.Valid valid) {
    String words =
        """
        VALID
          receipt: %s
          notice: %s
          received: %s
          log entry: %d, in a log of %d entries"""
            .formatted(
                kind(valid.content()),
                line(valid.content().get("number")),
                valid.at(),
                valid.index(),
                valid.checkpoint().head().size());
    Object previous = valid.content().get("previous");
    return previous == null ? words : words + "\n  follows the entry: " + line(previous);
  }

  /** A decision says which; for the registrar's act the moment is the decision's. */
  private static String kind(Map<String, ? extends @Nullable Object> content) {
    return switch (line(content.get("kind"))) {
      case "notice" -> "filing";
      case "decision" -> "decision, " + line(content.get("decision"));
      case String other -> other;
    };
  }

  private static String line(@Nullable Object value) {
    return OneLine.of(String.valueOf(value));
  }
}
