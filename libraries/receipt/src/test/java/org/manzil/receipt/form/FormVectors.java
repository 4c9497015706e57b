package org.manzil.receipt.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.receipt.VectorBytes;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.receipt.text.TextVectors;

/** Vectors of the forms in which a receipt is kept: its file, its PDF, its links. */
public final class FormVectors {
  private static final String HEAD =
      "<<\n/Length %d\n/Type /EmbeddedFile\n/Subtype /application#2Fvnd.manzil.receipt+json\n>>\nstream\r\n";
  private static final String TAIL = "\r\nendstream\nendobj\n";

  private final List<Map<String, @Nullable Object>> all = new ArrayList<>();

  private FormVectors() {}

  /** Bytes, each with what is found in them. */
  public static List<Map<String, @Nullable Object>> all(byte[] example) {
    FormVectors vectors = new FormVectors();
    vectors.files(example);
    vectors.links(example);
    vectors.pdfs(example);
    vectors.seconds(example);
    vectors.otherPdfs(latin1(pdf(example)));
    return List.copyOf(vectors.all);
  }

  private void add(String name, byte[] bytes) {
    Map<String, @Nullable Object> vector = new LinkedHashMap<>();
    vector.put("name", name);
    vector.put("bytes", VectorBytes.write(bytes));
    vector.put("expected", answer(ReceiptForm.read(bytes)));
    all.add(vector);
  }

  /** The answer as the vectors spell it. */
  public static Map<String, @Nullable Object> answer(ReceiptForm form) {
    return switch (form) {
      case ReceiptForm.Found found -> Map.of("file", VectorBytes.sha256(found.file()));
      case ReceiptForm.Missing some -> TextVectors.missing(some.count(), some.numbers());
      case ReceiptForm.Refused refused -> Map.of("reason", refused.code());
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private void files(byte[] example) {
    add("the file", example);
    String file = new String(example, StandardCharsets.UTF_8);
    add("a line end behind the file", utf8(file + "\n"));
    String likeLink = file.replace("кӯчаи Рӯдакӣ", "#GF0$*PKL кӯчаи Рӯдакӣ");
    add("a file with what looks like a receipt's link", utf8(likeLink));
    add("a file with what looks like a proof's link", utf8(likeLink.replace("#GF0", "#060")));
    add("white space before the file", utf8(" \n" + file));
    add("a mark before the file", utf8("\ufeff" + file));
    add("nothing", new byte[0]);
    add("white space", utf8(" \n"));
    add("no receipt", utf8("hello"));
    add("noise", noise(500));
    add("a byte over 16 MiB", new byte[ReceiptForm.MOST_BYTES + 1]);
  }

  private static String links(List<String> texts, String between) {
    return texts.stream()
        .map(text -> "https://residence.example/check#" + text)
        .collect(Collectors.joining(between));
  }

  private void links(byte[] example) {
    List<String> one = ReceiptText.encode(example);
    List<String> parts = ReceiptText.encode(noise(3_000));
    add("a link", utf8(links(one, "")));
    add("a link and a line end", utf8(links(one, "") + "\r\n"));
    add("a mark before a link", utf8("\ufeff" + links(one, "")));
    add("a mark before a text", utf8("\ufeff" + one.getFirst()));
    add("a text", utf8(one.getFirst()));
    add("a vertical tab between links", utf8(links(parts, "\u000b")));
    add("an em space between links", utf8(links(parts, "\u2003")));
    add("links", utf8(links(parts, "\n")));
    add("links from the last", utf8(links(parts.reversed(), " ")));
    add("links, one missing", utf8(links(parts.subList(0, 2), "\n")));
    add("links of two receipts", utf8(links(List.of(parts.get(0), one.getFirst()), "\n")));
    add("a wrapped link", utf8(links(one, "").replaceFirst("(.{300})", "$1\n")));
    add("a ~ in a link", utf8(links(one, "").replace("/check", "/~site/check")));
    add("a damaged link", utf8(links(one, "").substring(0, 300)));
    add("a link that is not base43 further on", utf8(links(one, "") + "%"));
    add("a link of a proof", utf8("https://residence.example/check#060/H0"));
  }

  private static byte[] pdf(byte[]... attachments) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(utf8("%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n"));
    for (byte[] attachment : attachments) {
      pdf.writeBytes(utf8(HEAD.formatted(attachment.length)));
      pdf.writeBytes(attachment);
      pdf.writeBytes(utf8(TAIL));
    }
    return pdf.toByteArray();
  }

  private void pdfs(byte[] example) {
    byte[] changed = example.clone();
    changed[60] ^= 1;
    byte[] pdf = pdf(example);
    add("a PDF", pdf);
    add("a PDF with a changed receipt", pdf(changed));
    add("a PDF of all bytes", pdf(allBytes()));
    add("a PDF without receipt", pdf());
    add("a PDF with an empty one", pdf(new byte[0]));
    add("a PDF with two", pdf(example, example));
    add("a PDF with one far behind", latin1(latin1(pdf()) + "%\n".repeat(500_000) + latin1(pdf)));
    add("something before the PDF", latin1("\n" + latin1(pdf)));
    for (int length : new int[] {4, 5, 60, 200, pdf.length - 20}) {
      add("a PDF cut to " + length, Arrays.copyOf(pdf, length));
    }
  }

  /** Another that a PDF reader would take for a receipt too, however its name is written. */
  private void seconds(byte[] example) {
    String pdf = latin1(pdf(example));
    String name = "/application#2Fvnd.manzil.receipt+json";
    for (String other :
        List.of(
            "/application#2fvnd.manzil.receipt+json",
            "/application#2FVND.Manzil.receipt+JSON",
            "/application#2Fvnd.manzil.receipt#2Bjson",
            "/application#2Fvnd.manzil.receipt#2bjson",
            "/application#2F#76nd.manz#49l.receipt+json",
            "\n/application#2Fvnd.manzil.receipt+json")) {
      String second = pdf.substring(pdf.indexOf("<<\n/Length")).replace(name, other);
      add("a PDF with " + other.strip() + " behind", latin1(pdf + second));
      add("a PDF with " + other.strip() + " before", latin1("%PDF-1.7\n" + second + pdf));
    }
    add("a PDF with the name behind", latin1(pdf + "% vnd.manzil.receipt+json"));
    add("a PDF with nearly the name behind", latin1(pdf + "% vnd.manzil.receipt-json"));
    add("a PDF of the name", pdf(utf8("{\"a\":\"/Subtype " + name + "\"}")));
  }

  private static byte[] allBytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }

