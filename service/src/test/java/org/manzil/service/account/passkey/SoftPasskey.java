package org.manzil.service.account.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator and browser in memory (WebAuthn Level 3 §6.1, §6.5) that can also lie. */
public final class SoftPasskey {

  static final int UP = 1;
  static final int UV = 4;
  private static final int AT = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] id = new byte[32];
  byte[] handle = new byte[0];
  int flags = UP | UV;
  int counter;
  String origin = "http://localhost";
  String rpId = "localhost";
  String type = "";
  private final KeyPair keys;

  public SoftPasskey() {
    new Random().nextBytes(id);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer to PublicKeyCredentialCreationOptions, both as JSON. */
  public String make(String options) {
    JsonNode asked = JSON.readTree(options);
    handle = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
    byte[] key = cose();
    byte[] attested = joined(new byte[16], new byte[] {0, (byte) id.length}, id, key);
    byte[] data = joined(authenticatorData(flags | AT), attested);
    byte[] attestation =
        joined(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text("none"),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            bytes(data));
    return credential(
        Map.of(
            "clientDataJSON", b64(clientData("webauthn.create", asked)),
            "attestationObject", b64(attestation),
            "transports", new String[] {"internal", "carrier-pigeon"}));
  }

  /** The answer to PublicKeyCredentialRequestOptions, both as JSON. */
  public String sign(String options) {
    counter++;
    JsonNode asked = JSON.readTree(options);
    byte[] client = clientData("webauthn.get", asked);
    byte[] data = authenticatorData(flags);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return credential(
          Map.of(
              "clientDataJSON", b64(client),
              "authenticatorData", b64(data),
              "signature", b64(signature.sign()),
              "userHandle", b64(handle)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String credential(Map<String, ?> response) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            b64(id),
            "rawId",
            b64(id),
            "type",
            "public-key",
            "authenticatorAttachment",
            "platform",
            "clientExtensionResults",
            Map.of(),
            "response",
            response));
  }

  private byte[] clientData(String honestType, JsonNode asked) {
    return JSON.writeValueAsBytes(
        Map.of(
            "type",
            type.isEmpty() ? honestType : type,
            "challenge",
            asked.get("challenge").asString(),
            "origin",
            origin,
            "crossOrigin",
            false));
  }

  private byte[] authenticatorData(int withFlags) {
    return joined(
        sha256(rpId.getBytes(UTF_8)),
        new byte[] {(byte) withFlags},
        ByteBuffer.allocate(4).putInt(counter).array());
  }

  private byte[] cose() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return joined(
        new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
        bytes(coordinate(key.getW().getAffineX())),
        new byte[] {0x22},
        bytes(coordinate(key.getW().getAffineY())));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] all = joined(new byte[32], number.toByteArray());
    return Arrays.copyOfRange(all, all.length - 32, all.length);
  }

  private static byte[] text(String text) {
    return joined(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(UTF_8));
  }

  private static byte[] bytes(byte[] bytes) {
    return joined(new byte[] {0x58, (byte) bytes.length}, bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
