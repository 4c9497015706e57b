package org.manzil.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.proof.ProofText.Decoded;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.credential.vectors.Vector;
import org.manzil.credential.vectors.VectorFiles;
import org.manzil.jose.Base43;
import org.manzil.jose.Base64Url;

/** {@code docs/standards/proof-qr.md}, by its vectors and by chance. */
class ProofTextTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<Map<String, @Nullable Object>> base43() {
    return VectorFiles.read("proof-text.json", "base43").stream();
  }

  static Stream<Map<String, @Nullable Object>> round() {
    return VectorFiles.read("proof-text.json", "round").stream();
  }

  static Stream<Map<String, @Nullable Object>> refused() {
    return VectorFiles.read("proof-text.json", "refused").stream();
  }

  @ParameterizedTest
  @MethodSource("base43")
  void section4EveryByteStringHasExactlyOneText(Map<String, @Nullable Object> vector) {
    String text = Vector.text(vector, "text");
    if (vector.get("hex") instanceof String hex) {
      assertThat(Base43.encode(HEX.parseHex(hex))).isEqualTo(text);
      assertThat(Base43.decode(text).orElseThrow()).isEqualTo(HEX.parseHex(hex));
    } else {
      assertThat(Base43.decode(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("round")
  void section2PacksAsTheVectorSays(Map<String, @Nullable Object> vector) throws RefusedException {
    ProofPacked packed = ProofPacker.pack(ProofParts.of(Vector.text(vector, "presentation")));
    assertThat(HEX.formatHex(packed.body())).isEqualTo(vector.get("body"));
    assertThat(HEX.formatHex(packed.raw())).isEqualTo(vector.get("raw"));
  }

  @ParameterizedTest
  @MethodSource("round")
  void section5GivesThePresentationBackByteForByte(Map<String, @Nullable Object> vector) {
    String presentation = Vector.text(vector, "presentation");
    assertThat(ProofText.decode(Vector.text(vector, "text")))
        .isEqualTo(new Decoded.Unverified(presentation));
    assertThat(ProofText.decode(ProofText.encode(presentation)))
        .isEqualTo(new Decoded.Unverified(presentation));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void section5RefusesWithTheCodeOfTheVector(Map<String, @Nullable Object> vector) {
    assertThat(ProofText.decode(Vector.text(vector, "text")))
        .isInstanceOfSatisfying(
            Decoded.Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo(vector.get("reason")));
  }

  @Test
  void section3TheDictionaryIsThePublishedOne() throws Exception {
    byte[] bytes =
        java.util.Objects.requireNonNull(
                ProofText.class.getResourceAsStream("proof-dictionary-1.txt"))
            .readAllBytes();
    assertThat(bytes).hasSize(1146);
    assertThat(HashAlgorithm.SHA_256.digest(new String(bytes, StandardCharsets.US_ASCII)))
        .isEqualTo(
            Base64Url.encode(
                HEX.parseHex("6540f2ec4a258fb800f56597a38440c1b256fe5e09fc8f844569fba487fd728f")));
  }

  @Test
  void section1OnlyAnSdJwtWithEs256SignaturesIsCarried() {
    for (String bad :
        new String[] {"", "~", "a.b.c~", "AAAA.AAAA.AAAA~", Forge.oneFact().issuerJwt(), "~~"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ProofText.encode(bad));
    }
    Forge large = new Forge();
    large.disclose("address", "a".repeat(40_000));
    assertThatIllegalArgumentException().isThrownBy(() -> ProofText.encode(large.presentation()));
  }

  @Test
  void oneFactFitsInto500BytesAndThreeInto700() throws RefusedException {
    Forge three = new Forge();
    three.disclose("family_name", "Каримов");
    three.disclose("given_name", "Шухрат");
    three.disclose("address", "Москва, ул. Тверская, д. 7 к. 2 стр. 1, кв. 14");
    assertThat(bytes(Forge.oneFact())).isLessThanOrEqualTo(500);
    assertThat(bytes(three)).isLessThanOrEqualTo(700);
  }

  private static int bytes(Forge forge) throws RefusedException {
    return Base43.decode(ProofText.encode(forge.presentation())).orElseThrow().length;
  }

  @Test
  void changedTextsDecodeToThatTextsPresentationOrAreRefused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String good = ProofText.encode(Forge.oneFact().presentation());
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder changed = new StringBuilder(good);
      int at = random.nextInt(good.length());
      changed.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
      if (ProofText.decode(changed.toString()) instanceof Decoded.Unverified(String presentation)) {
        assertThat(ProofText.decode(ProofText.encode(presentation)))
            .as("seed %d", seed)
            .isEqualTo(new Decoded.Unverified(presentation));
      }
    }
  }
}
