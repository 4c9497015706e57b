package org.manzil.credential.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HashAlgorithm;
import org.manzil.jose.Base43;

/** Vectors of {@code docs/standards/proof-qr.md}. */
public final class ProofTextVectors {
  private static final HexFormat HEX = HexFormat.of();

  private ProofTextVectors() {}

  public static List<Map<String, @Nullable Object>> base43() {
    List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
    for (String hex :
        List.of("", "00", "ff", "0000", "ffff", "2a", "002b", "0100", "4d616e7a696c", "ffffff")) {
      vectors.add(Forge.mutable("hex", hex, "text", Base43.encode(HEX.parseHex(hex))));
    }
    for (String bad :
        List.of("0", "0000", "::", ":::", "4JZ", "/5", "a0", "0 0", "%00", "0#0", "Ж0")) {
      vectors.add(Forge.mutable("hex", null, "text", bad));
    }
    return vectors;
  }

  /** Every presentation that can be carried, with its packed form and one text for it. */
  public static List<Map<String, @Nullable Object>> round() {
    List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
    vectors.add(round("one fact", Forge.oneFact().presentation()));
    Forge printed = Forge.oneFact();
    printed.bound = false;
    vectors.add(round("no key binding", printed.presentation()));
    vectors.add(round("nothing disclosed", new Forge().presentation()));
    Forge three = new Forge();
    three.disclose("family_name", "Каримов");
    three.disclose("given_name", "Шухрат~");
    three.disclose("notified_since", "2026-11-20");
    vectors.add(round("three facts, a tilde in one", three.presentation()));
    Forge recursive = new Forge();
    String house = recursive.disclosure("house", "7");
    recursive.disclosures.add(house);
    recursive.disclose("address", Map.of("_sd", List.of(HashAlgorithm.SHA_256.digest(house))));
    vectors.add(round("a disclosure that names an earlier one", recursive.presentation()));
    Forge wrong = Forge.oneFact();
    wrong.bindingPayload.put("sd_hash", HashAlgorithm.SHA_256.digest("other~"));
    vectors.add(round("a wrong sd_hash is carried as it is", wrong.presentation()));
    Forge swapped = Forge.oneFact();
    swapped.payload.put("sd_hash", HashAlgorithm.SHA_256.digest("x"));
    vectors.add(round("sd_hash in the issuer's payload", swapped.presentation()));
    Forge spaces = Forge.oneFact();
    spaces.payloadText = payload -> payload.replace(",", ", \n");
    vectors.add(round("white space is kept", spaces.presentation()));
    Forge lookalike = Forge.oneFact();
    lookalike.disclose("address", "AAAAAAAAAAAAAAAAAAAAAA");
    lookalike.disclose("region", "AAAAAAAAAAAAAAAAAAAAAB");
    lookalike.disclose("quoted", "\"AAAAAAAAAAAAAAAAAAAAAA\"");
    vectors.add(round("values that look like salts", lookalike.presentation()));
    return vectors;
  }

