package org.manzil.receipt.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.Base43;
import org.manzil.jose.NumberedPart;
import org.manzil.receipt.VectorBytes;

/** Vectors of docs/standards/receipt.md, "Text and QR codes". */
public final class TextVectors {
  private static final byte FIRST = ReceiptText.PARTS.first();
  private static final String SET = "0011223344556677";

  private final List<Map<String, @Nullable Object>> all = new ArrayList<>();

  private TextVectors() {}

  /** Texts, each with what it decodes to. */
  public static List<Map<String, @Nullable Object>> all(byte[] example) {
    TextVectors vectors = new TextVectors();
    vectors.whole(example);
    vectors.broken(example);
    vectors.parts(example);
    vectors.oddParts();
    vectors.bounds();
    return List.copyOf(vectors.all);
  }

  private void add(String name, String text) {
    Map<String, @Nullable Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("text", VectorBytes.write(text.getBytes(StandardCharsets.UTF_8)));
    vector.put("expected", answer(ReceiptText.decode(text)));
    all.add(vector);
  }

  private void add(String name, byte[] bytes) {
    add(name, Base43.encode(bytes));
  }

  /** The answer as the vectors spell it. */
  public static Map<String, @Nullable Object> answer(ReceiptText.Decoded decoded) {
    return switch (decoded) {
      case ReceiptText.Unverified found -> Map.of("file", VectorBytes.sha256(found.file()));
      case ReceiptText.Incomplete some -> missing(some.count(), some.missing());
      case ReceiptText.Refused refused -> Map.of("reason", refused.reason().code());
    };
  }

  /** Parts that are missing, as the vectors spell it. */
  public static Map<String, @Nullable Object> missing(int count, List<Integer> numbers) {
    return Map.of("count", (long) count, "missing", numbers.stream().map(Long::valueOf).toList());
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static List<String> texts(byte[] file) {
    return ReceiptText.encode(file);
  }

  private static byte[] bytes(String text) {
    return Base43.decode(text).orElseThrow();
  }

  private void whole(byte[] example) {
    String text = texts(example).getFirst();
    add("the worked example", text);
    add("white space around it", " \t\r\n" + text + "\n ");
    add("a vertical tab behind it", text + "\u000b");
    add("an em space behind it", text + "\u2003");
    add("small letters", text.toLowerCase(Locale.ROOT));
    add("broken by a line end", text.substring(0, 300) + "\n" + text.substring(300));
    add("compressed otherwise", stored(example, true));
    add("of no bytes", new byte[] {2, 3, 0});
    add("of one byte", texts(new byte[1]).getFirst());
    for (int length : new int[] {4_095, 4_096, 4_097, 4_200, 8_192, 9_000}) {
      add("of " + length + " bytes", texts(new byte[length]).getFirst());
    }
    add("of the most bytes", texts(new byte[262_144]).getFirst());
  }

  private static byte[] stored(byte[] file, boolean raw) {
    try (Deflater deflater = new Deflater(Deflater.NO_COMPRESSION, raw)) {
      deflater.setInput(file);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(ReceiptText.VERSION);
      byte[] chunk = new byte[4096];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  private void broken(byte[] example) {
    byte[] bytes = bytes(texts(example).getFirst());
    for (String odd : List.of("", " ", "0", "00", "a", "é", "%20", "::", ":::", "000", "200")) {
      add("'" + odd + "'", odd);
    }
    for (int length : new int[] {1, 2, 3, 100, bytes.length - 1}) {
      add("cut to " + length, Arrays.copyOf(bytes, length));
    }
    add("a byte more", Arrays.copyOf(bytes, bytes.length + 1));
    for (int first : new int[] {0, 1, 3, 0x81, 0x82, 0x83}) {
      byte[] other = bytes.clone();
      other[0] = (byte) first;
      add("beginning with " + first, other);
    }
    add("with a zlib header", stored(example, false));
    add("of a kind of block that is none", new byte[] {2, 7, 0});
    add("two whole texts", Base43.encode(bytes) + " " + Base43.encode(bytes));
    for (int at = 1; at < bytes.length; at += 53) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x10;
      add("changed at " + at, changed);
    }
  }

  private void parts(byte[] example) {
    List<String> parts = texts(noise(4_000));
    List<String> others = texts(noise(4_001));
    add("four parts", String.join("\n", parts));
    add("from the last to the first", String.join("\r\n", parts.reversed()));
    add("each twice", String.join(" ", parts) + " " + String.join("\t", parts));
    add("sixteen parts", String.join("\n", texts(noise(18_900))));
    add("two parts that compress", String.join("\n", texts(half())));
    add("the second alone", parts.get(1));
    add("without the first", String.join("\n", parts.subList(1, 4)));
    add("the first twice", parts.get(0) + "\n" + parts.get(0));
    add("the last and the first", parts.get(3) + " " + parts.get(0));
    add("of two receipts", parts.get(0) + "\n" + others.get(1));
    add("the same number of two receipts", parts.get(0) + "\n" + others.get(0));
    add("all, and one of another", String.join("\n", parts) + "\n" + others.get(0));
    add("a whole text beside a part", parts.get(0) + "\n" + texts(example).getFirst());
    add("no text beside a part", parts.get(0) + "\npart");
    byte[] part = bytes(parts.get(0));
    for (int at : new int[] {0, 1, 2, 9, 10, 13, 14, part.length - 1}) {
      byte[] changed = part.clone();
      changed[at] ^= 1;
      add("a part changed at " + at, changed);
    }
    add("a part cut short", Arrays.copyOf(part, part.length - 1));
    add("a part with a byte more", Arrays.copyOf(part, part.length + 1));
  }

  /** More than 1,200 bytes that still compress, as receipts do. */
  private static byte[] half() {
    byte[] bytes = noise(3_000);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] &= 0x0F;
    }
    return bytes;
  }