  private void otherPdfs(String pdf) {
    String length = pdf.substring(pdf.indexOf("/Length"), pdf.indexOf("\n/Type /Emb"));
    String[][] changes = {
      {length, "/Length 5 0 R"},
      {length, "/Length 0973"},
      {length, "/Length 9999999"},
      {length, "/Length 999999"},
      {length, "/Length 900"},
      {length, "/Length 974"},
      {length, "/Filter /FlateDecode\n" + length},
      {length, "/DL 973"},
      {length + "\n", length + "/"},
      {length, length + " "},
      {length, "/Length 1\n" + length},
      {"stream\r\n", "stream\n"},
      {"stream\r\n", "stream\r"},
      {"stream\r\n", "stream \r\n"},
      {">>\nstream", ">>stream"},
      {">>\nstream", ">>\r\nstream"},
      {">>\nstream", ">>\n\n\nstream"},
      {">>\nstream", ">>\u00a0stream"},
      {">>\nstream", ">>\u0085stream"},
      {">>\nstream", ">>\u000bstream"},
      {">>\nstream", ">>\nendobj\n2 0 obj\n<<>>\nstream"},
      {"\r\nendstream", "\nendstream"},
      {"\r\nendstream", "endstream"},
      {"\r\nendstream", "\rendstream"},
      {"\r\nendstream", "\r\nendstreams"},
      {"\r\nendstream", "\r\nend"},
      {"<<\n/Length", "\n/Length"},
      {"/application#2Fvnd", "/application/vnd"},
      {"/Subtype /application", "/Subtype/application"},
    };
    for (String[] change : changes) {
      add(
          "a PDF with " + change[1].strip() + " for " + change[0].strip(),
          latin1(pdf.replace(change[0], change[1])));
    }
  }
}
