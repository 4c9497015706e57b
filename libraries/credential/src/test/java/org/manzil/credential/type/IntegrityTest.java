package org.manzil.credential.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IntegrityTest {

  private static final byte[] DOCUMENT = "{\"vct\":\"a\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "{\"vct\":\"b\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void sri_3_1_aHashOfEachAlgorithmFitsItsDocumentAlone() throws Exception {
    for (String name : new String[] {"sha256", "sha384", "sha512"}) {
      Integrity integrity = new Integrity(hash(name, DOCUMENT));
      assertThat(integrity.fits(DOCUMENT)).isTrue();
      assertThat(integrity.fits(OTHER)).isFalse();
    }
  }

  @Test
  void sri_3_3_ofSeveralHashesOneOfTheStrongestMustFit() throws Exception {
    String weakRight = hash("sha256", DOCUMENT);
    String strongWrong = hash("sha512", OTHER);
    String strongRight = hash("sha512", DOCUMENT);
    assertThat(new Integrity(weakRight + " " + strongWrong).fits(DOCUMENT)).isFalse();
    assertThat(new Integrity(strongWrong + "  " + strongRight).fits(DOCUMENT)).isTrue();
    assertThat(new Integrity(strongRight + " " + hash("sha256", OTHER)).fits(DOCUMENT)).isTrue();
  }

  @Test
  void sri_3_1_optionsAreIgnored() throws Exception {
    assertThat(new Integrity(hash("sha384", DOCUMENT) + "?ct=application/json").fits(DOCUMENT))
        .isTrue();
  }

  @Test
  void whatIsNotUnderstoodFitsNothing() throws Exception {
    String md5 =
        "md5-"
            + Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(DOCUMENT));
    for (String text : new String[] {"", " ", "-", "sha256", "sha256-", "sha256-!!", md5}) {
      assertThat(new Integrity(text).fits(DOCUMENT)).as(text).isFalse();
    }
  }

  static String hash(String name, byte[] document) throws Exception {
    String algorithm = "SHA-" + name.substring(3);
    return name
        + "-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance(algorithm).digest(document));
  }
}
