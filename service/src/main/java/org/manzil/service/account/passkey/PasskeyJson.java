package org.manzil.service.account.passkey;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** WebAuthn's JSON forms (WebAuthn Level 3 §5.1.8). */
final class PasskeyJson {

  private static final int LONGEST = 32 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  /** The ways to reach an authenticator that Spring Security knows. */
  static final Set<String> TRANSPORTS =
      Arrays.stream(AuthenticatorTransport.values())
          .map(AuthenticatorTransport::getValue)
          .collect(Collectors.toUnmodifiableSet());

  private PasskeyJson() {}

  static String write(Object options) {
    return JSON.writeValueAsString(options);
  }

  static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String json)
      throws PasskeyRefused {
    return read(json, new TypeReference<>() {});
  }

  static PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String json)
      throws PasskeyRefused {
    return read(json, new TypeReference<>() {});
  }

  private static <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
      String json, TypeReference<PublicKeyCredential<R>> type) throws PasskeyRefused {
    if (json.length() > LONGEST) {
      throw PasskeyRefused.notOurs();
    }
    try {
      return whole(JSON.treeToValue(withKnownTransports(JSON.readTree(json)), type));
    } catch (JacksonException | IllegalArgumentException e) {
      throw PasskeyRefused.notOurs();
    }
  }

  /**
   * §7.1 step 25: transports nobody knows yet (or no longer: older browsers say "cable") do no
   * harm. Spring fails on them.
   */
  private static JsonNode withKnownTransports(JsonNode credential) {
    if (credential.at("/response/transports") instanceof ArrayNode transports) {
      transports.removeIf(one -> !TRANSPORTS.contains(one.asString("")));
    }
    return credential;
  }

  private static <R extends AuthenticatorResponse> PublicKeyCredential<R> whole(
      @Nullable PublicKeyCredential<R> credential) throws PasskeyRefused {
    if (credential == null || credential.getRawId() == null || credential.getResponse() == null) {
      throw PasskeyRefused.notOurs();
    }
    return credential;
  }

  /** The bytes of a base64url text. */
  static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
