package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.credential.reason.ReasonCode.TYPE_CLAIM_MISSING;
import static org.manzil.credential.reason.ReasonCode.TYPE_DISCLOSURE_WRONG;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.Binding;
import org.manzil.credential.vectors.Vector;
import org.manzil.credential.vectors.VectorFiles;
import org.manzil.jose.StrictJson;

/** The shared vectors, which the browser's tests read too. */
class VerificationVectorsTest {
  static Stream<Vector> vectors() {
    return Stream.of("verification.json", "certificates.json")
        .flatMap(file -> VectorFiles.read(file, "vectors").stream())
        .map(Vector::new);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void everyVectorGetsItsVerdict(Vector vector) {
    Verdict verdict =
        CredentialVerifier.verify(vector.presentation(), vector.policy(), vector.now());
    assertThat(json(verdict)).isEqualTo(vector.expected());
  }

  /** Through JSON and back, so that numbers and orders are those of a reader. */
  private static Map<String, @Nullable Object> json(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Invalid(ReasonCode reason, String detail) ->
          Forge.mutable("verdict", "invalid", "reason", reason.code());
      case Verdict.Valid valid -> {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("verdict", "valid");
        json.put("claims", valid.claims());
        json.put("issuer", valid.issuer());
        json.put("expires", valid.expires().toString());
        json.putAll(binding(valid.binding()));
        json.putAll(status(valid.status()));
        yield json;
      }
    };
  }

  private static Map<String, @Nullable Object> binding(Binding binding) {
    return switch (binding) {
      case Binding.HolderKey key ->
          Forge.mutable("binding", "holder-key", "madeAt", key.madeAt().toString());
      case Binding.None() -> Forge.mutable("binding", "none", "madeAt", null);
    };
  }

  private static Map<String, @Nullable Object> status(StatusKnowledge status) {
    return switch (status) {
      case StatusKnowledge.NotRevoked(Instant asOf) ->
          Forge.mutable("status", "valid", "statusAsOf", asOf.toString());
      case StatusKnowledge.Unknown(Instant asOf) ->
          Forge.mutable("status", "unknown", "statusAsOf", asOf == null ? null : asOf.toString());
      case StatusKnowledge.NotPublished() ->
          Forge.mutable("status", "not-published", "statusAsOf", null);
    };
  }

  @Test
  void everyReasonIsSeenInSomeVector() {
    Set<String> seen =
        Stream.concat(
                vectors().map(vector -> vector.expected().get("reason")),
                Stream.of("proof-text.json", "proof-parts.json")
                    .flatMap(file -> VectorFiles.read(file, "refused").stream())
                    .map(vector -> vector.get("reason")))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toSet());
    // A type's rules are no part of the vectors: only a caller with a registry holds to them.
    assertThat(EnumSet.allOf(ReasonCode.class))
        .filteredOn(reason -> !reason.name().startsWith("TYPE_METADATA"))
        .filteredOn(reason -> !Set.of(TYPE_DISCLOSURE_WRONG, TYPE_CLAIM_MISSING).contains(reason))
        .allSatisfy(reason -> assertThat(seen).contains(reason.code()));
  }

  @Test
  void vectorNamesAreUnique() {
    List<String> names = vectors().map(Vector::name).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  @Test
  void claimsOfAValidVerdictCanBeWrittenAsJson() {
    vectors()
        .map(v -> CredentialVerifier.verify(v.presentation(), v.policy(), v.now()))
        .filter(Verdict.Valid.class::isInstance)
        .map(Verdict.Valid.class::cast)
        .forEach(valid -> assertThat(StrictJson.write(valid.claims())).isNotEmpty());
  }
}
