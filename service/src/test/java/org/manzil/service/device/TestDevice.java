package org.manzil.service.device;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.CompactJws;
import org.manzil.jose.EcJwk;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import tools.jackson.databind.json.JsonMapper;

/** A phone as the browser's modules make it. */
final class TestDevice {

  static final String AUDIENCE = "http://localhost" + DeviceNoticeApi.PATH;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final KeyPair keys;
  String id = "";

  TestDevice() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Registered as the person's own who is signed in. */
  static TestDevice of(TestBrowser owner) {
    TestDevice device = new TestDevice();
    Page answer = device.register(owner, challenge(owner), device);
    if (answer.status() != 201) {
      throw new AssertionError(answer.text());
    }
    device.id = JSON.readTree(answer.text()).get("device").stringValue();
    return device;
  }

  static String challenge(TestBrowser owner) {
    Page answer = door(owner, "challenges", Map.of());
    return JSON.readTree(answer.text()).get("challenge").stringValue();
  }

  /** This key, proven by the other's signature. */
  Page register(TestBrowser owner, String challenge, TestDevice signer) {
    Map<String, @Nullable Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("jwk", EcJwk.write(keys.getPublic()));
    header.put("typ", "manzil-device-key+jws");
    String statement =
        CompactJws.sign(header, Map.of("aud", AUDIENCE, "nonce", challenge), signer::signed);
    return door(owner, "keys", Map.of("statement", statement));
  }

  Page visit(TestBrowser owner) {
    return door(owner, "visits", Map.of("device", id));
  }

  static Map<String, String> csrf(TestBrowser browser) {
    Map<String, String> form = new LinkedHashMap<>(browser.get("/my").form("/sign-out"));
    form.keySet().retainAll(Set.of("_csrf"));
    return form;
  }

  private static Page door(TestBrowser owner, String door, Map<String, String> body) {
    String token = csrf(owner).get("_csrf");
    return owner.api("/my/device/" + door + "?_csrf=" + token, "", JSON.writeValueAsString(body));
  }

  String statement(String key, Map<String, ?> notice) {
    return statement(
        Map.of("alg", "ES256", "kid", id, "typ", "manzil-device-notice+jws"), key, notice);
  }

  String statement(Map<String, ?> header, String key, Map<String, ?> notice) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", AUDIENCE);
    // A phone whose clock is years off files all the same.
    claims.put("at", "1999-12-31T23:59:59.000Z");
    claims.put("key", key);
    claims.put("notice", notice);
    return CompactJws.sign(header, claims, this::signed);
  }

  static Page send(TestBrowser anybody, String key, String statement) {
    return anybody.api(
        DeviceNoticeApi.PATH, "", JSON.writeValueAsString(Map.of("statement", statement)), key);
  }

  byte[] signed(byte[] input) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
