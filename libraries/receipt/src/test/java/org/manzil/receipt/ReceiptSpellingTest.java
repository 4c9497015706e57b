package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.receipt.ReceiptVerdict.Invalid;
import org.manzil.receipt.ReceiptVerdict.Valid;
import org.manzil.trust.TrustFile;

/** A receipt is valid in the bytes it was given out in and in no others. */
class ReceiptSpellingTest {

  private static final ExampleAuthority AUTHORITY = new ExampleAuthority();
  private static final TrustFile TRUST = AUTHORITY.trust();
  private static final byte[] RECEIPT = AUTHORITY.receipt();
  private static final String TEXT = new String(RECEIPT, StandardCharsets.UTF_8);

  private static void assertInvalid(byte[] file, String what) {
    assertThat(ReceiptVerifier.verify(file, TRUST)).as(what).isInstanceOf(Invalid.class);
  }

  @Test
  void theBytesGivenOutAreValid() {
    assertThat(ReceiptVerifier.verify(RECEIPT, TRUST)).isInstanceOf(Valid.class);
  }

  @Test
  void noByteMayChange() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int at = 0; at < RECEIPT.length; at++) {
      byte[] file = RECEIPT.clone();
      file[at] ^= (byte) (at % 2 == 0 ? 1 : 1 + random.nextInt(255));
      assertInvalid(file, "byte " + at + ", seed " + seed);
    }
  }

  @Test
  void noByteMayGoAndNoneMayCome() {
    for (int at = 0; at < RECEIPT.length; at++) {
      byte[] shorter = new byte[RECEIPT.length - 1];
      System.arraycopy(RECEIPT, 0, shorter, 0, at);
      System.arraycopy(RECEIPT, at + 1, shorter, at, shorter.length - at);
      assertInvalid(shorter, "without byte " + at);
      byte[] longer = Arrays.copyOf(RECEIPT, RECEIPT.length + 1);
      System.arraycopy(RECEIPT, at, longer, at + 1, RECEIPT.length - at);
      longer[at] = (byte) (at % 2 == 0 ? ' ' : RECEIPT[at]);
      assertInvalid(longer, "one more before byte " + at);
    }
  }

  @Test
  void randomDamageIsInvalidAndNeverAnError() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] file = Arrays.copyOf(RECEIPT, random.nextInt(RECEIPT.length) + 1);
      for (int j = random.nextInt(5); j >= 0; j--) {
        file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
      }
      assertInvalid(file, "seed " + seed);
    }
  }

  static Stream<String> otherSpellings() {
    List<String> all = new ArrayList<>(removedDoubledAndReordered());
    all.add(TEXT + "\n");
    all.add("\ufeff" + TEXT);
    all.add(TEXT + TEXT);
    all.add("[" + TEXT + "]");
    all.add(TEXT.replace("\"v\":1", "\"v\":1.0"));
    all.add(TEXT.replace("\"v\":1", "\"v\":1e0"));
    all.add(TEXT.replace("\"v\":1", "\"v\":2"));
    all.add(TEXT.replace("\"v\":1", "\"v\":\"1\""));
    all.add(TEXT.replace("\"v\":1", "\"v\":1,\"w\":1"));
    all.add(TEXT.replace("\"v\":1", "\"v\":01"));
    all.add(TEXT.replace("\"v\":1", "\"v\":18446744073709551617"));
    all.add(TEXT.replace("\"kind\":\"notice\"", "\"kind\":\"\\u006eotice\""));
    all.add(TEXT.replace("\u04ef", "\\u04ef"));
    all.add(TEXT.replace("\u04ef", "\u0443\u0304"));
    all.add(TEXT.replace("\"room\":null,", ""));
    all.add(TEXT.replace("\"kind\":\"notice\"", "\"kind\":null"));
    all.add(TEXT.replace("\"kind\":\"notice\"", "\"kind\":\"notice\",\"late\":1"));
    all.add(TEXT.replace("c2sp.org/tlog-proof@v1\\n", "c2sp.org/tlog-proof@v1\\nextra AAEC\\n"));
    all.add("[".repeat(5_000));
    all.add("{\"a\":".repeat(5_000));
    all.add("");
    all.add("null");
    all.add(" ".repeat(ReceiptParser.LONGEST + 1));
    return all.stream();
  }

  private static List<String> removedDoubledAndReordered() {
    List<String> members = members();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      List<String> without = new ArrayList<>(members);
      String member = without.remove(i);
      all.add("{" + String.join(",", without) + "}");
      without.add(member);
      without.add(member);
      all.add("{" + String.join(",", without) + "}");
    }
    all.add("{" + String.join(",", members.reversed()) + "}");
    return all;
  }

  private static List<String> members() {
    List<Integer> starts = new ArrayList<>();
    for (String name : List.of("content", "proof", "salt", "signature", "v")) {
      starts.add(TEXT.indexOf("\"" + name + "\":"));
    }
    List<String> members = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : TEXT.length() - 1;
      members.add(TEXT.substring(starts.get(i), end));
    }
    assertThat("{" + String.join(",", members) + "}").isEqualTo(TEXT);
    return members;
  }

  @ParameterizedTest
  @MethodSource("otherSpellings")
  void everyOtherSpellingIsInvalid(String text) {
    assertThat(text).isNotEqualTo(TEXT);
    assertInvalid(text.getBytes(StandardCharsets.UTF_8), "other spelling");
  }

  @Test
  void otherEncodingsAreInvalid() {
    assertInvalid(TEXT.getBytes(StandardCharsets.UTF_16), "UTF-16");
    assertInvalid(TEXT.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
  }
}
