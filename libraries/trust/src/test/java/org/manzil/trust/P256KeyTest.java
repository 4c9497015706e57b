package org.manzil.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class P256KeyTest {

  // RFC 7515 appendix A.3.1.
  private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
  private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

  @Test
  void rfc7515_a3_theKeyOfTheExampleVerifiesItsSignature() throws GeneralSecurityException {
    String input =
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    String signature =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
    es256.initVerify(new P256Key(X, Y).publicKey());
    es256.update(input.getBytes(StandardCharsets.US_ASCII));
    assertThat(es256.verify(Base64.getUrlDecoder().decode(signature))).isTrue();
  }

  @Test
  void everyGeneratedKeySurvivesTheWayThereAndBack() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    // Among 300 keys, some coordinate begins with a zero byte or with a set sign bit.
    for (int i = 0; i < 300; i++) {
      ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
      assertThat(P256Key.of(key).publicKey().getW()).isEqualTo(key.getW());
    }
  }

  @Test
  void aPointOffTheCurveIsRefused() {
    assertThatThrownBy(() -> new P256Key(Y, X))
        .isInstanceOf(TrustFileException.class)
        .hasMessageContaining("not on the curve");
    String zero = "A".repeat(43);
    assertThatThrownBy(() -> new P256Key(zero, zero)).isInstanceOf(TrustFileException.class);
  }

  @Test
  void aCoordinateBeyondThePrimeIsRefused() {
    String ones = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    assertThatThrownBy(() -> new P256Key(ones, Y))
        .isInstanceOf(TrustFileException.class)
        .hasMessageContaining("prime");
  }

  @Test
  void aCoordinateHasOneSpelling() {
    String stray = X.substring(0, 42) + "V";
    String longer = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(33));
    for (String x : new String[] {stray, X + "=", longer, X.substring(1), "", "?" + X}) {
      assertThatThrownBy(() -> new P256Key(x, Y)).isInstanceOf(TrustFileException.class);
    }
  }

  @Test
  void aKeyOfAnotherCurveIsRefused() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
    assertThatThrownBy(() -> P256Key.of(key)).isInstanceOf(TrustFileException.class);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xFF);
    return bytes;
  }
}
