package org.manzil.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoseTest {
  /** RFC 7515 appendix A.3.1: the key and the token signed with it. */
  private static final Map<String, String> RFC_KEY =
      Map.of(
          "kty", "EC",
          "crv", "P-256",
          "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
          "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");

  private static final String RFC_TOKEN =
      "eyJhbGciOiJFUzI1NiJ9"
          + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
          + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

  private static KeyPair key(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  @Test
  void rfc7515AppendixA3Verifies() throws Exception {
    UnverifiedJws jws = UnverifiedJws.parse(RFC_TOKEN);
    assertThat(jws.isSignedBy(EcJwk.read(RFC_KEY).orElseThrow())).isTrue();
    assertThat(jws.isSignedBy(key("secp256r1").getPublic())).isFalse();
    assertThat(jws.unverifiedClaims()).containsEntry("iss", "joe");
    assertThat(jws.headerText("alg")).isEqualTo("ES256");
    assertThat(jws.headerText("kid")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AB", "AA=", "AA==", "A A", "AA\n", "A+", "é", "AAAAB"})
  void rfc7515Section2OnlyCanonicalBase64urlIsRead(String text) {
    assertThatThrownBy(() -> Base64Url.decode(text))
        .isInstanceOfSatisfying(
            MalformedException.class,
            e -> assertThat(e.form()).isEqualTo(MalformedException.Form.BASE64URL));
  }

  @Test
  void keysGoToJwkAndBack() throws Exception {
    for (int i = 0; i < 50; i++) { // Coordinates with leading zeros come one time in 128.
      KeyPair pair = key("secp256r1");
      assertThat(EcJwk.read(EcJwk.write(pair.getPublic()))).contains(pair.getPublic());
    }
    assertThat(EcJwk.write(EcJwk.read(RFC_KEY).orElseThrow())).isEqualTo(RFC_KEY);
  }

  @Test
  void aJwkThatIsNoPublicP256KeyIsNotRead() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of("kty", "OKP", "crv", "P-521", "x", "AAAA", "y", RFC_KEY.get("x") + "", "d", "AAAA")
            .entrySet()) {
      Map<String, @Nullable Object> jwk = new HashMap<>(RFC_KEY);
      jwk.put(wrong.getKey(), wrong.getValue());
      assertThat(EcJwk.read(jwk)).as(wrong.getKey()).isEmpty();
    }
    KeyPair other = key("secp384r1");
    assertThatIllegalArgumentException().isThrownBy(() -> EcJwk.write(other.getPublic()));
  }

  @Test
  void coordinatesBeyondThePrimeAreNotRead() {
    Map<String, @Nullable Object> jwk = new HashMap<>(RFC_KEY);
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xFF);
    jwk.put("x", Base64Url.encode(ones));
    assertThat(EcJwk.read(jwk)).isEmpty();
  }

  @Test
  void aCoordinateHasOneSpelling() {
    String x = RFC_KEY.get("x") + "";
    for (String other : List.of(x.substring(0, 42) + "B", x + "=", x.substring(1), "", "?" + x)) {
      Map<String, @Nullable Object> jwk = new HashMap<>(RFC_KEY);
      jwk.put("x", other);
      assertThat(EcJwk.read(jwk)).as(other).isEmpty();
    }
  }

  @Test
  void es256SaysNoToOtherCurvesAndOtherLengths() throws Exception {
    KeyPair right = key("secp256r1");
    byte[] message = {1, 2, 3};
    byte[] signature = Es256.sign(right.getPrivate(), message);
    assertThat(signature).hasSize(64);
    assertThat(Es256.verify(right.getPublic(), message, signature)).isTrue();
    assertThat(Es256.verify(right.getPublic(), new byte[] {1, 2, 4}, signature)).isFalse();
    assertThat(Es256.verify(right.getPublic(), message, new byte[64])).isFalse();
    assertThat(Es256.verify(right.getPublic(), message, new byte[63])).isFalse();
    assertThat(Es256.verify(key("secp384r1").getPublic(), message, signature)).isFalse();
    KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    assertThat(Es256.verify(rsa.getPublic(), message, signature)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> Es256.sign(rsa.getPrivate(), message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "e30", "e30.e30", ".e30.AA", "e30..AA", "e30.e30.AA.AA"})
  void rfc7515Section71ThreePiecesMakeACompactJws(String text) {
    assertThatThrownBy(() -> UnverifiedJws.parse(text))
        .isInstanceOfSatisfying(
            MalformedException.class,
            e -> assertThat(e.form()).isEqualTo(MalformedException.Form.JWS));
  }
}
