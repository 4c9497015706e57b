package org.manzil.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.proof.ProofText.Decoded;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.vectors.Vector;
import org.manzil.credential.vectors.VectorFiles;
import org.manzil.jose.Base43;

/** {@code docs/standards/proof-qr.md} §7. */
class NumberedPartsTest {
  static Stream<Map<String, @Nullable Object>> round() {
    return VectorFiles.read("proof-parts.json", "round").stream();
  }

  static Stream<Map<String, @Nullable Object>> incomplete() {
    return VectorFiles.read("proof-parts.json", "incomplete").stream();
  }

  static Stream<Map<String, @Nullable Object>> refused() {
    return VectorFiles.read("proof-parts.json", "refused").stream();
  }

  @SuppressWarnings("unchecked")
  private static List<String> parts(Map<String, @Nullable Object> vector) {
    return (List<String>) Objects.requireNonNull(vector.get("parts"));
  }

  @ParameterizedTest
  @MethodSource("round")
  void section7PartsJoinInAnyOrder(Map<String, @Nullable Object> vector) {
    long seed = System.nanoTime();
    List<String> parts = new ArrayList<>(parts(vector));
    Collections.shuffle(parts, new Random(seed));
    Decoded whole = new Decoded.Unverified(Vector.text(vector, "presentation"));
    assertThat(ProofText.decode(String.join("\r\n", parts))).as("seed %d", seed).isEqualTo(whole);
    if (parts.size() > 1) {
      parts.addAll(parts(vector));
      assertThat(ProofText.decode(String.join(" ", parts))).as("each twice").isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @MethodSource("round")
  void section7EveryPartFitsIntoACodeThatPhonesRead(Map<String, @Nullable Object> vector)
      throws RefusedException {
    String presentation = Vector.text(vector, "presentation");
    List<String> parts = ProofText.encodeInParts(presentation);
    assertThat(parts).hasSameSizeAs(parts(vector));
    for (String part : parts) {
      assertThat(Base43.decode(part).orElseThrow()).hasSizeLessThanOrEqualTo(500);
    }
    assertThat(ProofText.decode(String.join("\n", parts)))
        .isEqualTo(new Decoded.Unverified(presentation));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void section7MissingPartsAreNamed(Map<String, @Nullable Object> vector) {
    List<Integer> missing =
        ((List<?>) Objects.requireNonNull(vector.get("missing")))
            .stream().map(number -> ((Number) number).intValue()).toList();
    assertThat(ProofText.decode(Vector.text(vector, "text")))
        .isEqualTo(new Decoded.Incomplete(4, missing));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void section7RefusesWithTheCodeOfTheVector(Map<String, @Nullable Object> vector) {
    assertThat(ProofText.decode(Vector.text(vector, "text")))
        .isInstanceOfSatisfying(
            Decoded.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo(vector.get("reason")));
  }

  @Test
  void section7WhatSixteenPartsCannotHoldIsNotSplit() {
    Forge large = new Forge();
    byte[] noise = new byte[9_000];
    new Random(1).nextBytes(noise);
    large.disclose("address", java.util.Base64.getEncoder().encodeToString(noise));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProofText.encodeInParts(large.presentation()));
    assertThat(ProofText.decode(ProofText.encode(large.presentation())))
        .isInstanceOf(Decoded.Unverified.class);
  }
}
