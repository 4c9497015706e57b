package org.manzil.receipt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.jose.Base43;
import org.manzil.jose.NumberedPart;
import org.manzil.receipt.text.ReceiptText.Incomplete;
import org.manzil.receipt.text.ReceiptText.Reason;
import org.manzil.receipt.text.ReceiptText.Refused;
import org.manzil.receipt.text.ReceiptText.Unverified;

class ReceiptTextTest {

  private static final Path DOCS = Path.of("../../docs/standards");
  private static final Path DICTIONARY =
      Path.of("src/main/resources/org/manzil/receipt/text/receipt-dictionary-1.txt");

  private static byte[] example() throws IOException {
    return Files.readAllBytes(DOCS.resolve("examples/receipt.json"));
  }

  /** What does not compress, so its bytes are about as many as these. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static void assertRefused(String text, Reason reason) {
    assertThat(ReceiptText.decode(text))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void assertDecoded(String text, byte[] file) {
    assertThat(ReceiptText.decode(text))
        .isInstanceOfSatisfying(
            Unverified.class, decoded -> assertThat(decoded.file()).isEqualTo(file));
  }

  @Test
  void theDocumentsExampleIsTheExamplesText() throws Exception {
    String document = Files.readString(DOCS.resolve("receipt.md"));
    String text = Files.readString(DOCS.resolve("examples/receipt.txt")).strip();
    String behind = text.substring(text.indexOf('#') + 1);
    assertThat(ReceiptText.encode(example())).hasSize(1);
    assertDecoded(behind, example());
    assertThat(document)
        .contains(behind.substring(0, 60))
        .contains(HexFormat.of().formatHex(Base43.decode(behind).orElseThrow(), 0, 16));
    byte[] dictionary = Files.readAllBytes(DICTIONARY);
    assertThat(document)
        .contains("%,d bytes".formatted(dictionary.length))
        .contains(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dictionary)));
  }

  @Test
  void anyBytesComeBackWhole() {
    for (int length : new int[] {0, 1, 2, 1_000, 1_180, 1_200, 5_000, 18_900}) {
      List<String> texts = ReceiptText.encode(noise(length));
      assertDecoded(String.join("\n", texts), noise(length));
      assertThat(texts).allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(1_800));
    }
    assertDecoded(ReceiptText.encode(new byte[262_144]).getFirst(), new byte[262_144]);
  }

  @Test
  void whatSixteenPartsCannotHoldHasNoText() {
    assertThat(ReceiptText.encode(noise(18_900))).hasSize(16);
    assertThat(ReceiptText.encode(noise(19_000))).isEmpty();
  }

  @Test
  void partsComeInAnyOrderTwiceAndTellWhichAreMissing() {
    List<String> parts = new ArrayList<>(ReceiptText.encode(noise(4_000)));
    assertThat(parts).hasSize(4);
    Collections.reverse(parts);
    assertDecoded(" " + String.join("\r\n\t", parts) + " " + parts.getFirst(), noise(4_000));
    parts.removeLast();
    parts.removeFirst();
    assertThat(ReceiptText.decode(String.join(" ", parts)))
        .isEqualTo(new Incomplete(4, List.of(1, 4)));
  }

  @Test
  void partsOfTwoReceiptsAreNotMixed() {
    List<String> one = ReceiptText.encode(noise(2_000));
    List<String> other = ReceiptText.encode(noise(2_001));
    assertRefused(one.getFirst() + " " + other.getLast(), Reason.RECEIPT_PARTS_MIXED);
  }

  @Test
  void partsThatContradictOrDoNotAddUpAreRefused() {
    List<NumberedPart> parts = ReceiptText.PARTS.split(noise(2_000));
    NumberedPart first = parts.getFirst();
    byte[] changed = first.slice().clone();
    changed[7] ^= 1;
    String forged =
        Base43.encode(new NumberedPart(first.first(), first.set(), 1, 2, changed).bytes());
    String second = Base43.encode(parts.getLast().bytes());
    assertRefused(forged + " " + second, Reason.RECEIPT_TEXT_MALFORMED);
    assertRefused(
        forged + " " + Base43.encode(first.bytes()) + " " + second, Reason.RECEIPT_PARTS_MIXED);
    for (NumberedPart odd :
        List.of(
            new NumberedPart(first.first(), first.set(), 1, 1, changed),
            new NumberedPart(first.first(), first.set(), 3, 2, changed),
            new NumberedPart(first.first(), first.set(), 1, 2, new byte[0]),
            new NumberedPart(
                first.first(), first.set(), 1, 2, new byte[ReceiptText.PARTS.mostSlice() + 1]))) {
      assertRefused(Base43.encode(odd.bytes()), Reason.RECEIPT_TEXT_MALFORMED);
    }
    assertRefused(
        second + " " + ReceiptText.encode(new byte[9]).getFirst(), Reason.RECEIPT_TEXT_MALFORMED);
  }

  @Test
  void everyDamagedPartIsNamedAtOnce() {
    byte[] part = Base43.decode(ReceiptText.encode(noise(2_000)).getFirst()).orElseThrow();
    for (int at = 0; at < part.length; at += 7) {
      byte[] damaged = part.clone();
      damaged[at] ^= 1;
      assertRefused(Base43.encode(damaged), Reason.RECEIPT_TEXT_MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "0", "00", "0 ", "a", "é", "%20", "::", ":::", "000", "200", "\u0660"})
  void whatIsNoTextIsRefused(String text) {
    assertRefused(text, Reason.RECEIPT_TEXT_MALFORMED);
  }

  @Test
  void aTextIsExactlyOneStream() throws Exception {
    byte[] bytes = Base43.decode(ReceiptText.encode(example()).getFirst()).orElseThrow();
    for (int length = 1; length < bytes.length; length += 11) {
      assertRefused(Base43.encode(Arrays.copyOf(bytes, length)), Reason.RECEIPT_TEXT_MALFORMED);
    }
    assertRefused(
        Base43.encode(Arrays.copyOf(bytes, bytes.length + 1)), Reason.RECEIPT_TEXT_MALFORMED);
    byte[] proof = bytes.clone();
    proof[0] = 1;
    assertRefused(Base43.encode(proof), Reason.RECEIPT_TEXT_MALFORMED);
  }

  @Test
  void whatIsTooLongOrInflatesTooFarIsRefused() {
    assertRefused("0".repeat(ReceiptText.LONGEST_TEXT + 1), Reason.RECEIPT_TEXT_TOO_LONG);
    String bomb = ReceiptText.encode(new byte[262_145]).getFirst();
    assertRefused(bomb, Reason.RECEIPT_TEXT_TOO_LARGE);
  }

  @Test
  void aReceiptsTextIsToldFromAProofsByItsFirstByte() throws Exception {
    assertThat(ReceiptText.claims(ReceiptText.encode(example()).getFirst())).isTrue();
    assertThat(ReceiptText.encode(noise(2_000))).allMatch(ReceiptText::claims);
    for (String other : List.of("", "0", Base43.encode(new byte[] {1, 2, 3}), "{\"v\":1}")) {
      assertThat(ReceiptText.claims(other)).isFalse();
    }
    assertThat(ReceiptText.claims(Base43.encode(new byte[] {(byte) 0x81, 0}))).isFalse();
  }

  @Test
  void aUrlHandsItOverUnchanged() {
    byte[] all = new byte[512];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i * 37);
    }
    String text = Base43.encode(all);
    assertThat(URI.create("https://residence.example/check#" + text).getFragment()).isEqualTo(text);
    assertThat(text.getBytes(StandardCharsets.US_ASCII)).hasSize(text.length());
  }
}
