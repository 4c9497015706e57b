package org.manzil.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.receipt.form.FormVectors;
import org.manzil.receipt.text.TextVectors;
import org.manzil.trust.TrustFile;

/**
 * Writes {@code receipt.json} anew, with fresh keys. Run from this module's folder after a change
 * of what the vectors say; the file is committed, and the browser's tests read it too.
 */
public final class ReceiptVectors {
  static final Path EXAMPLES = Path.of("../../docs/standards/examples");
  private static final Path FILE = Path.of("src/test/vectors/receipt.json");
  private static final int DAMAGED = 250;
  private static final int SEED = 20_261_123;

  private ReceiptVectors() {}

  public static void main(String[] args) throws IOException {
    byte[] example = Files.readAllBytes(EXAMPLES.resolve("receipt.json"));
    List<String> trusts = new ArrayList<>();
    Map<String, String> lists = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> receipts = new ArrayList<>();
    ReceiptCases.all().forEach(each -> receipts.add(vector(each, trusts)));
    lists.put("receipts", lines(receipts));
    lists.put("damage", lines(damage(example)));
    lists.put("texts", lines(TextVectors.all(example)));
    lists.put("forms", lines(FormVectors.all(example)));
    List<Map<String, @Nullable Object>> files = new ArrayList<>();
    trusts.forEach(trust -> files.add(Map.of("text", trust)));
    lists.put("trusts", lines(files));
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        lists.entrySet().stream()
            .map(list -> "\"" + list.getKey() + "\": [\n" + list.getValue() + "\n]")
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  /** One vector a line, so that a difference can be read. */
  private static String lines(List<Map<String, @Nullable Object>> vectors) {
    return vectors.stream()
        .map(vector -> new String(StrictJson.write(vector), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",\n"));
  }

  private static Map<String, @Nullable Object> vector(ReceiptCases.Case each, List<String> trusts) {
    String trust = new String(each.trust().encode(), StandardCharsets.UTF_8);
    if (!trusts.contains(trust)) {
      trusts.add(trust);
    }
    Map<String, @Nullable Object> vector = new LinkedHashMap<>();
    vector.put("name", each.name());
    vector.put("trust", (long) trusts.indexOf(trust));
    vector.put("receipt", VectorBytes.write(each.receipt()));
    vector.put("expected", answer(ReceiptVerifier.verify(each.receipt(), each.trust())));
    return vector;
  }

  static Map<String, @Nullable Object> answer(ReceiptVerdict verdict) {
    return switch (verdict) {
      case ReceiptVerdict.Valid valid ->
          Map.of(
              "verdict", "valid",
              "at", Objects.requireNonNull(valid.content().get("at")),
              "kind", Objects.requireNonNull(valid.content().get("kind")),
              "index", String.valueOf(valid.index()),
              "size", String.valueOf(valid.checkpoint().head().size()));
      case ReceiptVerdict.Invalid invalid ->
          Map.of("verdict", "invalid", "reason", invalid.reason().code());
      case ReceiptVerdict.Undecided _ -> Map.of("verdict", "undecided");
    };
  }

  /** One letter or digit of the worked example becomes another, or its end is missing. */
  private static List<Map<String, @Nullable Object>> damage(byte[] example) throws IOException {
    TrustFile trust = TrustFile.parse(Files.readAllBytes(EXAMPLES.resolve("trust.json")));
    Random random = new Random(SEED);
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (int i = 0; i < DAMAGED; i++) {
      Map<String, @Nullable Object> vector = new LinkedHashMap<>();
      int at = random.nextInt(example.length);
      vector.put("at", (long) at);
      vector.put(
          "to", i % 10 == 0 ? null : String.valueOf("0123456789ABCDabcdefgh".charAt(i % 22)));
      ReceiptVerdict verdict = ReceiptVerifier.verify(damaged(example, vector), trust);
      vector.put("expected", answer(verdict));
      all.add(vector);
    }
    return all;
  }

  static byte[] damaged(byte[] example, Map<String, @Nullable Object> vector) {
    int at = Math.toIntExact((Long) Objects.requireNonNull(vector.get("at")));
    if (!(vector.get("to") instanceof String to)) {
      return Arrays.copyOf(example, at);
    }
    byte[] damaged = example.clone();
    damaged[at] = (byte) to.charAt(0);
    return damaged;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> read(String list) {
    try {
      Object vectors = StrictJson.object(Files.readAllBytes(FILE)).get(list);
      return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(vectors, list);
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException(list, e);
    }
  }
}
