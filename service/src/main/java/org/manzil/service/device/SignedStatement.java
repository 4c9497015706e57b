package org.manzil.service.device;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictJson;

/**
 * A compact JWS by a device. Its algorithm is ours: a header that names another one is refused, and
 * the signature is checked with ES256 whatever it names.
 */
final class SignedStatement {

  private final UnverifiedJws jws;
  private final String compact;

  private SignedStatement(UnverifiedJws jws, String compact) {
    this.jws = jws;
    this.compact = compact;
  }

  /**
   * @param type the header's {@code typ}, so that a statement made for one use serves no other
   * @throws ApiProblem 400 if it is no such thing
   */
  static SignedStatement read(@Nullable String compact, String type) {
    if (compact == null) {
      throw malformed();
    }
    try {
      UnverifiedJws jws = UnverifiedJws.parse(compact);
      if (!type.equals(jws.headerText("typ")) || !"ES256".equals(jws.headerText("alg"))) {
        throw malformed();
      }
      return new SignedStatement(jws, compact);
    } catch (MalformedException e) {
      throw malformed();
    }
  }

  private static ApiProblem malformed() {
    return ApiProblem.malformed("The statement is not a signed statement of a device.");
  }

  /** Which device claims to have signed. */
  Optional<UUID> unverifiedDevice() {
    String kid = jws.headerText("kid");
    try {
      return kid == null ? Optional.empty() : Optional.of(UUID.fromString(kid));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key that the header brings along, for a device that is not known yet. */
  Optional<PublicKey> unverifiedKey() {
    return jws.unverifiedHeader().get("jwk") instanceof Map<?, ?> jwk
        ? EcJwk.read(texts(jwk))
        : Optional.empty();
  }

  private static Map<String, Object> texts(Map<?, ?> members) {
    Map<String, Object> texts = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value != null) {
            texts.put(name.toString(), value);
          }
        });
    return texts;
  }

  boolean isSignedBy(PublicKey key) {
    return jws.isSignedBy(key);
  }

  /**
   * What it says, read as strictly as any body.
   *
   * @throws ApiProblem 400 if it is anything else
   */
  <T> T unverifiedPayload(Class<T> type) {
    try {
      return StrictJson.read(Base64Url.decode(payload()), type);
    } catch (MalformedException e) {
      throw malformed();
    }
  }

  private String payload() {
    return compact.substring(compact.indexOf('.') + 1, compact.lastIndexOf('.'));
  }
}