  private static Map<String, @Nullable Object> round(String name, String presentation) {
    try {
      ProofPacked packed = ProofPacker.pack(ProofParts.of(presentation));
      return Forge.mutable(
          "name", name,
          "presentation", presentation,
          "body", HEX.formatHex(packed.body()),
          "raw", HEX.formatHex(packed.raw()),
          "text", ProofText.encode(presentation));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<Map<String, @Nullable Object>> refused() {
    List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
    forms(vectors);
    frames(vectors);
    packings(vectors);
    return vectors;
  }

  private static void forms(List<Map<String, @Nullable Object>> vectors) {
    String good = ProofText.encode(Forge.oneFact().presentation());
    refuse(vectors, "too long", ReasonCode.PROOF_TEXT_TOO_LONG, "0".repeat(49_153));
    refuse(vectors, "empty", ReasonCode.PROOF_TEXT_MALFORMED, "");
    refuse(
        vectors,
        "lower case",
        ReasonCode.PROOF_TEXT_MALFORMED,
        good.toLowerCase(java.util.Locale.ROOT));
    refuse(vectors, "a space in it", ReasonCode.PROOF_TEXT_MALFORMED, "0 0" + good);
    refuse(vectors, "cut short", ReasonCode.PROOF_TEXT_MALFORMED, good.substring(0, 300));
    refuse(vectors, "three characters more", ReasonCode.PROOF_TEXT_MALFORMED, longer(good));
  }

  private static String longer(String good) {
    return good.length() % 3 == 0 ? good + "000" : good.substring(0, good.length() - 2) + "00000";
  }

  private static void frames(List<Map<String, @Nullable Object>> vectors) {
    byte[] good = bytes(packed());
    refuse(vectors, "version 2", ReasonCode.PROOF_VERSION_UNKNOWN, changed(good, 0, 2));
    refuse(vectors, "version 0", ReasonCode.PROOF_VERSION_UNKNOWN, changed(good, 0, 0));
    refuse(vectors, "65 disclosures", ReasonCode.PROOF_TEXT_MALFORMED, changed(good, 1, 0x80 | 65));
    refuse(vectors, "2 disclosures", ReasonCode.PROOF_TEXT_MALFORMED, changed(good, 1, 0x82));
    refuse(vectors, "no disclosure", ReasonCode.PROOF_TEXT_MALFORMED, changed(good, 1, 0x80));
    refuse(vectors, "no key binding", ReasonCode.PROOF_TEXT_MALFORMED, changed(good, 1, 1));
    refuse(vectors, "raw past the end", ReasonCode.PROOF_TEXT_MALFORMED, changed(good, 2, 0xFF));
    refuse(
        vectors,
        "one raw byte more",
        ReasonCode.PROOF_TEXT_MALFORMED,
        changed(good, 3, good[3] + 1));
    byte[] trailing = Arrays.copyOf(good, good.length + 1);
    refuse(
        vectors, "a byte after DEFLATE", ReasonCode.PROOF_TEXT_MALFORMED, Base43.encode(trailing));
    byte[] cut = Arrays.copyOf(good, good.length - 1);
    refuse(vectors, "DEFLATE cut", ReasonCode.PROOF_TEXT_MALFORMED, Base43.encode(cut));
    refuse(
        vectors,
        "header only",
        ReasonCode.PROOF_TEXT_MALFORMED,
        Base43.encode(Arrays.copyOf(good, 4)));
    byte[] bomb = frame(0x81, new byte[0], new byte[64 * 1024]);
    refuse(vectors, "inflates to 64 KiB", ReasonCode.PROOF_TEXT_TOO_LARGE, Base43.encode(bomb));
    byte[] wide =
        frame(
            1,
            new byte[64],
            ("~d".repeat(20) + "a".repeat(32_000)).getBytes(StandardCharsets.US_ASCII));
    refuse(vectors, "a reference to itself", ReasonCode.PROOF_TEXT_MALFORMED, Base43.encode(wide));
  }

  private static byte[] frame(int flags, byte[] raw, byte[] body) {
    byte[] deflated = ProofDeflate.deflate(body);
    byte[] bytes = new byte[4 + raw.length + deflated.length];
    bytes[0] = 1;
    bytes[1] = (byte) flags;
    bytes[2] = (byte) (raw.length >>> 8);
    bytes[3] = (byte) raw.length;
    System.arraycopy(raw, 0, bytes, 4, raw.length);
    System.arraycopy(deflated, 0, bytes, 4 + raw.length, deflated.length);
    return bytes;
  }

  /** The same presentation packed in another way, or something that cannot be unpacked. */
  private static void packings(List<Map<String, @Nullable Object>> vectors) {
    ProofPacked good = packed();
    String body = new String(good.body(), StandardCharsets.UTF_8);
    repacked(vectors, "an unknown mark", good.raw(), body.replace("~k", "~x"));
    repacked(vectors, "a tilde at the end", good.raw(), body + "~");
    repacked(vectors, "a part more", good.raw(), body + "{}~.");
    repacked(vectors, "an empty part", good.raw(), "~." + body);
    repacked(vectors, "sd_hash in a header", good.raw(), body.replace("\"kb+jwt\"", "~k"));
    byte[] longer = Arrays.copyOf(good.raw(), good.raw().length + 1);
    repacked(vectors, "a raw byte left over", longer, body);
    String sdHash =
        "\""
            + HashAlgorithm.SHA_256.digest(
                presentation().substring(0, presentation().lastIndexOf('~') + 1))
            + "\"";
    repacked(vectors, "sd_hash spelled out", good.raw(), body.replace("~k", sdHash));
    repacked(
        vectors,
        "a salt spelled out",
        Arrays.copyOfRange(good.raw(), 16, good.raw().length),
        body.replaceFirst("~s", "\"AQEBAQEBAQEBAQEBAQEBAQ\""));
  }

  private static void repacked(
      List<Map<String, @Nullable Object>> vectors, String name, byte[] raw, String body) {
    byte[] bytes = frame(0x81, raw, body.getBytes(StandardCharsets.UTF_8));
    refuse(vectors, name, ReasonCode.PROOF_TEXT_MALFORMED, Base43.encode(bytes));
  }

  private static final String PRESENTATION = Forge.oneFact().presentation();

  private static String presentation() {
    return PRESENTATION;
  }

  private static ProofPacked packed() {
    try {
      return ProofPacker.pack(ProofParts.of(PRESENTATION));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(ProofPacked packed) {
    return frame(0x81, packed.raw(), packed.body());
  }

  private static String changed(byte[] good, int at, int value) {
    byte[] changed = good.clone();
    changed[at] = (byte) value;
    return Base43.encode(changed);
  }

  private static void refuse(
      List<Map<String, @Nullable Object>> vectors, String name, ReasonCode reason, String text) {
    vectors.add(Forge.mutable("name", name, "text", text, "reason", reason.code()));
  }
}
