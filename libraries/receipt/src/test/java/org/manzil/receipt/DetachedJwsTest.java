package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.MalformedException;

class DetachedJwsTest {

  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  private static final KeyPair KEY = ExampleAuthority.keys("EC");
  private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void rfc7515_f_thePayloadIsLeftOut() {
    DetachedJws jws = DetachedJws.sign(KEY.getPrivate(), "k", PAYLOAD);
    assertThat(jws.compact())
        .startsWith(
            encode(
                    "{\"alg\":\"ES256\",\"kid\":\"k\",\"typ\":\"manzil-receipt+jws\"}"
                        .getBytes(StandardCharsets.UTF_8))
                + "..");
    assertThat(DetachedJws.parse(jws.compact())).isEqualTo(jws);
    assertThat(jws.verifies(KEY.getPublic(), PAYLOAD)).isTrue();
    assertThat(jws.verifies(KEY.getPublic(), new byte[0])).isFalse();
  }

  @Test
  void ofTheTwoValuesOfSOnlyTheSmallerIsMadeAndAccepted() {
    for (int i = 0; i < 20; i++) {
      byte[] signature = SmallEs256.sign(KEY.getPrivate(), PAYLOAD);
      assertThat(SmallEs256.verify(KEY.getPublic(), PAYLOAD, signature)).isTrue();
      assertThat(SmallEs256.verify(KEY.getPublic(), PAYLOAD, twin(signature))).isFalse();
    }
  }

  static byte[] twin(byte[] signature) {
    BigInteger s = ORDER.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    byte[] large = s.toByteArray();
    byte[] twin = Arrays.copyOf(signature, 64);
    System.arraycopy(large, large.length - 32, twin, 32, 32);
    return twin;
  }

  @Test
  void aSignatureOfZerosOrAnotherLengthIsRefused() {
    assertThat(SmallEs256.verify(KEY.getPublic(), PAYLOAD, new byte[64])).isFalse();
    assertThat(SmallEs256.verify(KEY.getPublic(), PAYLOAD, new byte[63])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"kid\":\"k\",\"typ\":\"manzil-receipt+jws\"}",
        "{\"alg\":\"HS256\",\"kid\":\"k\",\"typ\":\"manzil-receipt+jws\"}",
        "{\"alg\":\"ES256\",\"typ\":\"manzil-receipt+jws\"}",
        "{\"alg\":\"ES256\",\"kid\":1,\"typ\":\"manzil-receipt+jws\"}",
        "{\"alg\":\"ES256\",\"kid\":\"k\",\"typ\":\"jwt\"}",
        "{\"alg\":\"ES256\",\"kid\":\"k\"}",
        "{\"typ\":\"manzil-receipt+jws\",\"kid\":\"k\",\"alg\":\"ES256\"}",
        "{\"alg\":\"ES256\",\"jku\":\"http://x\",\"kid\":\"k\",\"typ\":\"manzil-receipt+jws\"}",
        "{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"k\",\"typ\":\"manzil-receipt+jws\"}",
        "[]",
        "",
      })
  void everyOtherHeaderIsRefused(String header) {
    String compact = encode(header.getBytes(StandardCharsets.UTF_8)) + ".." + encode(new byte[64]);
    assertThatThrownBy(() -> DetachedJws.parse(compact)).isInstanceOf(MalformedException.class);
  }

  @Test
  void everyOtherShapeIsRefused() {
    String jws = DetachedJws.sign(KEY.getPrivate(), "k", PAYLOAD).compact();
    String[] shapes = {
      jws.replace("..", "."),
      jws.replace("..", "..."),
      jws.replace("..", ".e30."),
      jws + ".",
      jws + "=",
      jws.substring(0, jws.length() - 2),
      jws.substring(0, jws.indexOf("..") + 2),
    };
    for (String shape : shapes) {
      assertThatThrownBy(() -> DetachedJws.parse(shape)).isInstanceOf(MalformedException.class);
    }
  }
}
