package org.manzil.credential.vectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.jose.EcJwk;

/** Collects vectors in the form that the Java and the browser tests read. */
final class VectorBook {
  final List<Map<String, @Nullable Object>> vectors = new ArrayList<>();

  /** The policy of most vectors; a caller changes what matters to it. */
  static Map<String, @Nullable Object> policy() {
    return Forge.mutable(
        "types",
        List.of(Forge.TYPE),
        "unboundTypes",
        List.of(),
        "audience",
        Forge.AUDIENCE,
        "nonce",
        null,
        "maxAgeSeconds",
        300,
        "skewSeconds",
        60,
        "allowUnbound",
        false,
        "longestWithoutStatusDays",
        31,
        "now",
        Forge.NOW.toString(),
        "hashAlgorithms",
        List.of("sha-256"),
        "status",
        Forge.mutable("answer", "valid", "asOf", "2026-11-22T09:58:00Z"));
  }

  static Map<String, @Nullable Object> policy(String name, @Nullable Object value) {
    Map<String, @Nullable Object> policy = policy();
    policy.put(name, value);
    return policy;
  }

  static Map<String, @Nullable Object> trust() {
    Map<String, @Nullable Object> key =
        Forge.mutable(
            "issuer", Forge.ISSUER,
            "kid", Forge.KID,
            "jwk", EcJwk.write(Forge.ISSUER_KEY.getPublic()));
    return Forge.mutable("keys", List.of(key), "anchors", List.of());
  }

  void valid(String name, Forge forge, Map<String, ?> facts) {
    valid(name, forge, facts, policy());
  }

  /** Valid; {@code facts} join (or, for nested ones, replace) the clear claims of the payload. */
  void valid(String name, Forge forge, Map<String, ?> facts, Map<String, @Nullable Object> policy) {
    valid(name, forge.presentation(), forge, facts, policy, trust());
  }

  void valid(
      String name,
      String presentation,
      Forge forge,
      Map<String, ?> facts,
      Map<String, @Nullable Object> policy,
      Map<String, @Nullable Object> trust) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>(forge.payload);
    claims.remove("_sd");
    claims.remove("_sd_alg");
    claims.putAll(facts);
    Map<String, @Nullable Object> expected = Forge.mutable("verdict", "valid", "claims", claims);
    expected.put("issuer", Forge.ISSUER);
    expected.put("expires", time(claims.get("exp")));
    expected.put("binding", forge.bound ? "holder-key" : "none");
    expected.put("madeAt", forge.bound ? time(forge.bindingPayload.get("iat")) : null);
    boolean published = claims.containsKey("status");
    Map<?, ?> status = (Map<?, ?>) Objects.requireNonNull(policy.get("status"));
    expected.put("status", published ? status.get("answer") : "not-published");
    expected.put("statusAsOf", published ? status.get("asOf") : null);
    add(name, presentation, trust, policy, expected);
  }

  void refused(String name, ReasonCode reason, Forge forge) {
    refused(name, reason, forge.presentation());
  }

  void refused(String name, ReasonCode reason, Forge forge, Map<String, @Nullable Object> policy) {
    refused(name, reason, forge.presentation(), policy, trust());
  }

  void refused(String name, ReasonCode reason, String presentation) {
    refused(name, reason, presentation, policy(), trust());
  }

  void refused(
      String name,
      ReasonCode reason,
      String presentation,
      Map<String, @Nullable Object> policy,
      Map<String, @Nullable Object> trust) {
    add(
        name,
        presentation,
        trust,
        policy,
        Forge.mutable("verdict", "invalid", "reason", reason.code()));
  }

  private void add(
      String name,
      String presentation,
      Map<String, @Nullable Object> trust,
      Map<String, @Nullable Object> policy,
      Map<String, @Nullable Object> expected) {
    vectors.add(
        Forge.mutable(
            "name", name,
            "presentation", presentation,
            "trust", trust,
            "policy", policy,
            "expected", expected));
  }

  private static String time(@Nullable Object seconds) {
    return Instant.ofEpochSecond(((Number) Objects.requireNonNull(seconds)).longValue()).toString();
  }
}