  private static String part(int number, int count, byte[] slice) {
    return Base43.encode(new NumberedPart(FIRST, SET, number, count, slice).bytes());
  }

  private static String split(byte[] whole) {
    return String.join(
        "\n", ReceiptText.PARTS.split(whole).stream().map(p -> Base43.encode(p.bytes())).toList());
  }

  private void oddParts() {
    add("a part without slice", part(1, 2, new byte[0]));
    add("a part of 1,200 bytes", part(1, 2, new byte[ReceiptText.PARTS.mostSlice()]));
    add("a part of 1,201 bytes", part(1, 2, new byte[ReceiptText.PARTS.mostSlice() + 1]));
    add("part 1 of 1", part(1, 1, new byte[9]));
    add("part 3 of 2", part(3, 2, new byte[9]));
    add("a first byte alone", new byte[] {FIRST});
    add("two of one number", part(1, 2, noise(1)) + " " + part(1, 2, noise(2)));
    add("two counts of one set", part(1, 2, noise(1)) + " " + part(2, 3, noise(2)));
    add("not what was split", part(1, 2, noise(1)) + " " + part(2, 2, noise(2)));
    byte[] inner = ReceiptText.PARTS.split(noise(4_000)).getFirst().bytes();
    add("parts of a part", split(Arrays.copyOf(inner, 1_300)));
    byte[] proof = noise(1_500);
    proof[0] = 1;
    add("parts of what is no receipt", split(proof));
    byte[] cut = Arrays.copyOf(ReceiptDeflate.deflate(noise(1_500)), 1_400);
    add("parts of a stream that does not end", split(cut));
  }

  private void bounds() {
    add("a byte too many", texts(new byte[262_145]).getFirst());
    add("far too many", texts(new byte[1_000_000]).getFirst());
    byte[] large = ReceiptDeflate.deflate(Arrays.copyOf(noise(2_000), 300_000));
    add("parts that inflate too far", split(large));
    String most = "0".repeat(ReceiptText.LONGEST_TEXT);
    add("as long as may be", most);
    add("longer than may be", most + "0");
    add(
        "too long, with parts",
        String.join("\n", Collections.nCopies(30, texts(noise(4_000)).getFirst())));
  }
}
