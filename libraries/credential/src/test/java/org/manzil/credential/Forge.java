package org.manzil.credential;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.jose.Base64Url;
import org.manzil.statuslist.jose.EcJwk;
import org.manzil.statuslist.jose.Es256;
import org.manzil.statuslist.jose.StrictJson;

/** Makes presentations in which any part can be wrong; starts from one that is right. */
final class Forge {
  static final String ISSUER = "https://registration.example.org";
  static final String KID = "2026-11";
  static final String AUDIENCE = "urn:manzil:in-person";
  static final String NONCE = "q83vEjRWeJASNFZ4kBI0Vg";
  static final String TYPE = "urn:manzil:proof:1";
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  static final KeyPair ISSUER_KEY = TestKeys.p256();
  static final KeyPair HOLDER_KEY = TestKeys.p256();
  private static final long DAY = 86_400;

  final Map<String, @Nullable Object> header = new LinkedHashMap<>();
  final Map<String, @Nullable Object> payload = new LinkedHashMap<>();
  final List<Object> digests = new ArrayList<>();
  final List<String> disclosures = new ArrayList<>();
  final Map<String, @Nullable Object> bindingHeader = new LinkedHashMap<>();
  final Map<String, @Nullable Object> bindingPayload = new LinkedHashMap<>();
  UnaryOperator<byte[]> issuerSigns = input -> Es256.sign(ISSUER_KEY.getPrivate(), input);
  UnaryOperator<byte[]> holderSigns = input -> Es256.sign(HOLDER_KEY.getPrivate(), input);
  UnaryOperator<String> payloadText = UnaryOperator.identity();
  UnaryOperator<String> headerText = UnaryOperator.identity();
  boolean bound = true;
  private int salts;

  Forge() {
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
  static Forge oneFact() {
    Forge forge = new Forge();
    forge.disclose("notified_since", "2026-11-20");
    forge.digests.add(Digest.of(forge.disclosure("region", "Moscow")));
    return forge;
  }

  static Map<String, @Nullable Object> mutable(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  /** Adds the disclosure and its digest at the top level. */
  String disclose(String name, @Nullable Object value) {
    String disclosure = disclosure(name, value);
    digests.add(Digest.of(disclosure));
    disclosures.add(disclosure);
    return disclosure;
  }

  /** An encoded disclosure {@code [salt, …]}, not added to anything. */
  String disclosure(@Nullable Object... rest) {
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

  String issuerJwt() {
    return jwt(headerText.apply(text(header)), payloadText.apply(text(payload)), issuerSigns);
  }

  String signedPart() {
    return issuerJwt() + "~" + String.join("", disclosures.stream().map(d -> d + "~").toList());
  }

  String presentation() {
    String signedPart = signedPart();
    if (!bound) {
      return signedPart;
    }
    return signedPart + keyBinding(signedPart);
  }

  String keyBinding(String signedPart) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>(bindingPayload);
    if (!claims.containsKey("sd_hash")) {
      claims.put("sd_hash", Digest.of(signedPart));
    }
    return jwt(text(bindingHeader), text(claims), holderSigns);
  }

  static String jwt(String header, String payload, UnaryOperator<byte[]> signer) {
    String input = encode(header) + "." + encode(payload);
    return input + "." + Base64Url.encode(signer.apply(input.getBytes(StandardCharsets.US_ASCII)));
  }

  static String encode(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  static String text(Map<String, ? extends @Nullable Object> json) {
    return new String(StrictJson.write(json), StandardCharsets.UTF_8);
  }
}
