package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.receipt.form.FormVectors;
import org.manzil.receipt.form.ReceiptForm;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.receipt.text.TextVectors;
import org.manzil.trust.TrustFile;

/** The vectors that the browser is held to as well. */
class ReceiptVectorsTest {

  private static final List<Map<String, @Nullable Object>> TRUSTS = ReceiptVectors.read("trusts");

  static Stream<Named<Map<String, @Nullable Object>>> receipts() {
    return named("receipts");
  }

  static Stream<Named<Map<String, @Nullable Object>>> texts() {
    return named("texts");
  }

  static Stream<Named<Map<String, @Nullable Object>>> forms() {
    return named("forms");
  }

  private static Stream<Named<Map<String, @Nullable Object>>> named(String list) {
    return ReceiptVectors.read(list).stream().map(v -> Named.of(String.valueOf(v.get("name")), v));
  }

  private static byte[] bytes(Map<String, @Nullable Object> vector, String name) {
    return VectorBytes.read(Objects.requireNonNull(vector.get(name)));
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void everyReceiptGetsItsVerdict(Map<String, @Nullable Object> vector) {
    int trust = Math.toIntExact((Long) Objects.requireNonNull(vector.get("trust")));
    TrustFile trusted = TrustFile.parse(VectorBytes.read(TRUSTS.get(trust)));
    assertThat(ReceiptVectors.answer(ReceiptVerifier.verify(bytes(vector, "receipt"), trusted)))
        .isEqualTo(vector.get("expected"));
  }

  @Test
  void everyDamageOfTheExampleGetsItsVerdict() throws Exception {
    byte[] example = Files.readAllBytes(ReceiptVectors.EXAMPLES.resolve("receipt.json"));
    TrustFile trust =
        TrustFile.parse(Files.readAllBytes(ReceiptVectors.EXAMPLES.resolve("trust.json")));
    for (Map<String, @Nullable Object> vector : ReceiptVectors.read("damage")) {
      byte[] damaged = ReceiptVectors.damaged(example, vector);
      assertThat(ReceiptVectors.answer(ReceiptVerifier.verify(damaged, trust)))
          .as("%s", vector)
          .isEqualTo(vector.get("expected"));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextGetsItsAnswer(Map<String, @Nullable Object> vector) {
    String text = new String(bytes(vector, "text"), StandardCharsets.UTF_8);
    assertThat(TextVectors.answer(ReceiptText.decode(text))).isEqualTo(vector.get("expected"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormGetsItsAnswer(Map<String, @Nullable Object> vector) {
    assertThat(FormVectors.answer(ReceiptForm.read(bytes(vector, "bytes"))))
        .isEqualTo(vector.get("expected"));
  }

  @Test
  void everyReasonIsSeenInSomeVector() {
    assertThat(reasons("receipts"))
        .containsAll(Arrays.stream(ReceiptVerdict.Reason.values()).map(r -> r.code()).toList());
    assertThat(reasons("texts"))
        .containsAll(Arrays.stream(ReceiptText.Reason.values()).map(r -> r.code()).toList());
    assertThat(ReceiptVectors.read("receipts").stream().map(ReceiptVectorsTest::verdict))
        .contains("valid", "undecided");
  }

  private static Set<Object> reasons(String list) {
    return ReceiptVectors.read(list).stream()
        .map(vector -> (Map<?, ?>) Objects.requireNonNull(vector.get("expected")))
        .flatMap(expected -> Stream.ofNullable((Object) expected.get("reason")))
        .collect(Collectors.toSet());
  }

  private static @Nullable Object verdict(Map<String, @Nullable Object> vector) {
    return ((Map<?, ?>) Objects.requireNonNull(vector.get("expected"))).get("verdict");
  }
}
