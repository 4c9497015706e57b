package org.manzil.credential.vectors;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusAnswer;
import org.manzil.credential.StatusReference;
import org.manzil.credential.TrustedIssuerTable;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.sdjwt.ReservedNames;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.jose.EcJwk;

/** One verification vector, as a test reads it. */
public record Vector(Map<String, @Nullable Object> json) {
  public String name() {
    return text(json, "name");
  }

  public String presentation() {
    return text(json, "presentation");
  }

  public Instant now() {
    return Instant.parse(text(map(json, "policy"), "now"));
  }

  public Map<String, @Nullable Object> expected() {
    return map(json, "expected");
  }

  public VerificationPolicy policy() {
    Map<String, @Nullable Object> policy = map(json, "policy");
    SdJwtPolicy sdJwt =
        new SdJwtPolicy(
            "dc+sd-jwt",
            ReservedNames.OF_CREDENTIALS,
            hashAlgorithms(policy),
            text(policy, "audience"),
            (String) policy.get("nonce"),
            Duration.ofSeconds((Long) value(policy, "maxAgeSeconds")),
            (Boolean) value(policy, "allowUnbound"),
            Duration.ofSeconds((Long) value(policy, "skewSeconds")));
    return new VerificationPolicy(
        trust(),
        texts(policy, "types"),
        texts(policy, "unboundTypes"),
        Optional.empty(),
        sdJwt,
        Duration.ofDays(31),
        Duration.ofDays((Long) value(policy, "longestWithoutStatusDays")),
        (reference, now) -> status(reference, map(policy, "status")));
  }

  private static Set<String> texts(Map<String, @Nullable Object> policy, String name) {
    return list(policy, name).stream().map(String.class::cast).collect(Collectors.toSet());
  }

  private static Set<HashAlgorithm> hashAlgorithms(Map<String, @Nullable Object> policy) {
    return list(policy, "hashAlgorithms").stream()
        .map(name -> HashAlgorithm.named(name).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static StatusAnswer status(
      StatusReference reference, Map<String, @Nullable Object> status) {
    boolean any = "unknown".equals(status.get("answer"));
    if (!any && !reference.uri().equals(URI.create(Forge.ISSUER + "/status-lists/1"))) {
      throw new AssertionError("asked for another list: " + reference);
    }
    String asOf = (String) status.get("asOf");
    Instant time = asOf == null ? null : Instant.parse(asOf);
    return switch (text(status, "answer")) {
      case "valid" -> new StatusAnswer.NotRevoked(Objects.requireNonNull(time));
      case "revoked" -> new StatusAnswer.Revoked(Objects.requireNonNull(time));
      case "not-listed" -> new StatusAnswer.NotListed();
      case "unknown" -> new StatusAnswer.Unknown(time);
      default -> throw new AssertionError(status);
    };
  }

  private TrustedIssuers trust() {
    TrustedIssuerTable table = TrustedIssuers.table();
    for (Object each : list(map(json, "trust"), "keys")) {
      Map<String, @Nullable Object> key = map(each);
      table =
          table.with(
              text(key, "issuer"), text(key, "kid"), EcJwk.read(map(key, "jwk")).orElseThrow());
    }
    for (Object each : list(map(json, "trust"), "anchors")) {
      Map<String, @Nullable Object> anchor = map(each);
      table = table.withAnchor(text(anchor, "issuer"), certificate(text(anchor, "certificate")));
    }
    return table;
  }

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(Map<String, @Nullable Object> json, String name) {
    return (String) value(json, name);
  }

  private static Object value(Map<String, @Nullable Object> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }

  private static List<?> list(Map<String, @Nullable Object> json, String name) {
    return (List<?>) value(json, name);
  }

  private static Map<String, @Nullable Object> map(
      Map<String, @Nullable Object> json, String name) {
    return map(value(json, name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> map(Object json) {
    return (Map<String, @Nullable Object>) json;
  }

  @Override
  public String toString() {
    return name();
  }
}
