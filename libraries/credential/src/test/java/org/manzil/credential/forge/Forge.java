package org.manzil.credential.forge;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusAnswer;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;
import org.manzil.jose.Es256;
import org.manzil.jose.StrictJson;

/** Makes presentations in which any part can be wrong; starts from one that is right. */
public final class Forge {
  public static final String ISSUER = "https://registration.example.org";
  public static final String KID = "2026-11";
  public static final String AUDIENCE = "urn:manzil:in-person";
  public static final String NONCE = "q83vEjRWeJASNFZ4kBI0Vg";
  public static final String TYPE = "urn:manzil:proof:1";
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  public static final KeyPair ISSUER_KEY = TestKeys.p256();
  public static final KeyPair HOLDER_KEY = TestKeys.p256();
  private static final long DAY = 86_400;

  public final Map<String, @Nullable Object> header = new LinkedHashMap<>();
  public final Map<String, @Nullable Object> payload = new LinkedHashMap<>();
  public final List<Object> digests = new ArrayList<>();
  public final List<String> disclosures = new ArrayList<>();
  public final Map<String, @Nullable Object> bindingHeader = new LinkedHashMap<>();
  public final Map<String, @Nullable Object> bindingPayload = new LinkedHashMap<>();
  public UnaryOperator<byte[]> issuerSigns = input -> Es256.sign(ISSUER_KEY.getPrivate(), input);
  public UnaryOperator<byte[]> holderSigns = input -> Es256.sign(HOLDER_KEY.getPrivate(), input);
  public UnaryOperator<String> payloadText = UnaryOperator.identity();
  public UnaryOperator<String> headerText = UnaryOperator.identity();
  public HashAlgorithm hash = HashAlgorithm.SHA_256;
  public boolean bound = true;
  private int salts;

  public Forge() {
    header.put("alg", "ES256");
    header.put("typ", "dc+sd-jwt");
    header.put("kid", KID);
    long today = NOW.getEpochSecond() / DAY * DAY;
    payload.put("iss", ISSUER);
    payload.put("vct", TYPE);
    payload.put("iat", today);
    payload.put("exp", today + 14 * DAY);
    payload.put("cnf", mutable("jwk", EcJwk.write(HOLDER_KEY.getPublic())));
    payload.put(
        "status",
        mutable("status_list", mutable("idx", 104_857L, "uri", ISSUER + "/status-lists/1")));
    payload.put("_sd_alg", "sha-256");
    payload.put("_sd", digests);
    bindingHeader.put("alg", "ES256");
    bindingHeader.put("typ", "kb+jwt");
    bindingPayload.put("iat", NOW.getEpochSecond() - 5);
    bindingPayload.put("aud", AUDIENCE);
    bindingPayload.put("nonce", NONCE);
  }

  /** One fact disclosed, one kept back. */
  public static Forge oneFact() {
    Forge forge = new Forge();
    forge.disclose("notified_since", "2026-11-20");
    forge.digests.add(HashAlgorithm.SHA_256.digest(forge.disclosure("region", "Moscow")));
    return forge;
  }

  public static Map<String, @Nullable Object> mutable(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  /** Adds the disclosure and its digest at the top level. */
  public String disclose(String name, @Nullable Object value) {
    String disclosure = disclosure(name, value);
    digests.add(hash.digest(disclosure));
    disclosures.add(disclosure);
    return disclosure;
  }

  /** An encoded disclosure {@code [salt, …]}, not added to anything. */
  public String disclosure(@Nullable Object... rest) {
    List<@Nullable Object> elements = new ArrayList<>();
    elements.add(salt());
    elements.addAll(Arrays.asList(rest));
    return Base64Url.encode(StrictJson.write(elements));
  }

  private String salt() {
    byte[] salt = new byte[16];
    Arrays.fill(salt, (byte) ++salts);
    return Base64Url.encode(salt);
  }

  public String issuerJwt() {
    return jwt(headerText.apply(text(header)), payloadText.apply(text(payload)), issuerSigns);
  }

  public String signedPart() {
    return issuerJwt() + "~" + String.join("", disclosures.stream().map(d -> d + "~").toList());
  }

  public String presentation() {
    String signedPart = signedPart();
    if (!bound) {
      return signedPart;
    }
    return signedPart + keyBinding(signedPart);
  }

  public String keyBinding(String signedPart) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>(bindingPayload);
    if (!claims.containsKey("sd_hash")) {
      claims.put("sd_hash", hash.digest(signedPart));
    }
    return jwt(text(bindingHeader), text(claims), holderSigns);
  }

  public static String jwt(String header, String payload, UnaryOperator<byte[]> signer) {
    String input = encode(header) + "." + encode(payload);
    return input + "." + Base64Url.encode(signer.apply(input.getBytes(StandardCharsets.US_ASCII)));
  }

  public static String encode(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  public static String text(Map<String, ? extends @Nullable Object> json) {
    return new String(StrictJson.write(json), StandardCharsets.UTF_8);
  }

  /** A policy under which what starts right is valid. */
  public static VerificationPolicy policy() {
    return VerificationPolicy.of(
        TrustedIssuers.table().with(ISSUER, KID, ISSUER_KEY.getPublic()),
        Set.of(TYPE),
        AUDIENCE,
        (reference, now) -> new StatusAnswer.NotRevoked(now));
  }
}
