package org.manzil.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.manzil.jose.Base64Url;
import org.manzil.jose.Es256;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.StrictBase64;

/** A compact JWS whose payload is left out (RFC 7515 appendix F), with the one header we allow. */
record DetachedJws(String kid, String compact) {

  static final String TYPE = "manzil-receipt+jws";

  static DetachedJws sign(PrivateKey key, String kid, byte[] payload) {
    String header = Base64Url.encode(header(kid));
    byte[] signature = SmallEs256.sign(key, input(header, payload));
    return new DetachedJws(kid, header + ".." + Base64Url.encode(signature));
  }

  /** Reads the compact form; the header is exactly the canonical one for its key id. */
  static DetachedJws parse(String compact) {
    List<String> parts = List.of(compact.split("\\.", -1));
    if (parts.size() != 3 || !parts.get(1).isEmpty()) {
      throw new MalformedException("the signature is a compact JWS without payload");
    }
    byte[] header = StrictBase64.decodeUrl(parts.getFirst());
    Map<String, ?> members = ReceiptJson.decode(header);
    if (!(members.get("kid") instanceof String kid) || !Arrays.equals(header, header(kid))) {
      throw new MalformedException("the JWS header is {alg: ES256, kid, typ: " + TYPE + "}");
    }
    if (StrictBase64.decodeUrl(parts.getLast()).length != Es256.SIGNATURE_BYTES) {
      throw new MalformedException("an ES256 signature has 64 bytes");
    }
    return new DetachedJws(kid, compact);
  }

  boolean verifies(PublicKey key, byte[] payload) {
    String header = compact.substring(0, compact.indexOf('.'));
    String signature = compact.substring(compact.lastIndexOf('.') + 1);
    return SmallEs256.verify(key, input(header, payload), StrictBase64.decodeUrl(signature));
  }

  // The algorithm is ours to say, not the file's: any other header is malformed.
  private static byte[] header(String kid) {
    return ReceiptJson.encode(Map.of("alg", "ES256", "kid", kid, "typ", TYPE));
  }

  private static byte[] input(String header, byte[] payload) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes((header + ".").getBytes(StandardCharsets.US_ASCII));
    input.writeBytes(Base64Url.encode(payload).getBytes(StandardCharsets.US_ASCII));
    return input.toByteArray();
  }
}
